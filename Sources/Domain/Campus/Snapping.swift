/// Draws edges that nearly meet together.
public struct Snapping: Sendable {
    private let easts: [Double]
    private let norths: [Double]
    /// Metres that an edge may be moved, to the sides and up or down; as far as that only from the east and the
    /// north, so that of all steps of twice as many metres one always comes to the edge, and no second one.
    private let reach: (east: Double, north: Double)

    /// Metres that no sum of steps is off.
    private static let grain = 1e-6

    public init(to neighbours: [PlanBounds], reachEast: Double, reachNorth: Double) {
        easts = neighbours.flatMap { [$0.west, $0.east] }
        norths = neighbours.flatMap { [$0.south, $0.north] }
        reach = (reachEast, reachNorth)
    }

    /// How far `bounds` as a whole are to be moved.
    public func shift(of bounds: PlanBounds) -> (east: Double, north: Double) {
        (
            nearest([bounds.west, bounds.east], easts, reach.east),
            nearest([bounds.south, bounds.north], norths, reach.north)
        )
    }

    /// The same bounds, each edge for itself drawn to the nearest edge of a neighbour.
    public func snapped(_ bounds: PlanBounds) -> PlanBounds {
        PlanBounds(
            west: bounds.west + nearest([bounds.west], easts, reach.east),
            south: bounds.south + nearest([bounds.south], norths, reach.north),
            east: bounds.east + nearest([bounds.east], easts, reach.east),
            north: bounds.north + nearest([bounds.north], norths, reach.north))
    }

    private func nearest(_ edges: [Double], _ others: [Double], _ reach: Double) -> Double {
        var best: Double?
        for edge in edges {
            for other in others {
                let shift = other - edge
                guard shift >= -reach - Self.grain, shift < reach - Self.grain,
                    abs(shift) < best.map(abs) ?? .infinity
                else { continue }
                best = shift
            }
        }
        return best ?? 0
    }
}
