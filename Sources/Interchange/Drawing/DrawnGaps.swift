/// Words that are written into a line: between two ends of it that look at each other.
struct DrawnGap: Hashable {
    typealias Cell = DrawingGrid.Cell

    /// Where the line would go on, in order.
    let line: [Cell]
    let isLevel: Bool
    /// All that the words take, beside the line as well.
    let taken: Set<Cell>
    let words: [DrawnBoxes.Words]

    /// The sides to which the cells of the closed line reach, the two ends of it included.
    var arms: [Cell: LineArms] {
        guard let first = line.first, let last = line.last else { return [:] }
        let both: LineArms = isLevel ? [.left, .right] : [.up, .down]
        var arms = Dictionary(line.map { ($0, both) }) { $1 }
        let (before, after) =
            isLevel
            ? (
                Cell(row: first.row, column: first.column - 1),
                Cell(row: last.row, column: last.column + 1)
            )
            : (
                Cell(row: first.row - 1, column: first.column),
                Cell(row: last.row + 1, column: last.column)
            )
        arms[before] = isLevel ? .right : .down
        arms[after] = isLevel ? .left : .up
        return arms
    }
}

extension DrawingGrid {
    /// Every word that may be part of a line, along the rows and along the columns.
    var gaps: [DrawnGap] { levelGaps + uprightGaps }

    /// `── 正门 ──`: blanks belong to it, so that the line goes on behind them.
    private var levelGaps: [DrawnGap] {
        (0..<height).flatMap { row -> [DrawnGap] in
            var found: [DrawnGap] = []
            var start: Int?
            for column in 0..<width(ofRow: row) {
                let reach = self.reach(Cell(row: row, column: column))
                guard !reach.isEmpty else { continue }
                if let start, start < column, reach.contains(.left) {
                    found += gap(row: row, columns: start..<column)
                }
                start = reach.contains(.right) ? column + 1 : nil
            }
            return found
        }
    }

    private func gap(row: Int, columns: Range<Int>) -> [DrawnGap] {
        let words = self.words(row: row, columns: columns).filter(\.hasLetters)
        guard !words.isEmpty else { return [] }
        let line = columns.map { Cell(row: row, column: $0) }
        return [DrawnGap(line: line, isLevel: true, taken: Set(line), words: words)]
    }

    /// The name of a gate in the line at the left or the right, in a row or one character under the
    /// other.
    private var uprightGaps: [DrawnGap] {
        let widest = (0..<height).map { width(ofRow: $0) }.max() ?? 0
        return (0..<widest).flatMap { column -> [DrawnGap] in
            var found: [DrawnGap] = []
            var start: Int?
            for row in 0..<height {
                let cell = Cell(row: row, column: column)
                let reach = self.reach(cell)
                if reach.isEmpty {
                    if isBlank(cell) { start = nil }
                    continue
                }
                if let start, start < row, reach.contains(.up) {
                    found += gap(column: column, rows: start..<row)
                }
                start = reach.contains(.down) ? row + 1 : nil
            }
            return found
        }
    }

    private func gap(column: Int, rows: Range<Int>) -> [DrawnGap] {
        let pieces = rows.map { piece(around: Cell(row: $0, column: column)) }
        let name = zip(rows, pieces).map { text(row: $0, columns: $1) }.joined()
        let middle = (rows.lowerBound + rows.upperBound - 1) / 2
        let words = DrawnBoxes.Words(text: name, row: middle, columns: column...column)
        guard words.hasLetters else { return [] }
        let taken = zip(rows, pieces).flatMap { row, columns in
            columns.map { Cell(row: row, column: $0) }
        }
        let line = rows.map { Cell(row: $0, column: column) }
        return [DrawnGap(line: line, isLevel: false, taken: Set(taken), words: [words])]
    }

    /// The columns of what stands around a cell without a blank or a line between.
    private func piece(around cell: Cell) -> Range<Int> {
        func isWord(_ column: Int) -> Bool {
            let cell = Cell(row: cell.row, column: column)
            return !isBlank(cell) && reach(cell).isEmpty
        }
        var (first, end) = (cell.column, cell.column + 1)
        while isWord(first - 1) { first -= 1 }
        while isWord(end) { end += 1 }
        return first..<end
    }
}
