import Foundation

/// The coordinate systems campus maps are published in.
public enum CoordinateSystem: String, CaseIterable, Sendable {
    /// Longitude and latitude in degrees (WGS 84; EPSG:4326, OGC CRS84).
    case degrees
    /// Web Mercator in metres (EPSG:3857 and its older numbers 900913, 102100, 102113, 3785).
    case webMercator

    /// Half the side of the Web Mercator square: π times the earth's radius in metres.
    static let mercatorLimit = 20_037_508.35

    /// Numbers up to here are meant as degrees, if wrong ones: as metres they would lie in the sea
    /// off Africa.
    private static let mostDegrees = 720.0

    /// By the name in the file's `crs` member; without one by the numbers themselves.
    init(
        named name: String?, positions: some Sequence<GeoJSONPosition>
    ) throws(MapImportRefusal) {
        if let name {
            self = try Self.named(name)
        } else {
            var total = 0
            var large = 0
            for position in positions {
                total += 1
                if max(abs(position.x), abs(position.y)) > Self.mostDegrees { large += 1 }
            }
            self = large * 2 > total ? .webMercator : .degrees
        }
    }

    private static func named(_ name: String) throws(MapImportRefusal) -> CoordinateSystem {
        let code = name.uppercased().split { ":/#".contains($0) }.last.map(String.init) ?? ""
        switch code {
        case "4326", "CRS84", "CRS84H", "4979", "4490", "WGS84", "WGS 84": return .degrees
        case "3857", "900913", "102100", "102113", "3785": return .webMercator
        default: throw .unknownCoordinateSystem(name)
        }
    }

    /// What is wrong with `position` in this system; nil when nothing is.
    func fault(of position: GeoJSONPosition) -> MapImportReport.Fault? {
        let (x, y) = (position.x, position.y)
        switch self {
        case .degrees:
            if abs(x) <= 180, abs(y) <= 90 { return nil }
            let isSwapped = abs(x) <= 90 && abs(y) <= 180
            return isSwapped ? .swapped(x: x, y: y) : .outOfRange(x: x, y: y)
        case .webMercator:
            let isInside = abs(x) <= Self.mercatorLimit && abs(y) <= Self.mercatorLimit
            return isInside ? nil : .outOfRange(x: x, y: y)
        }
    }

    /// Longitude and latitude in degrees.
    func degrees(_ position: GeoJSONPosition) -> GeoJSONPosition {
        guard self == .webMercator else { return position }
        let radians = atan(sinh(position.y / EarthFrame.radius))
        return GeoJSONPosition(
            x: position.x / EarthFrame.radius * 180 / .pi, y: radians * 180 / .pi)
    }
}
