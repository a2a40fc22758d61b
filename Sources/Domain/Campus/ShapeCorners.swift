/// One corner of a shape: of which of its `rings`, and which there.
public struct ShapeCorner: Hashable, Sendable {
    public var ring: Int
    public var at: Int

    public init(ring: Int, at: Int) {
        self.ring = ring
        self.at = at
    }
}

extension GroundFeature.Shape {
    /// The points of a line or mark; of an area every outline, its holes after it.
    public var rings: [[PlanPoint]] {
        switch self {
        case .point(let point): [[point]]
        case .line(let points): [points]
        case .area(let footprint): footprint.outlines.flatMap { [$0.ring] + $0.holes }
        }
    }

    /// In the order in which they are walked along; a mark has none.
    public var corners: [ShapeCorner] {
        if case .point = self { return [] }
        return rings.enumerated().flatMap { ring, points in
            points.indices.map { ShapeCorner(ring: ring, at: $0) }
        }
    }

    /// A line may not become shorter, nor an outline have fewer corners.
    public var leastCorners: Int {
        switch self {
        case .point: 1
        case .line: 2
        case .area: 3
        }
    }

    public subscript(corner: ShapeCorner) -> PlanPoint {
        get { rings[corner.ring][corner.at] }
        set {
            var points = rings[corner.ring]
            points[corner.at] = newValue
            self = replacing(corner.ring, by: points)
        }
    }

    /// Puts a corner halfway to the next one, and at the end of a line halfway to the one before;
    /// returns it.
    public mutating func insertCorner(after corner: ShapeCorner) -> ShapeCorner {
        var points = rings[corner.ring]
        var at = corner.at + 1
        if case .line = self, at == points.count { at = corner.at }
        let one = points[(at + points.count - 1) % points.count]
        let other = points[at % points.count]
        points.insert(
            PlanPoint(east: (one.east + other.east) / 2, north: (one.north + other.north) / 2),
            at: at)
        self = replacing(corner.ring, by: points)
        return ShapeCorner(ring: corner.ring, at: at)
    }

    /// Whether enough corners are left without it.
    public func canRemoveCorner(_ corner: ShapeCorner) -> Bool {
        rings[corner.ring].count > leastCorners
    }

    /// Takes the corner away where that can be; returns the one that follows.
    public mutating func removeCorner(_ corner: ShapeCorner) -> ShapeCorner {
        guard canRemoveCorner(corner) else { return corner }
        var points = rings[corner.ring]
        points.remove(at: corner.at)
        self = replacing(corner.ring, by: points)
        return ShapeCorner(ring: corner.ring, at: corner.at % points.count)
    }

    private func replacing(_ ring: Int, by points: [PlanPoint]) -> GroundFeature.Shape {
        switch self {
        case .point: return points.first.map { .point($0) } ?? self
        case .line: return .line(points)
        case .area(var footprint):
            var first = 0
            for at in footprint.outlines.indices {
                if ring == first { footprint.outlines[at].ring = points }
                let holes = footprint.outlines[at].holes.count
                if first < ring, ring <= first + holes {
                    footprint.outlines[at].holes[ring - first - 1] = points
                }
                first += 1 + holes
            }
            return .area(footprint)
        }
    }
}
