/// Rows of text with the column of every character: tells where a caret stands.
nonisolated struct TextLayout {
    let rows: [Range<Int>]
    private let characters: [Character]

    /// Rows of at most `columns` columns; one single row for each line without.
    init(_ characters: [Character], columns: Int?) {
        self.characters = characters
        rows =
            if let columns {
                LineBreaking.rows(of: characters, columns: columns)
            } else {
                [0..<characters.count]
            }
    }

    func text(ofRow row: Int) -> String {
        String(characters[rows[row]])
    }

    /// The row of a caret before character `place`.
    func row(of place: Int) -> Int {
        rows.lastIndex { $0.lowerBound <= place } ?? 0
    }

    /// The column of a caret before character `place`, in its row.
    func column(of place: Int) -> Int {
        characters[rows[row(of: place)].lowerBound..<place].reduce(0) {
            $0 + DisplayText.width(of: $1)
        }
    }

    /// Columns of the character behind a caret; 1 at the end of a row.
    func width(at place: Int) -> Int {
        let row = rows[row(of: place)]
        return place < row.upperBound ? DisplayText.width(of: characters[place]) : 1
    }

    /// Where a caret goes that should stand at `column` of `row`: never behind the character that
    /// the column lies on.
    func place(row: Int, column: Int) -> Int {
        let row = min(max(0, row), rows.count - 1)
        var place = rows[row].lowerBound
        var end = 0
        while place < rows[row].upperBound {
            end += DisplayText.width(of: characters[place])
            if end > column { break }
            place += 1
        }
        let isSoft = row + 1 < rows.count && rows[row + 1].lowerBound == rows[row].upperBound
        return isSoft ? min(place, rows[row].upperBound - 1) : place
    }
}
