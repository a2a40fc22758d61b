import Domain

/// Finds the names of features among their properties.
struct MapImportNaming {
    /// The properties names are found under, best first, compared without case and punctuation.
    private static let known = [
        "namezh", "namezhhans", "namezhcn", "名称", "建筑名称", "建筑物名称", "楼名", "名字", "name",
        "bldgname", "buildingname", "bldname", "buildname", "facilityname", "facname",
        "fullname", "longname", "commonname", "officialname", "building", "bldg", "label", "title",
        "nameen", "altname", "shortname",
    ]
    /// The properties that number a building, taken when nothing names it.
    private static let numbers = [
        "ref", "bldgnum", "bldgno", "buildingnumber", "buildingno", "bldgcode", "buildingcode",
        "bldgabbr", "bldgid", "buildingid", "facilityid", "number", "编号", "楼号", "code",
        "addrhousenumber",
    ]
    private static let blanks: Set<String> = [
        "null", "<null>", "none", "n/a", "na", "nan", "-", "unnamed", "unknown", "yes", "no",
    ]

    let override: String?

    /// The name of a feature and the property it stands under.
    func name(in properties: GeoJSONProperties) -> (name: String, property: String)? {
        if let override {
            return properties[override].flatMap(Self.text).map { ($0, override) }
        }
        return Self.first(of: Self.known, in: properties)
    }

    func number(in properties: GeoJSONProperties) -> String? {
        Self.first(of: Self.numbers, in: properties)?.name
    }

    private static func first(
        of wanted: [String], in properties: GeoJSONProperties
    ) -> (name: String, property: String)? {
        var best: (rank: Int, name: String, property: String)?
        for (property, value) in properties.texts {
            guard let rank = wanted.firstIndex(of: plain(property)), let name = text(value),
                !(plain(property) == "building" && MapImportTags.isTagValue(value))
            else { continue }
            if let known = best, (known.rank, known.property) <= (rank, property) { continue }
            best = (rank, name, property)
        }
        return best.map { ($0.name, $0.property) }
    }

    /// `Bldg_Name` and `BLDGNAME` are one property.
    private static func plain(_ property: String) -> String {
        String(property.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func text(_ value: String) -> String? {
        let trimmed = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return trimmed.isEmpty || blanks.contains(trimmed.lowercased()) ? nil : trimmed
    }

    /// `name` without control and direction characters and mobile numbers, and no longer than a name may be.
    static func cleaned(_ name: String) -> String {
        let kept = name.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                scalar == "\t"
            default: true
            }
        }
        let words = String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace)
        return String(MobileNumber.masked(words.joined(separator: " ")).prefix(longestName))
    }

    static let longestName = 60
}
