extension Footprint {
    /// How finely two shapes are compared where the rectangles around them meet.
    private static let samples = 24
    /// Metres: walls that touch, or nearly do, lie beside each other.
    private static let least = 0.1

    /// Whether some ground lies under both.
    public func overlaps(_ other: Footprint) -> Bool {
        guard let one = bounds, let two = other.bounds else { return false }
        let (west, east) = (max(one.west, two.west), min(one.east, two.east))
        let (south, north) = (max(one.south, two.south), min(one.north, two.north))
        guard east - west > Self.least, north - south > Self.least else { return false }
        func along(_ from: Double, _ to: Double, _ step: Int) -> Double {
            from + (to - from) * (Double(step) + 0.5) / Double(Self.samples)
        }
        return (0..<Self.samples).contains { row in
            (0..<Self.samples).contains { column in
                let point = PlanPoint(
                    east: along(west, east, column), north: along(south, north, row))
                return contains(point) && other.contains(point)
            }
        }
    }
}
