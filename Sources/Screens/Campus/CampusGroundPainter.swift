import Domain
import TerminalUI

/// Draws the ground features onto the canvas, around the boxes.
nonisolated struct CampusGroundPainter {
    private let warp: CampusWarp
    private let reserved: [Int: Rect]
    private let walls: [Int: Rect]
    private let canvas: Size
    private var rows: AreaRows { AreaRows(warp: warp, canvas: canvas) }
    private let scale: CampusPacking.Scale
    /// What belongs to it is drawn at the edge where it has no room beyond; nil true to scale.
    let campus: PlanBounds?
    private let holdsWays: Bool
    /// Around all buildings; nil where only a part of the campus is shown.
    let buildings: PlanBounds?
    /// Of buildings and boxes; nil true to scale.
    let edges: CampusEdges?
    var covered: CampusCover

    init(
        site: CampusSite, fitted: CampusDrawing.Fitted, ground: [GroundFeature], boxes: [Rect],
        canvas: Size
    ) {
        var anchors = zip(site.items, fitted.rects).compactMap { item, rect in
            item.bounds.map { (bounds: $0, rect: rect) }
        }
        for piece in site.reserved {
            guard let rect = fitted.ground[piece.index] else { continue }
            anchors.append((bounds: piece.bounds, rect: rect))
        }
        let lines = fitted.walls.sorted { $0.key < $1.key }.compactMap {
            index, rect -> (bounds: PlanBounds, rect: Rect)? in
            guard case .line(let points) = ground[index].shape else { return nil }
            return PlanBounds(around: points).map { ($0, rect) }
        }
        warp = CampusWarp(anchors: anchors, lines: lines, scale: fitted.scale)
        (reserved, walls) = (fitted.ground, fitted.walls)
        scale = fitted.scale
        campus = site.campus
        holdsWays = site.items.count <= CampusSite.notMany
        let all = site.items.compactMap(\.bounds)
        edges = CampusEdges(all, rects: fitted.rects)
        buildings = PlanBounds(around: all)
        self.canvas = canvas
        covered = CampusCover(boxes, in: canvas)
    }

    /// True to scale; nothing is drawn on what is covered.
    init(frame: PlanFrame, covered: CampusCover, buildings: PlanBounds? = nil) {
        warp = CampusWarp(frame)
        (reserved, walls) = ([:], [:])
        let scale = 1 / frame.metresPerColumn
        self.scale = .init(across: scale, along: scale)
        (campus, holdsWays, edges) = (nil, false, nil)
        self.buildings = buildings
        canvas = covered.size
        self.covered = covered
    }

    /// Areas first, the more particular over the more general; then ways; gates on top.
    func painted(_ features: [GroundFeature]) -> CampusGround {
        var (ground, banks) = (CampusGround(size: canvas), CampusBanks())
        for kind in [GroundFeature.Kind.green, .water, .field, .path, .road] {
            for (at, feature) in features.enumerated() where feature.kind == kind {
                guard case .area(let footprint) = feature.shape else { continue }
                let runs = rows.runs(of: footprint, into: reserved[at])
                for run in runs {
                    for x in run.columns { ground.fill(Point(x: x, y: run.row), kind) }
                }
                label(feature, on: runs, of: &ground)
                banks.add(
                    feature, runs.filter { !covered.free(in: $0.columns, row: $0.row).isEmpty })
            }
        }
        let ways = CampusWays(
            warp: warp, covered: covered, scale: scale.across, walls: walls, campus: campus,
            holdsWays: holdsWays, banks: banks)
        let drawn = ways.draw(features, on: &ground)
        let sides = CampusWallSides(features, rings: drawn.rings)
        for (at, feature) in features.enumerated() {
            guard case .point(let point) = feature.shape else { continue }
            switch feature.kind {
            case .gate:
                guard let cell = gate(feature, at: point, on: &ground) else { continue }
                let end = drawn.ends.first { $0.point.isNear(point) }
                if let end, end.cell != cell, isReached(end.cell, from: cell) {
                    ways.lead(end, to: cell, on: &ground)
                    ground.fill(cell, .gate)
                }
            case .label:
                let isWritten =
                    reserved[at].map { write(feature, at: point, in: $0, sides, on: &ground) }
                if isWritten != true { label(feature, at: point, sides, on: &ground) }
            default: break
            }
        }
        let isLost = features.enumerated().contains { at, feature in
            isUnnamed(feature, into: reserved[at], on: ground)
        }
        if isLost { ground.noteLostWords() }
        return ground
    }

    /// Whether it is seen, and its name is not. A published map knows of parks beside the school, and of the
    /// streets that lead there: of what it names only that counts whose middle lies on the campus.
    private func isUnnamed(
        _ feature: GroundFeature, into room: Rect?, on ground: CampusGround
    ) -> Bool {
        guard !feature.name.isEmpty,
            !ground.labels.contains(where: { ($0.whole ?? $0.name) == feature.name }),
            !feature.isSurveyed || feature.shape.bounds.map({ isOnCampus($0.centre) }) ?? false
        else { return false }
        switch feature.shape {
        case .line: return feature.kind == .road && feature.isSurveyed
        case .point: return false
        case .area(let footprint):
            return rows.runs(of: footprint, into: room).contains { run in
                run.columns.contains { x in
                    !covered.isCovered(x: x, y: run.row)
                        && ground[Point(x: x, y: run.row)]?.kind == feature.kind
                }
            }
        }
    }

    // MARK: Areas

    private typealias Run = AreaRows.Run

    /// The longest free run carries the name, the one nearest the middle among equals; where all are too short
    /// it stands upright.
    private func label(_ feature: GroundFeature, on runs: [Run], of ground: inout CampusGround) {
        let width = DisplayText.width(of: feature.name)
        guard width > 0, !runs.isEmpty else { return }
        let middle = runs[runs.count / 2].row
        let free = runs.flatMap { run in
            covered.free(in: run.columns, row: run.row).map { (row: run.row, columns: $0) }
        }
        let best = free.filter { $0.columns.count >= width }.sorted { one, other in
            (other.columns.count, -abs(other.row - middle))
                < (one.columns.count, -abs(one.row - middle))
        }
        let place = best.lazy.map {
            Point(x: $0.columns.lowerBound + ($0.columns.count - width) / 2, y: $0.row)
        }.first { !isWritten(width, from: $0, on: ground) }
        if let place {
            ground.add(.init(name: feature.name, kind: feature.kind, place: place))
        } else if let upright = StackedName(feature.name),
            let places = upright.places(
                on: free, around: middle, isOpen: { !isWritten(2, from: $0, on: ground) })
        {
            for (letter, place) in zip(upright.letters, places) {
                ground.add(
                    .init(name: letter, kind: feature.kind, place: place, whole: feature.name))
            }
        }
    }

    /// Whether a name stands there already, or so near that the two would read as one.
    private func isWritten(_ columns: Int, from place: Point, on ground: CampusGround) -> Bool {
        ground.labels.contains { label in
            label.place.y == place.y && label.place.x <= place.x + columns
                && place.x <= label.place.x + label.columns
        }
    }

    // MARK: Gates and words

    /// In the middle of its own room; false where something came to stand there, as a wall may.
    private func write(
        _ feature: GroundFeature, at point: PlanPoint, in room: Rect, _ sides: CampusWallSides,
        on ground: inout CampusGround
    ) -> Bool {
        let width = DisplayText.width(of: feature.name)
        let place = Point(x: room.x + (room.width - width) / 2, y: room.y + room.height / 2)
        guard width > 0, hasRoom(for: width, from: place, on: ground),
            sides.keep(width, from: place, with: point, on: ground)
        else { return false }
        ground.add(.init(name: feature.name, kind: .label, place: place))
        return true
    }

    /// Begins on the nearest free cell from which there is room for all of it, on its own side of the
    /// walls; else it is not written.
    private func label(
        _ feature: GroundFeature, at point: PlanPoint, _ sides: CampusWallSides,
        on ground: inout CampusGround
    ) {
        let width = DisplayText.width(of: feature.name)
        let cell = self.cell(of: point)
        let wanted = Point(x: max(0, min(canvas.width - width, cell.x)), y: cell.y)
        // Else before the place: to the west of a wall there may be room for no more.
        let before = Point(x: max(0, wanted.x - width), y: wanted.y)
        let cells = [wanted, before].lazy.flatMap { covered.free(near: $0) }
        let room = cells.first {
            hasRoom(for: width, from: $0, on: ground)
                && sides.keep(width, from: $0, with: point, on: ground)
        }
        guard width > 0 else { return }
        guard let room else {
            if !feature.isSurveyed, isOnCampus(point) { ground.noteLostWords() }
            return
        }
        ground.add(.init(name: feature.name, kind: .label, place: room))
    }

    /// True to scale, what the map shows of it.
    func isOnCampus(_ point: PlanPoint) -> Bool {
        if let campus { return campus.meets(point) }
        let place = warp.place(point)
        return (0..<Double(canvas.width)).contains(place.x)
            && (0..<Double(canvas.height)).contains(place.y)
    }

    /// Where a point comes to lie: beyond all boxes where it lies beyond all buildings.
    func cell(of point: PlanPoint) -> Point {
        let place = warp.place(point)
        let near = Point(x: Int(place.x.rounded(.down)), y: Int(place.y.rounded(.down)))
        let cell = edges?.moved(near, with: point) ?? near
        return Point(
            x: max(0, min(canvas.width - 1, cell.x)), y: max(0, min(canvas.height - 1, cell.y)))
    }

    func hasRoom(for columns: Int, from place: Point, on ground: CampusGround) -> Bool {
        covered.isFree(row: place.y, from: place.x, columns: columns)
            && !isWritten(columns, from: place, on: ground)
    }
}

nonisolated extension PlanPoint {
    /// Within a metre.
    fileprivate func isNear(_ other: PlanPoint) -> Bool {
        abs(east - other.east) <= 1 && abs(north - other.north) <= 1
    }
}
