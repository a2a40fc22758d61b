public import Domain

/// A shape whose corners are being moved, added and taken away: which of them is in hand, and what
/// can be taken back before it is saved.
public nonisolated struct Reshaping: Hashable, Sendable {
    private struct State: Hashable, Sendable {
        var shape: GroundFeature.Shape
        var corner: ShapeCorner
    }

    /// As it was found; where somebody else changed it meanwhile, as the other left it.
    public var original: GroundFeature.Shape
    private var state: State
    private var past: [State] = []
    private var future: [State] = []
    /// Where the corner in hand would be if nothing drew it to its neighbours.
    private var loose: PlanPoint?

    /// Begins with the corner nearest to `point`; nil for a shape without corners.
    public init?(_ shape: GroundFeature.Shape, near point: PlanPoint) {
        func distance(_ corner: ShapeCorner) -> Double {
            let (east, north) = (shape[corner].east - point.east, shape[corner].north - point.north)
            return east * east + north * north
        }
        guard let corner = shape.corners.min(by: { distance($0) < distance($1) }) else {
            return nil
        }
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

    /// Takes the next corner in hand, or one of those before.
    public mutating func choose(by step: Int) {
        let corners = shape.corners
        choose(corners[(number - 1 + step % corners.count + corners.count) % corners.count])
    }

    public mutating func choose(_ corner: ShapeCorner) {
        loose = nil
        state.corner = corner
    }

    /// Metres; steps of one corner are taken back as one.
    public mutating func move(east: Double, north: Double, snapping: Snapping?) {
        let start = loose ?? shape[corner]
        if loose == nil { remember() }
        let target = PlanPoint(east: start.east + east, north: start.north + north)
        loose = target
        // Whoever goes to a side does not go up or down.
        let before = past.last?.shape[corner] ?? start
        var place = snapping?.snapped(target) ?? target
        if target.east == before.east { place.east = target.east }
        if target.north == before.north { place.north = target.north }
        state.shape[corner] = place
    }

    /// Puts a corner halfway to the next, and takes it in hand.
    public mutating func insert() {
        remember()
        state.corner = state.shape.insertCorner(after: corner)
    }

    public mutating func remove() {
        guard shape.canRemoveCorner(corner) else { return }
        remember()
        state.corner = state.shape.removeCorner(corner)
    }

    public mutating func undo() {
        guard let last = past.popLast() else { return }
        future.append(state)
        state = last
        loose = nil
    }

    public mutating func redo() {
        guard let next = future.popLast() else { return }
        past.append(state)
        state = next
        loose = nil
    }

    private mutating func remember() {
        past.append(state)
        future.removeAll()
        loose = nil
    }
}
