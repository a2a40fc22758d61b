import Domain

/// Finds the middle of the campus and what lies too far from it to belong to it.
enum MapExtent {
    /// Half of what a campus may measure, in metres.
    static let reach = 10_000.0

    /// The median of the buildings, or of everything when there is no building, so that a stray
    /// feature does not move it; nil for none.
    static func middle(of drafts: [MapDraft]) -> GeographicPoint? {
        let buildings = drafts.filter { if case .building = $0.subject { true } else { false } }
        let middles = (buildings.isEmpty ? drafts : buildings).map { middle(of: $0.geometry) }
        guard !middles.isEmpty else { return nil }
        return GeographicPoint(
            longitude: median(middles.map(\.x)), latitude: median(middles.map(\.y)))
    }

    /// Metres from the frame's origin to the nearest position of the geometry.
    static func distance(of geometry: GeoJSONGeometry, in frame: EarthFrame) -> Double {
        geometry.positions.reduce(Double.infinity) { nearest, position in
            min(nearest, frame.distance(of: position))
        }
    }

    private static func middle(of geometry: GeoJSONGeometry) -> GeoJSONPosition {
        let xs = geometry.positions.map(\.x)
        let ys = geometry.positions.map(\.y)
        return GeoJSONPosition(
            x: ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, y: ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2)
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
