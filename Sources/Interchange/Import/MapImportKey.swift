import Domain

/// The name under which a feature is known again when the file is read a second time.
enum MapImportKey {
    private static let identifiers = [
        "@id", "full_id", "GlobalID", "globalid", "GLOBALID", "guid", "uuid",
    ]

    /// The feature's own identifier where it is unique in the world, else a digest of its name and
    /// coordinates: row numbers (OBJECTID, a bare `id`) start again in every file.
    static func key(of feature: GeoJSONFeature, name: String?) -> String {
        let properties = feature.properties
        if let own = identifiers.lazy.compactMap({ properties[$0] }).first { return "map:\(own)" }
        if let way = properties["osm_way_id"] { return "map:way/\(way)" }
        if let id = properties["osm_id"] { return "map:osm/\(id)" }
        if let id = feature.id, id.contains(where: { $0.isLetter }) { return "map:\(id)" }
        return "map:#\(digest(of: feature.geometry, name: name))"
    }

    /// FNV-1a over the name and the coordinates to a tenth of a metre or so.
    private static func digest(of geometry: GeoJSONGeometry?, name: String?) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        (name ?? "").utf8.forEach(mix)
        for position in geometry.map({ Array($0.positions) }) ?? [] {
            for number in [position.x, position.y] {
                let rounded = UInt64(bitPattern: Int64((number * 1e6).rounded()))
                for shift in stride(from: 0, to: 64, by: 8) {
                    mix(UInt8(truncatingIfNeeded: rounded >> UInt64(shift)))
                }
            }
        }
        return String(hash, radix: 16)
    }
}
