import Domain

/// A token that says something about a hazard that is not in its text.
///
/// Begins with a character of the private use area, which `SearchSign` drops from all text: no word
/// that a person types can mean a facet.
enum SearchFacet {
    case column(BoardColumn)
    /// The hazard is at the place or inside it.
    case place(Place.ID)
    case category(HazardCategory.ID)

    var token: String {
        switch self {
        case .column(let column): "\u{E000}\(column.rawValue)"
        case .place(let place): "\u{E001}\(place.rawValue)"
        case .category(let code): "\u{E002}" + Self.hexadecimal(code)
        }
    }

    /// A code may hold anything, a token only letters and digits.
    private static func hexadecimal(_ code: String) -> String {
        code.utf8.map { String($0, radix: 16) }.joined(separator: "z")
    }
}
