/// One row of a table as it was read: its cells trimmed and free of control characters.
struct TableRecord {
    /// The physical line, from 1, on which the row begins.
    let line: Int
    var cells: [String] = []
    var problems: [Problem] = []

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

    /// What was odd about one cell.
    struct Problem: Equatable {
        let line: Int
        let cell: Int
        let kind: Kind

        enum Kind: Equatable {
            /// Longer than `TableReader.longestCell` and cut there.
            case tooLong(bytes: Int)
            /// Something stood between a closing quotation mark and the end of the cell.
            case textAfterQuote
            case charactersRemoved([Unicode.Scalar])
        }
    }
}
