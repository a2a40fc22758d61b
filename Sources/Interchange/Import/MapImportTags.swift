import Domain

/// The OpenStreetMap tags of a feature, in lower case.
struct MapImportTags {
    private static let keys = [
        "building", "building:part", "highway", "landuse", "leisure", "natural", "waterway",
        "amenity", "barrier", "water", "sport", "railway", "man_made", "boundary", "place",
        "public_transport", "power", "shop", "tourism", "historic", "office", "military",
    ]
    /// The keys whose values read like names in files that are not OpenStreetMap's.
    private static let doubtful: Set<String> = ["building", "office", "place"]

    private var values: [String: String] = [:]

    init(_ properties: GeoJSONProperties) {
        for key in Self.keys {
            guard let value = properties[key] else { continue }
            if Self.doubtful.contains(key), !Self.isTagValue(value) { continue }
            values[key] = value.lowercased()
        }
        if values["building"] == "no" { values["building"] = nil }
        if values["building:part"] == "no" { values["building:part"] = nil }
    }

    subscript(key: String) -> String? { values[key] }

    var isEmpty: Bool { values.isEmpty }

    /// Whether the value of `key` is among `wanted`.
    func has(_ key: String, _ wanted: String...) -> Bool {
        values[key].map(wanted.contains) ?? false
    }

    /// Tag values are single words in lower case, `yes` or `house;shop`; names are not.
    static func isTagValue(_ text: String) -> Bool {
        text.allSatisfy { $0.isASCII && ($0.isLowercase || "_;:-".contains($0)) }
    }
}
