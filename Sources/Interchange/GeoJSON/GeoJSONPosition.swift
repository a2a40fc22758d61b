/// The first two numbers of a GeoJSON position, in the file's own coordinate system.
struct GeoJSONPosition: Hashable, Sendable {
    var x: Double
    var y: Double
}
