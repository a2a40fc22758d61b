public import Domain

/// A shape that was drawn and still wants its name.
public struct DrawnShape: Hashable, Sendable {
    public let kind: DrawnKind
    public let shape: GroundFeature.Shape

    /// Nil for lines and points.
    public var footprint: Footprint? {
        if case .area(let footprint) = shape { footprint } else { nil }
    }
}

extension MapEditorModel {
    /// Begins to draw at the cursor; a point is finished at once and returned.
    public func begin(_ kind: DrawnKind) -> DrawnShape? {
        lastKind = kind
        subject = nil
        switch kind {
        case .ground(let ground) where kind.form == .line: hand = .line(ground, [cell.centre])
        case .ground where kind.form == .point:
            hand = .empty
            return DrawnShape(kind: kind, shape: .point(cell.centre))
        default: hand = .rectangle(kind, cursor)
        }
        return nil
    }

    public func beginMoving() {
        guard let subject else { return }
        seen = sight(of: subject)
        hand = .moving(subject, east: 0, north: 0)
    }

    public func beginResizing() {
        guard let subject else { return }
        seen = sight(of: subject)
        hand = .resizing(subject, east: 0, south: 0)
    }

    /// The mouse went so many cells with its button down. What it was pressed upon is moved, by its
    /// south-east corner resized; on open ground something like the last thing is drawn. The corner of
    /// an outline in hand goes with it. Returns whether letting go finishes what is in hand.
    public func drag(columns: Int, rows: Int) -> Bool {
        guard !isSaving, columns != 0 || rows != 0 else { return false }
        if hand == .empty { beginDragging() }
        carry(columns: columns, rows: rows, isDragged: true)
        return reshaping == nil
    }

    /// By how much something grows, so that a cell is left of it.
    func resized(
        _ subject: CampusSubject, _ east: Double, _ south: Double
    ) -> (east: Double, south: Double) {
        let bounds = campus.bounds(of: subject)
        return (
            max(east, metresPerColumn - (bounds?.width ?? 0)),
            max(south, metresPerRow - (bounds?.height ?? 0))
        )
    }

    private func beginDragging() {
        guard let subject else {
            _ = begin(lastKind.form == .point ? .place(.teaching) : lastKind)
            return
        }
        if isAtCorner(of: subject) { beginResizing() } else { beginMoving() }
    }

    /// Whether the cursor's cell holds the south-east corner.
    private func isAtCorner(of subject: CampusSubject) -> Bool {
        guard let bounds = campus.bounds(of: subject), bounds.width + bounds.height > 0 else {
            return false
        }
        return bounds.east > cell.west && bounds.east <= cell.east
            && bounds.south >= cell.south && bounds.south < cell.north
    }

    /// Makes a corner of the line at the cursor.
    public func addCorner() {
        guard case .line(let kind, let corners) = hand, corners.last != cell.centre else { return }
        hand = .line(kind, corners + [cell.centre])
    }

    /// Whether the line has a corner besides the one where it begins.
    public var canTakeCornerBack: Bool {
        if case .line(_, let corners) = hand { corners.count > 1 } else { false }
    }

    /// Takes the last corner of the line away; where it begins stays.
    public func takeCornerBack() {
        guard case .line(let kind, let corners) = hand, canTakeCornerBack else { return }
        hand = .line(kind, corners.dropLast())
    }

    /// Lets go of what is in hand; returns whether there was something.
    @discardableResult
    public func cancel() -> Bool {
        guard hand != .empty else { return false }
        if reshaping != nil { letGoOfCorner() } else { letGo(of: nil) }
        return true
    }

    /// What was drawn to its end; nil while the hand holds something else, or a line of no length.
    public var finished: DrawnShape? {
        switch hand {
        case .rectangle(let kind, _):
            return rectangle.map { DrawnShape(kind: kind, shape: .area(Footprint(rectangle: $0))) }
        case .line(let kind, let corners):
            let points = corners.last == cell.centre ? corners : corners + [cell.centre]
            guard points.count > 1 else { return nil }
            return DrawnShape(kind: .ground(kind), shape: .line(points))
        case .empty, .moving, .resizing, .reshaping: return nil
        }
    }

    /// From corner to corner, the cells of both included.
    private var rectangle: PlanBounds? {
        guard case .rectangle(_, let corner) = hand else { return nil }
        let bounds = PlanBounds(
            west: min(corner.east, cursor.east),
            south: min(corner.north, cursor.north) - metresPerRow,
            east: max(corner.east, cursor.east) + metresPerColumn,
            north: max(corner.north, cursor.north))
        return snaps ? snapping(nil).snapped(bounds) : bounds
    }

    /// Where the subject in hand would come to lie: a change of its points.
    var change: ((PlanPoint) -> PlanPoint)? {
        switch hand {
        case .moving(let subject, var east, var north):
            guard let bounds = campus.bounds(of: subject) else { return nil }
            if snaps {
                // Whoever goes to a side does not go up or down.
                let shift = snapping(subject).shift(of: bounds.moved(east: east, north: north))
                if east != 0 { east += shift.east }
                if north != 0 { north += shift.north }
            }
            return { PlanPoint(east: $0.east + east, north: $0.north + north) }
        case .resizing(let subject, let east, let south):
            guard let bounds = campus.bounds(of: subject) else { return nil }
            let growth = resized(subject, east, south)
            var target = PlanBounds(
                west: bounds.west, south: bounds.south - growth.south,
                east: bounds.east + growth.east,
                north: bounds.north)
            if snaps {
                // An edge that nobody moved stays.
                let snapped = snapping(subject).snapped(target)
                target = PlanBounds(
                    west: bounds.west, south: growth.south == 0 ? bounds.south : snapped.south,
                    east: growth.east == 0 ? bounds.east : snapped.east, north: bounds.north)
            }
            return bounds.stretching(to: target)
        case .empty, .rectangle, .line, .reshaping: return nil
        }
    }

    /// The campus with what is in hand where it would come to lie.
    public var draft: CampusDraft {
        var draft = campus
        if let change, let subject { draft.change(subject) { $0.map(change) } }
        if let reshaping, let subject { draft.change(subject) { _ in reshaping.shape } }
        if let finished {
            switch finished.kind {
            case .place(let kind):
                draft.items.append(
                    .init(
                        place: Place(
                            id: CampusDraft.newPlace, name: "", kind: kind, initials: ""),
                        footprint: finished.footprint ?? Footprint(outlines: [])))
            case .ground(let kind):
                draft.ground.append(
                    GroundFeature(
                        id: CampusDraft.newGround, kind: kind, name: "", shape: finished.shape))
            }
        }
        return draft
    }

    /// Metres across and down of what is in hand or under the cursor.
    public var measure: (width: Double, height: Double)? {
        let bounds = finished?.shape.bounds ?? subject.flatMap { draft.bounds(of: $0) }
        return bounds.map { ($0.width, $0.height) }
    }

    /// Less than half a cell, so that a step always leads away again.
    func snapping(_ subject: CampusSubject?) -> Snapping {
        Snapping(
            to: campus.neighbours(of: subject), reachEast: metresPerColumn * 0.49,
            reachNorth: metresPerRow * 0.49)
    }

    /// Half a cell, so that a corner comes in line with one that lies in the middle of a wall.
    func snapping(_ subject: CampusSubject?, and others: [PlanBounds]) -> Snapping {
        Snapping(
            to: campus.neighbours(of: subject) + others, reachEast: metresPerColumn / 2,
            reachNorth: metresPerRow / 2)
    }
}

extension CampusDraft {
    fileprivate mutating func change(
        _ subject: CampusSubject, _ change: (GroundFeature.Shape) -> GroundFeature.Shape
    ) {
        switch subject {
        case .place(let id):
            guard let at = items.firstIndex(where: { $0.id == id }),
                case .area(let footprint) = change(.area(items[at].footprint))
            else { return }
            items[at].footprint = footprint
        case .ground(let id):
            guard let at = ground.firstIndex(where: { $0.id == id }) else { return }
            ground[at].shape = change(ground[at].shape)
        }
    }
}
