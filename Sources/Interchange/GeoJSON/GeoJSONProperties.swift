/// The properties of a feature as text, nulls and blanks left out.
///
/// An object under `tags` (osmtogeojson without flattening) and the `other_tags` text of GDAL
/// are spread out among the others.
struct GeoJSONProperties: Hashable, Sendable {
    private(set) var texts: [String: String] = [:]

    init(_ texts: [String: String] = [:]) {
        self.texts = texts
    }

    subscript(key: String) -> String? { texts[key] }

    private mutating func note(_ text: String, under key: String) {
        let isBlank = text.allSatisfy(\.isWhitespace)
        if !isBlank, texts[key] == nil { texts[key] = text }
    }
}

extension GeoJSONProperties: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: Key.self)
        for key in values.allKeys where key.stringValue != "tags" {
            guard let scalar = try values.decode(Scalar.self, forKey: key).text else { continue }
            note(scalar, under: key.stringValue)
        }
        let tags = Key(stringValue: "tags")
        if values.contains(tags) {
            let inner = try values.decode(Spread.self, forKey: tags).texts
            for (key, text) in inner { note(text, under: key) }
        }
        for (key, text) in Self.otherTags(texts["other_tags"] ?? "") { note(text, under: key) }
    }

    /// The pairs of `"key"=>"value","key"=>"value"`.
    private static func otherTags(_ text: String) -> [(String, String)] {
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
        // Outside, key, =>, value, comma, key, …: every fourth piece starts a pair.
        return stride(from: 1, to: quoted.count - 2, by: 4).compactMap { at in
            quoted[at + 1] == "=>" ? (String(quoted[at]), String(quoted[at + 2])) : nil
        }
    }

    /// A `tags` object; anything else of that name is no tags.
    private struct Spread: Decodable {
        var texts: [String: String] = [:]

        init(from decoder: any Decoder) throws {
            // Not an object: then it is no set of tags, which is no error either.
            guard let values = try? decoder.container(keyedBy: Key.self) else { return }
            for key in values.allKeys {
                texts[key.stringValue] = try values.decode(Scalar.self, forKey: key).text
            }
        }
    }

    /// Text, number or truth as text; nil for null, lists and objects.
    private struct Scalar: Decodable {
        var text: String?

        // Each try? asks "is it of this type?"; a no is the answer, not an error.
        init(from decoder: any Decoder) throws {
            guard let value = try? decoder.singleValueContainer(), !value.decodeNil() else {
                return
            }
            if let string = try? value.decode(String.self) {
                text = string
            } else if let whole = try? value.decode(Int64.self) {
                text = String(whole)
            } else if let number = try? value.decode(Double.self) {
                text = String(number)
            } else if let truth = try? value.decode(Bool.self) {
                text = truth ? "yes" : "no"
            }
        }
    }
}
