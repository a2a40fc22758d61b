import Domain
import Foundation

/// The flat plan around one point of the earth, exact enough for anything the size of a campus.
struct EarthFrame: Hashable, Sendable {
    /// The equatorial radius of WGS 84 in metres, which Web Mercator uses too.
    static let radius = 6_378_137.0

    let longitude: Double
    let latitude: Double

    /// Equirectangular: a degree of longitude as long as it is at the frame's own latitude.
    func point(_ degrees: GeoJSONPosition) -> PlanPoint {
        let metresPerDegree = Self.radius * .pi / 180
        return PlanPoint(
            east: (degrees.x - longitude) * metresPerDegree * cos(latitude * .pi / 180),
            north: (degrees.y - latitude) * metresPerDegree)
    }
}
