public import Domain

/// Outlines and lines corner by corner: L, U, and whatever else a building is.
extension MapEditorModel {
    /// A corner of what is in hand, and a point within the shape beside it.
    public struct CornerMark: Hashable {
        public let corner: ShapeCorner
        public let place: PlanPoint
    }

    public var reshaping: Reshaping? {
        if case .reshaping(_, let reshaping) = hand { reshaping } else { nil }
    }

    /// Takes the corner nearest to the cursor in hand.
    public func beginReshaping() {
        guard let subject, let shape = campus.shape(of: subject),
            let reshaping = Reshaping(shape, near: cell.centre)
        else { return }
        seen = sight(of: subject)
        hand = .reshaping(subject, reshaping)
        followCorner()
    }

    public func choose(_ corner: ShapeCorner) { reshape { $0.choose(corner) } }
    public func chooseCorner(by step: Int) { reshape { $0.choose(by: step) } }
    public func insertCorner() { reshape { $0.insert() } }
    public func removeCorner() { reshape { $0.remove() } }
    public func undoCorner() { reshape { $0.undo() } }
    public func redoCorner() { reshape { $0.redo() } }

    func moveCorner(east: Double, north: Double, isDragged: Bool) {
        guard let reshaping, let subject else { return }
        let snapping = snaps ? snapping(subject, and: others(in: reshaping)) : nil
        reshape {
            $0.move(east: east, north: north, snapping: snapping, isDragged: isDragged)
        }
    }

    /// The outline lies as it lay: the cursor stays on it, at the corner that was in hand.
    func letGoOfCorner() {
        guard let reshaping, let subject, let shape = campus.shape(of: subject),
            let corner = reshaping.corner(in: shape)
        else { return letGo(of: nil) }
        cursor = onGrid(seen(corner, of: shape))
        letGo(of: subject)
    }

    public var cornerMarks: [CornerMark] {
        guard let shape = reshaping?.shape else { return [] }
        return shape.corners.map { CornerMark(corner: $0, place: seen($0, of: shape)) }
    }

    /// Why what is in hand cannot stay as it is.
    public var refusalToFinish: CampusRefusal? {
        guard case .reshaping(_, let reshaping) = hand else { return nil }
        return CampusRules.refusalToReshape(
            name, from: reshaping.original, to: reshaping.shape)
    }

    // MARK: Corners on cells

    func reshape(_ change: (inout Reshaping) -> Void) {
        guard case .reshaping(let subject, var reshaping) = hand else { return }
        change(&reshaping)
        hand = .reshaping(subject, reshaping)
        followCorner()
    }

    /// The cursor goes with the corner in hand.
    func followCorner() {
        guard let reshaping else { return }
        cursor = onGrid(seen(reshaping.corner, of: reshaping.shape))
    }

    /// A corner lies between cells: it is seen in the one that the shape itself takes there.
    private func seen(_ corner: ShapeCorner, of shape: GroundFeature.Shape) -> PlanPoint {
        let point = shape[corner]
        guard case .area(let footprint) = shape else { return point }
        var (east, north) = (0, 0)
        for (right, up) in [(1, 1), (1, -1), (-1, 1), (-1, -1)] {
            let near = PlanPoint(
                east: point.east + Double(right) * metresPerColumn / 4,
                north: point.north + Double(up) * metresPerRow / 4)
            guard footprint.contains(near) else { continue }
            east += right
            north += up
        }
        return PlanPoint(
            east: point.east + Double(east.signum()) * metresPerColumn / 4,
            north: point.north + Double(north.signum()) * metresPerRow / 4)
    }

    /// The corners beside the one in hand, to which it is drawn so that walls become straight.
    private func others(in reshaping: Reshaping) -> [PlanBounds] {
        reshaping.shape.corners.filter { $0 != reshaping.corner }.compactMap {
            PlanBounds(around: [reshaping.shape[$0]])
        }
    }

    private var name: String {
        switch subject {
        case .place(let id): campus.item(id)?.place.name ?? ""
        case .ground(let id): campus.feature(id)?.name ?? ""
        case nil: ""
        }
    }
}

extension Snapping {
    /// The point itself, drawn to the nearest edge.
    nonisolated func snapped(_ point: PlanPoint) -> PlanPoint {
        let at = PlanBounds(
            west: point.east, south: point.north, east: point.east, north: point.north)
        let shift = shift(of: at)
        return PlanPoint(east: point.east + shift.east, north: point.north + shift.north)
    }
}
