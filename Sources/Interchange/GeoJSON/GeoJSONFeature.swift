/// One feature of the file; a faulty geometry is kept as its fault, so that the rest can be read.
struct GeoJSONFeature: Hashable, Sendable {
    /// The `id` member, beside the properties.
    var id: String?
    var properties = GeoJSONProperties()
    /// Nil when the feature has none, which GeoJSON allows.
    var geometry: GeoJSONGeometry?
    var fault: GeoJSONFault?
}

extension GeoJSONFeature: Decodable {
    private enum Key: CodingKey { case type, id, properties, geometry, coordinates, geometries }

    init(from decoder: any Decoder) throws {
        self.init()
        do {
            let values = try decoder.container(keyedBy: Key.self)
            id = try Self.identifier(in: values)
            let isBareGeometry = values.contains(.coordinates) || values.contains(.geometries)
            if isBareGeometry {
                geometry = try GeoJSONGeometry(from: decoder)
                return
            }
            properties =
                try values.decodeIfPresent(GeoJSONProperties.self, forKey: .properties)
                ?? GeoJSONProperties()
            geometry = try values.decodeIfPresent(GeoJSONGeometry.self, forKey: .geometry)
        } catch let known as GeoJSONFault {
            fault = known
        } catch is DecodingError {
            fault = .malformedCoordinates
        }
    }

    private static func identifier(in values: KeyedDecodingContainer<Key>) throws -> String? {
        guard values.contains(.id), try !values.decodeNil(forKey: .id) else { return nil }
        // Text and number are the forms the standard allows; whatever else stands there is no id.
        if let text = try? values.decode(String.self, forKey: .id) { return text }
        return (try? values.decode(Int64.self, forKey: .id)).map(String.init)
    }
}
