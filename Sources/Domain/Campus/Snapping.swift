/// Draws edges that nearly meet together.
public struct Snapping: Sendable {
    private let easts: [Double]
    private let norths: [Double]
    /// Metres that an edge may be moved, to the sides and up or down.
    private let reach: (east: Double, north: Double)

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
        var best = 0.0
        var distance = reach
        for edge in edges {
            for other in others where abs(other - edge) < distance {
                best = other - edge
                distance = abs(best)
            }
        }
        return best
    }
}
