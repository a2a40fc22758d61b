import Domain
import Foundation

/// The flat plan around one point of the earth, exact enough for anything the size of a campus.
struct EarthFrame: Hashable, Sendable {
    /// The equatorial radius of WGS 84 in metres, which Web Mercator uses too.
    static let radius = 6_378_137.0

    let origin: GeographicPoint

    /// Equirectangular: a degree of longitude as long as it is at the frame's own latitude.
    func point(_ degrees: GeoJSONPosition) -> PlanPoint {
        let metresPerDegree = Self.radius * .pi / 180
        return PlanPoint(
            east: (degrees.x - origin.longitude) * metresPerDegree
                * cos(origin.latitude * .pi / 180),
            north: (degrees.y - origin.latitude) * metresPerDegree)
    }

    /// Metres from the origin.
    func distance(of degrees: GeoJSONPosition) -> Double {
        let point = point(degrees)
        return hypot(point.east, point.north)
    }

    func distance(of point: GeographicPoint) -> Double {
        distance(of: GeoJSONPosition(x: point.longitude, y: point.latitude))
    }
}
