/// Everything a geometry draws, collections taken apart; elevations are left behind.
struct GeoJSONGeometry: Hashable, Sendable {
    typealias Line = [GeoJSONPosition]
    /// The outer ring first, then the holes, as the file has them (closed or not).
    typealias Polygon = [Line]

    var points: [GeoJSONPosition] = []
    var lines: [Line] = []
    var polygons: [Polygon] = []

    /// Without a single position, as RFC 7946 allows it and editors leave it behind.
    var isEmpty: Bool { !positions.contains { _ in true } }

    var positions: some Sequence<GeoJSONPosition> {
        [points, lines.flatMap(\.self), polygons.flatMap { $0.flatMap(\.self) }].joined()
    }

    /// The same geometry with every position put through `change`.
    func map(_ change: (GeoJSONPosition) -> GeoJSONPosition) -> GeoJSONGeometry {
        GeoJSONGeometry(
            points: points.map(change),
            lines: lines.map { $0.map(change) },
            polygons: polygons.map { $0.map { $0.map(change) } })
    }

    mutating func append(_ other: GeoJSONGeometry) {
        points += other.points
        lines += other.lines
        polygons += other.polygons
    }
}

/// Why a geometry cannot be read at all.
enum GeoJSONFault: Error, Hashable, Sendable {
    case unknownType(String)
    case malformedCoordinates
}

extension GeoJSONGeometry: Decodable {
    private enum Key: CodingKey { case type, coordinates, geometries }

    init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: Key.self)
        let type = try values.decode(String.self, forKey: .type)
        switch type {
        case "Point":
            points = [try Self.position(values.decode([Double].self, forKey: .coordinates))]
        case "MultiPoint":
            points = try Self.line(values.decode([[Double]].self, forKey: .coordinates))
        case "LineString":
            lines = [try Self.line(values.decode([[Double]].self, forKey: .coordinates))]
        case "MultiLineString":
            lines = try Self.polygon(values.decode([[[Double]]].self, forKey: .coordinates))
        case "Polygon":
            polygons = [try Self.polygon(values.decode([[[Double]]].self, forKey: .coordinates))]
        case "MultiPolygon":
            polygons = try values.decode([[[[Double]]]].self, forKey: .coordinates)
                .map(Self.polygon)
        case "GeometryCollection":
            try values.decode([GeoJSONGeometry].self, forKey: .geometries).forEach { append($0) }
        default:
            throw GeoJSONFault.unknownType(type)
        }
    }

    private static func position(_ numbers: [Double]) throws(GeoJSONFault) -> GeoJSONPosition {
        guard numbers.count >= 2 else { throw .malformedCoordinates }
        return GeoJSONPosition(x: numbers[0], y: numbers[1])
    }

    private static func line(_ positions: [[Double]]) throws -> Line {
        try positions.map(position)
    }

    private static func polygon(_ rings: [[[Double]]]) throws -> Polygon {
        try rings.map(line)
    }
}
