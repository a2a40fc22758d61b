import Domain

extension Outline {
    /// Whether the outer ring runs across itself; touching itself at a corner is allowed.
    var crossesItself: Bool {
        let count = ring.count
        guard count > 3 else { return false }
        let sides = (0..<count).map { (ring[$0], ring[($0 + 1) % count]) }
            .sorted { min($0.0.east, $0.1.east) < min($1.0.east, $1.1.east) }
        for (at, side) in sides.enumerated() {
            let end = max(side.0.east, side.1.east)
            for other in sides[(at + 1)...] {
                if min(other.0.east, other.1.east) > end { break }
                if Self.cross(side, other) { return true }
            }
        }
        return false
    }

    /// Whether two sides cross at a point inside both.
    private static func cross(
        _ one: (PlanPoint, PlanPoint), _ other: (PlanPoint, PlanPoint)
    ) -> Bool {
        func turn(_ a: PlanPoint, _ b: PlanPoint, _ c: PlanPoint) -> Double {
            (b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east)
        }
        // A square centimetre of doubt: corners that lie on a side do not cross it.
        let doubt = 1e-4
        func areOpposite(_ a: Double, _ b: Double) -> Bool {
            (a > doubt && b < -doubt) || (a < -doubt && b > doubt)
        }
        return areOpposite(turn(one.0, one.1, other.0), turn(one.0, one.1, other.1))
            && areOpposite(turn(other.0, other.1, one.0), turn(other.0, other.1, one.1))
    }
}

extension Footprint {
    /// The common share of two footprints, 0 apart to 1 the same, sampled on a 24 × 24 lattice.
    func overlap(with other: Footprint) -> Double {
        guard let mine = bounds, let theirs = other.bounds,
            mine.west < theirs.east, theirs.west < mine.east,
            mine.south < theirs.north, theirs.south < mine.north
        else { return 0 }
        let whole = mine.union(theirs)
        let steps = 24
        var either = 0
        var both = 0
        for row in 0..<steps {
            for column in 0..<steps {
                let point = PlanPoint(
                    east: whole.west + whole.width * (Double(column) + 0.5) / Double(steps),
                    north: whole.south + whole.height * (Double(row) + 0.5) / Double(steps))
                let (isMine, isTheirs) = (contains(point), other.contains(point))
                if isMine || isTheirs { either += 1 }
                if isMine && isTheirs { both += 1 }
            }
        }
        return either == 0 ? 0 : Double(both) / Double(either)
    }
}
