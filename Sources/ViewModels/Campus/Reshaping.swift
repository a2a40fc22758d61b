public import Domain

/// A shape whose corners are being moved, added and taken away: which of them is in hand, and what
/// can be taken back before it is saved.
public nonisolated struct Reshaping: Hashable, Sendable {
    private struct State: Hashable, Sendable {
        var shape: GroundFeature.Shape
        var corner: ShapeCorner
        /// The steps of the corner in hand since it was taken up.
        var walk: Walk?
    }

    private struct Walk: Hashable, Sendable {
        let start: PlanPoint
        /// Where the corner would be if nothing drew it to its neighbours.
        var loose: PlanPoint
    }

    /// As it was found; where somebody else changed it meanwhile, as the other left it.
    public var original: GroundFeature.Shape
    private var state: State
    private var past: [State] = []
    private var future: [State] = []

    /// Begins with the corner nearest to `point`; nil for a shape without corners.
    public init?(_ shape: GroundFeature.Shape, near point: PlanPoint) {
        guard let corner = shape.corner(nearest: point) else { return nil }
        original = shape
        state = State(shape: shape, corner: corner)
    }

    public var shape: GroundFeature.Shape { state.shape }
    /// The corner in hand.
    public var corner: ShapeCorner { state.corner }
    public var canUndo: Bool { !past.isEmpty }
    public var canRedo: Bool { !future.isEmpty }

    /// Which of all corners is in hand, from 1 on.
    public var number: Int { (shape.corners.firstIndex(of: corner) ?? 0) + 1 }

    /// The corner in hand as `other` has it; where corners came or went meanwhile, the one that lies nearest.
    public func corner(in other: GroundFeature.Shape) -> ShapeCorner? {
        other.corners == shape.corners ? corner : other.corner(nearest: shape[corner])
    }

    /// Takes the next corner in hand, or one of those before.
    public mutating func choose(by step: Int) {
        let corners = shape.corners
        choose(corners[(number - 1 + step % corners.count + corners.count) % corners.count])
    }

    public mutating func choose(_ corner: ShapeCorner) {
        state.walk = nil
        state.corner = corner
    }

    /// Metres. Each step is taken back for itself; those of a corner that is `dragged`, as one.
    public mutating func move(
        east: Double, north: Double, snapping: Snapping?, isDragged: Bool = false
    ) {
        let walk = state.walk ?? Walk(start: shape[corner], loose: shape[corner])
        let target = PlanPoint(east: walk.loose.east + east, north: walk.loose.north + north)
        // Whoever goes to a side does not go up or down.
        var place = snapping?.snapped(target) ?? target
        if target.east == walk.start.east { place.east = target.east }
        if target.north == walk.start.north { place.north = target.north }
        // A step that leaves the corner where a neighbour holds it is none to take back.
        if isDragged ? state.walk == nil : place != shape[corner] { remember() }
        state.walk = Walk(start: walk.start, loose: target)
        state.shape[corner] = place
    }

    /// Puts a corner halfway to the next, and takes it in hand.
    public mutating func insert() {
        remember()
        state.walk = nil
        state.corner = state.shape.insertCorner(after: corner)
    }

    public mutating func remove() {
        guard shape.canRemoveCorner(corner) else { return }
        remember()
        state.walk = nil
        state.corner = state.shape.removeCorner(corner)
    }

    public mutating func undo() {
        guard let last = past.popLast() else { return }
        future.append(state)
        state = last
    }

    public mutating func redo() {
        guard let next = future.popLast() else { return }
        past.append(state)
        state = next
    }

    private mutating func remember() {
        past.append(state)
        future.removeAll()
    }
}

nonisolated extension GroundFeature.Shape {
    fileprivate func corner(nearest point: PlanPoint) -> ShapeCorner? {
        func distance(_ corner: ShapeCorner) -> Double {
            let (east, north) = (self[corner].east - point.east, self[corner].north - point.north)
            return east * east + north * north
        }
        return corners.min { distance($0) < distance($1) }
    }
}
