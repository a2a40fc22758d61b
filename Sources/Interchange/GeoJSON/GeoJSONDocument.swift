import Foundation

/// What a GeoJSON file holds, read as far as it can be.
struct GeoJSONDocument: Sendable {
    /// The name in the `crs` member that older files carry; nil means longitude and latitude.
    var coordinateSystemName: String?
    /// What the collection calls itself: of a layer that was exported alone the only word on what it holds.
    var name: String?
    var features: [GeoJSONFeature]

    /// Reads the whole file; a byte order mark is allowed.
    init(bytes: Data) throws(MapImportRefusal) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        guard bytes.contains(where: { !$0.isASCIIWhitespace }) else { throw .empty }
        if let offset = GeoJSONFaultFinder.firstInvalidUTF8(in: bytes) {
            throw .notUTF8(GeoJSONFaultFinder.position(ofByte: offset, in: bytes))
        }
        do {
            let root = try JSONDecoder().decode(Root.self, from: Data(bytes))
            coordinateSystemName = root.coordinateSystemName
            name = root.name
            features = root.features
        } catch let refusal as MapImportRefusal {
            throw refusal
        } catch {
            throw GeoJSONFaultFinder.refusal(of: bytes)
        }
    }

    private struct Root: Decodable {
        var coordinateSystemName: String?
        var name: String?
        var features: [GeoJSONFeature]

        private enum Key: CodingKey { case type, features, crs, name }
        private struct System: Decodable {
            struct Properties: Decodable { var name: String? }
            var properties: Properties?
        }

        init(from decoder: any Decoder) throws {
            // A root of another kind is named by what it is not.
            guard let values = try? decoder.container(keyedBy: Key.self),
                let type = try? values.decode(String.self, forKey: .type)
            else { throw MapImportRefusal.notGeoJSON(found: "") }
            // A crs that is no object with a name says nothing; the numbers then tell.
            coordinateSystemName = (try? values.decode(System.self, forKey: .crs))?.properties?.name
            // A name that is no text is none.
            name = try? values.decode(String.self, forKey: .name)
            switch type {
            case "FeatureCollection":
                features = try values.decode([GeoJSONFeature].self, forKey: .features)
            case "Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
                "MultiPolygon", "GeometryCollection":
                features = [try GeoJSONFeature(from: decoder)]
            default:
                throw MapImportRefusal.notGeoJSON(found: type)
            }
        }
    }
}

extension UInt8 {
    var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
