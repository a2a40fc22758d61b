import Domain

/// Turns the rings of a file into outlines on the plan.
struct OutlineReader {
    let frame: EarthFrame

    /// Nil when an outer ring has under four positions or under three corners.
    func footprint(_ polygons: [GeoJSONGeometry.Polygon]) -> Footprint? {
        let outlines = polygons.compactMap(outline)
        return outlines.count == polygons.count ? Footprint(outlines: outlines) : nil
    }

    func line(_ line: GeoJSONGeometry.Line) -> [PlanPoint] {
        Self.withoutRepeats(line.map(frame.point))
    }

    /// Holes too small to have a surface are filled.
    private func outline(_ polygon: GeoJSONGeometry.Polygon) -> Outline? {
        guard let outer = polygon.first, outer.count >= 4 else { return nil }
        let ring = ring(outer)
        guard ring.count >= 3 else { return nil }
        let holes = polygon.dropFirst().map { self.ring($0) }
        return Outline(ring: ring, holes: holes.filter { Outline(ring: $0).area > 0.01 })
    }

    /// Without the closing position and without repeats.
    private func ring(_ line: GeoJSONGeometry.Line) -> [PlanPoint] {
        var points = self.line(line)
        while let first = points.first, let last = points.last, points.count > 1,
            Self.areSame(first, last)
        {
            points.removeLast()
        }
        return points
    }

    private static func withoutRepeats(_ points: [PlanPoint]) -> [PlanPoint] {
        var kept: [PlanPoint] = []
        for point in points where kept.last.map({ !areSame($0, point) }) ?? true {
            kept.append(point)
        }
        return kept
    }

    private static func areSame(_ one: PlanPoint, _ other: PlanPoint) -> Bool {
        abs(one.east - other.east) < 0.01 && abs(one.north - other.north) < 0.01
    }
}
