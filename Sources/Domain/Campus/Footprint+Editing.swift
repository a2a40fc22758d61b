extension Footprint {
    public init(rectangle bounds: PlanBounds) {
        self.init(outlines: [Outline(ring: bounds.corners)])
    }

    /// The same footprint with every point put through `change`.
    public func map(_ change: (PlanPoint) -> PlanPoint) -> Footprint {
        Footprint(
            outlines: outlines.map {
                Outline(ring: $0.ring.map(change), holes: $0.holes.map { $0.map(change) })
            })
    }

    /// Whether the point lies on the footprint and in none of its holes.
    public func contains(_ point: PlanPoint) -> Bool {
        outlines.contains { outline in
            outline.ring.surrounds(point) && !outline.holes.contains { $0.surrounds(point) }
        }
    }
}

extension [PlanPoint] {
    /// As corners of a closed ring.
    func surrounds(_ point: PlanPoint) -> Bool {
        guard var last else { return false }
        var isInside = false
        for corner in self {
            if (corner.north > point.north) != (last.north > point.north) {
                let share = (point.north - corner.north) / (last.north - corner.north)
                if point.east < corner.east + share * (last.east - corner.east) {
                    isInside.toggle()
                }
            }
            last = corner
        }
        return isInside
    }
}

extension GroundFeature.Shape {
    /// Nil for a line of no points.
    public var bounds: PlanBounds? {
        switch self {
        case .point(let point): PlanBounds(around: [point])
        case .line(let points): PlanBounds(around: points)
        case .area(let footprint): footprint.bounds
        }
    }

    /// The same shape with every point put through `change`.
    public func map(_ change: (PlanPoint) -> PlanPoint) -> GroundFeature.Shape {
        switch self {
        case .point(let point): .point(change(point))
        case .line(let points): .line(points.map(change))
        case .area(let footprint): .area(footprint.map(change))
        }
    }
}

extension PlanBounds {
    /// From the south-west on, against the clock.
    public var corners: [PlanPoint] {
        [
            PlanPoint(east: west, north: south), PlanPoint(east: east, north: south),
            PlanPoint(east: east, north: north), PlanPoint(east: west, north: north),
        ]
    }

    public func moved(east: Double, north: Double) -> PlanBounds {
        PlanBounds(
            west: west + east, south: south + north, east: self.east + east,
            north: self.north + north)
    }

    /// Carries points of these bounds to where they lie in `other`, drawn out or in with them.
    public func stretching(to other: PlanBounds) -> (PlanPoint) -> PlanPoint {
        { point in
            func carry(
                _ value: Double, _ low: Double, _ length: Double, _ target: Double, _ reach: Double
            ) -> Double {
                length > 0 ? target + (value - low) / length * reach : target
            }
            return PlanPoint(
                east: carry(point.east, west, width, other.west, other.width),
                north: carry(point.north, south, height, other.south, other.height))
        }
    }
}
