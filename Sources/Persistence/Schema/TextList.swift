internal import Foundation

/// Several texts in one column, as a JSON list.
enum TextList {
    static func text(of texts: [String]) -> String {
        do {
            let bytes = try JSONEncoder().encode(texts.map(\.storable))
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            preconditionFailure("a list of strings always has a JSON form")
        }
    }

    /// Nil where the column does not hold such a list.
    static func texts(of text: String) -> [String]? {
        do {
            return try JSONDecoder().decode([String].self, from: Data(text.utf8))
        } catch {
            return nil
        }
    }
}
