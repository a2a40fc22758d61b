extension GroundFeature.Shape {
    /// Whether an outline crosses or touches itself or a hole in it, or a hole lies outside; lines
    /// may cross as roads do.
    public var crossesItself: Bool {
        if case .area(let footprint) = self {
            footprint.outlines.contains(where: \.crossesItself)
        } else {
            false
        }
    }
}

extension Outline {
    /// Whether its edges meet anywhere but in the corners between them, or a hole lies outside.
    public var crossesItself: Bool {
        if holes.contains(where: { hole in !hole.contains { ring.surrounds($0) } }) { return true }
        let edges = ([ring] + holes).enumerated().flatMap { number, points in
            points.indices.map { at in
                Edge(ring: number, at: at, of: points)
            }
        }
        for (at, one) in edges.enumerated() {
            if one.start == one.end { return true }
            if edges[(at + 1)...].contains(where: { one.clashes(with: $0) }) { return true }
        }
        return false
    }
}

/// A side of a ring, and where in it.
private struct Edge {
    let ring: Int
    let at: Int
    let next: Int
    let start: PlanPoint
    let end: PlanPoint

    init(ring: Int, at: Int, of points: [PlanPoint]) {
        self.ring = ring
        self.at = at
        next = (at + 1) % points.count
        start = points[at]
        end = points[next]
    }

    /// Neighbours may share their corner, and not lie upon each other.
    func clashes(with other: Edge) -> Bool {
        if ring == other.ring, next == other.at { return Self.foldsBack(start, end, other.end) }
        if ring == other.ring, other.next == at { return Self.foldsBack(other.start, start, end) }
        let (one, two) = (side(of: other.start), side(of: other.end))
        let (three, four) = (other.side(of: start), other.side(of: end))
        if one * two < 0, three * four < 0 { return true }
        return one == 0 && holds(other.start) || two == 0 && holds(other.end)
            || three == 0 && other.holds(start) || four == 0 && other.holds(end)
    }

    private static func foldsBack(
        _ first: PlanPoint, _ corner: PlanPoint, _ last: PlanPoint
    ) -> Bool {
        let (east, north) = (corner.east - first.east, corner.north - first.north)
        let (onEast, onNorth) = (last.east - corner.east, last.north - corner.north)
        return sign(east * onNorth - north * onEast) == 0 && east * onEast + north * onNorth < 0
    }

    /// 1 to the left, -1 to the right, 0 on the line.
    private func side(of point: PlanPoint) -> Int {
        Self.sign(
            (end.east - start.east) * (point.north - start.north)
                - (end.north - start.north) * (point.east - start.east))
    }

    /// Whether a point of its line lies between its ends.
    private func holds(_ point: PlanPoint) -> Bool {
        min(start.east, end.east) <= point.east && point.east <= max(start.east, end.east)
            && min(start.north, end.north) <= point.north
            && point.north <= max(start.north, end.north)
    }

    /// Less than a square millimetre is rounding.
    private static func sign(_ area: Double) -> Int { area > 1e-6 ? 1 : area < -1e-6 ? -1 : 0 }
}
