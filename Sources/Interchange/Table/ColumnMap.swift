/// A column that an import knows, under every name that schools give it.
protocol TableColumn: Hashable, CaseIterable, Sendable {
    /// The names without blanks, parentheses and capitals; the first is the usual one.
    var titles: [String] { get }
    /// The columns without which a row says nothing.
    static var required: [Self] { get }
}

/// Where in a row each known column stands.
struct ColumnMap<Column: TableColumn>: Sendable {
    /// The cells of the header row as written.
    let header: [String]
    private let positions: [Column: Int]

    init(header: [String]) {
        self.header = header
        let spellings = header.map(Self.spellings)
        var taken: Set<Int> = []
        var positions: [Column: Int] = [:]
        for column in Column.allCases {
            let candidates = column.titles.lazy.compactMap { title in
                spellings.indices.first { !taken.contains($0) && spellings[$0].contains(title) }
            }
            guard let position = candidates.first else { continue }
            positions[column] = position
            taken.insert(position)
        }
        self.positions = positions
    }

    /// How many known columns were found.
    var count: Int { positions.count }

    /// The header up to its last title.
    var width: Int { (header.lastIndex { !$0.isEmpty } ?? -1) + 1 }

    var missing: [Column] { Column.required.filter { positions[$0] == nil } }

    /// Titles that no known column has.
    var ignored: [String] {
        let known = Set(positions.values)
        return header.indices.filter { !known.contains($0) && !header[$0].isEmpty }
            .map { header[$0] }
    }

    func position(of column: Column) -> Int? { positions[column] }

    /// The column as the file calls it; the usual name where the file has none.
    func title(of column: Column) -> String? {
        positions[column].map { header[$0] } ?? column.titles.first
    }

    /// The title without blanks and parentheses: once with, once without what these enclose.
    private static func spellings(of title: String) -> [String] {
        var whole = ""
        var outside = ""
        var depth = 0
        for character in title.lowercased() where !character.isWhitespace && character != "*" {
            switch character {
            case "(", "（", "[", "【": depth += 1
            case ")", "）", "]", "】": depth = max(0, depth - 1)
            default:
                whole.append(character)
                if depth == 0 { outside.append(character) }
            }
        }
        return [whole, outside]
    }
}
