/// What giving places to a grid changes: told before it is done.
public struct GridHandover: Hashable, Sendable {
    /// A place that comes to the grid, and the grid that answers for it until then.
    public struct Move: Hashable, Sendable {
        public let place: Place
        public let from: Grid?
    }

    public let moves: [Move]
    /// Those that lie in the grid already.
    public let unchanged: [Place]
    /// Grids that had places of their own and are left without any; none with others below, in which no place
    /// belongs.
    public let emptied: [Grid]
}

extension Organisation {
    /// `grid` is nil for no grid.
    public func handover(of places: [Place], to grid: Grid.ID?) -> GridHandover {
        let stay = places.filter { gridsOfPlace[$0.id] ?? [] == (grid.map { [$0] } ?? []) }
        let moved = places.filter { !stay.contains($0) }
        let leaving = Set(moved.map(\.id))
        let emptied = grids.filter { other in
            let own = self.places(givenTo: other.id)
            return other.id != grid && !own.isEmpty && own.allSatisfy { leaving.contains($0.id) }
                && !hasGrids(below: other.id)
        }
        return GridHandover(
            moves: moved.map { .init(place: $0, from: self.grid(of: $0.id)) }, unchanged: stay,
            emptied: emptied)
    }
}
