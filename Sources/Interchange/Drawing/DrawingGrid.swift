/// A drawing made of characters, cell by cell: a Chinese character takes two columns, a tab goes on
/// to the next eighth.
struct DrawingGrid {
    /// A place in the drawing, both counted from nought; the column counts columns of a terminal.
    struct Cell: Hashable, Comparable {
        var row: Int
        var column: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.row, left.column) < (right.row, right.column)
        }
    }

    /// Nil where a wide character reaches over from the left.
    private let rows: [[Character?]]

    init(_ text: String) {
        rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            line in
            var cells: [Character?] = []
            for character in line {
                if character == "\t" {
                    repeat { cells.append(" ") } while cells.count % 8 != 0
                    continue
                }
                cells.append(character)
                // Ambiguous box characters are narrow, as they are in a terminal.
                let isLine = !LineArms.of(character).isEmpty
                if !isLine, TextMeasure.columns.width(of: String(character)) > 1 {
                    cells.append(nil)
                }
            }
            return cells
        }
    }

    var height: Int { rows.count }

    func width(ofRow row: Int) -> Int { rows.indices.contains(row) ? rows[row].count : 0 }

    /// A side on which the neighbour reaches back.
    func arms(_ cell: Cell) -> LineArms {
        let own = reach(cell)
        var arms: LineArms = []
        for (side, back, neighbour) in [
            (LineArms.up, LineArms.down, Cell(row: cell.row - 1, column: cell.column)),
            (.down, .up, Cell(row: cell.row + 1, column: cell.column)),
            (.left, .right, Cell(row: cell.row, column: cell.column - 1)),
            (.right, .left, Cell(row: cell.row, column: cell.column + 1)),
        ] where own.contains(side) && reach(neighbour).contains(back) {
            arms.insert(side)
        }
        return arms
    }

    /// The words between two columns of a row, blanks folded.
    func text(row: Int, columns: Range<Int>) -> String {
        guard rows.indices.contains(row) else { return "" }
        let cells = rows[row]
        let text = columns.clamped(to: cells.indices).compactMap { cells[$0] }
        return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of a stretch of a row, each with where it stands; two blanks part them.
    func words(row: Int, columns: Range<Int>) -> [DrawnBoxes.Words] {
        var pieces: [ClosedRange<Int>] = []
        for column in columns {
            guard rows[row][column].map({ !$0.isWhitespace }) ?? true else { continue }
            if let last = pieces.last, column - last.upperBound <= 2 {
                pieces[pieces.count - 1] = last.lowerBound...column
            } else {
                pieces.append(column...column)
            }
        }
        return pieces.compactMap { piece in
            // The strokes of ── 主干道 ── are no part of its name.
            let named = piece.filter { !isStroke(Cell(row: row, column: $0)) }
            guard let first = named.first, let last = named.last else { return nil }
            return DrawnBoxes.Words(
                text: text(row: row, columns: first..<last + 1), row: row, columns: first...last)
        }
    }

    private func isStroke(_ cell: Cell) -> Bool {
        !reach(cell).isEmpty || rows[cell.row][cell.column]?.isWhitespace ?? false
    }

    /// Whether nothing stands there.
    func isBlank(_ cell: Cell) -> Bool {
        guard rows.indices.contains(cell.row), rows[cell.row].indices.contains(cell.column)
        else { return true }
        return rows[cell.row][cell.column]?.isWhitespace ?? false
    }

    /// Whether a letter or a digit stands there, be it the right half of a wide one.
    func isLetter(_ cell: Cell) -> Bool {
        guard rows.indices.contains(cell.row), rows[cell.row].indices.contains(cell.column)
        else { return false }
        return rows[cell.row][cell.column].map { $0.isLetter || $0.isNumber } ?? true
    }

    /// Whether a `-` or a `+` stands between two letters, as in A-1 or A+B, or pluses behind one, as in C++.
    func isInWord(_ cell: Cell) -> Bool {
        func isSign(_ column: Int) -> Bool {
            guard rows[cell.row].indices.contains(column) else { return false }
            return rows[cell.row][column] == "-" || rows[cell.row][column] == "+"
        }
        guard rows.indices.contains(cell.row), isSign(cell.column) else { return false }
        var (first, last) = (cell.column, cell.column)
        while isSign(first - 1) { first -= 1 }
        while isSign(last + 1) { last += 1 }
        guard isLetter(Cell(row: cell.row, column: first - 1)) else { return false }
        return isLetter(Cell(row: cell.row, column: last + 1))
            || (first...last).allSatisfy { isPlus(Cell(row: cell.row, column: $0)) }
    }

    /// Whether a line can turn or begin there.
    func isCorner(_ cell: Cell) -> Bool {
        let reach = self.reach(cell)
        return !reach.isDisjoint(with: [.up, .down]) && !reach.isDisjoint(with: [.left, .right])
    }

    func isPlus(_ cell: Cell) -> Bool {
        rows.indices.contains(cell.row) && rows[cell.row].indices.contains(cell.column)
            && rows[cell.row][cell.column] == "+"
    }

    /// What stands first in that direction, over blanks.
    func nextDrawn(from cell: Cell, _ side: LineArms) -> Cell? {
        let widest = rows.map(\.count).max() ?? 0
        var next = cell.neighbours(side).first
        while let here = next, rows.indices.contains(here.row), (0..<widest).contains(here.column) {
            if !isBlank(here) { return here }
            next = here.neighbours(side).first
        }
        return nil
    }

    /// The line that comes first above, over blanks and words.
    func nextLine(above cell: Cell) -> Cell? {
        (0..<cell.row).reversed().lazy.map { Cell(row: $0, column: cell.column) }.first {
            !reach($0).isEmpty
        }
    }

    /// The sides to which the character there reaches, whether or not something reaches back.
    func reach(_ cell: Cell) -> LineArms {
        guard rows.indices.contains(cell.row), rows[cell.row].indices.contains(cell.column),
            let character = rows[cell.row][cell.column]
        else { return [] }
        return LineArms.of(character)
    }
}
