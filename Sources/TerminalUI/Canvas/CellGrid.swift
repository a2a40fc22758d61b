/// Rows of cells. Whatever is written, a wide glyph has its trail behind it and no trail stands
/// alone: a glyph that loses one half leaves a blank in the other.
nonisolated struct CellGrid: Equatable, Sendable {
    let size: Size
    private var cells: [Cell]

    init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank(.text), count: max(0, size.width) * max(0, size.height))
    }

    mutating func clear() {
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: .blank(.text)) }
    }

    func row(_ y: Int) -> ArraySlice<Cell> {
        cells[(y * size.width)..<((y + 1) * size.width)]
    }

    /// Puts a narrow glyph in every cell of `area`, which lies within the grid.
    mutating func fill(_ cell: Cell, in area: Rect) {
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            let row = (y * size.width + area.x)..<(y * size.width + area.maxX)
            breakGlyphs(at: row)
            cells.withUnsafeMutableBufferPointer { $0[row].update(repeating: cell) }
        }
    }

    /// Puts whole glyphs on a row, which lies within the grid.
    mutating func put(_ row: some Collection<Cell>, x: Int, y: Int) {
        guard !row.isEmpty else { return }
        let first = y * size.width + x
        let range = first..<first + row.count
        breakGlyphs(at: range)
        cells.replaceSubrange(range, with: row)
    }

    /// Takes over the cells of `area`, which lies within both grids, from one of the same size.
    mutating func take(_ area: Rect, from other: CellGrid) {
        guard !area.isEmpty else { return }
        if area.width == size.width {
            return copy(area.y * size.width..<area.maxY * size.width, from: other)
        }
        for y in area.y..<area.maxY {
            let row = (y * size.width + area.x)..<(y * size.width + area.maxX)
            breakGlyphs(at: row)
            copy(row, from: other)
        }
    }

    /// Moves the cells of `area`, which lies within the grid, up by so many rows, or down; the rows that are
    /// left are those of `other`, a grid of the same size.
    mutating func move(_ area: Rect, by rows: Int, over other: CellGrid) {
        for y in rows > 0 ? Array(area.y..<area.maxY) : (area.y..<area.maxY).reversed() {
            let to = (y * size.width + area.x)..<(y * size.width + area.maxX)
            breakGlyphs(at: to)
            if area.y <= y + rows, y + rows < area.maxY {
                cells.withUnsafeMutableBufferPointer { cells in
                    guard let first = cells.baseAddress else { return }
                    (first + to.lowerBound).update(
                        from: first + to.lowerBound + rows * size.width, count: to.count)
                }
            } else {
                copy(to, from: other)
            }
        }
    }

    /// As one piece of memory.
    private mutating func copy(_ range: Range<Int>, from other: CellGrid) {
        cells.withUnsafeMutableBufferPointer { cells in
            other.cells.withUnsafeBufferPointer { other in
                _ = cells[range].update(fromContentsOf: other[range])
            }
        }
    }

    /// Blanks the halves of wide glyphs that reach into a part of a row.
    private mutating func breakGlyphs(at range: Range<Int>) {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        if cells[first].isTrail { cells[first - 1] = cells[first - 1].blanked }
        if cells[last].width == 2 { cells[last + 1] = cells[last + 1].blanked }
    }

    /// Gives the cells of `area`, which lies within the grid, another role and ground: all of them, or
    /// those with one of the roles `over`.
    mutating func tint(_ role: Role, in area: Rect, over: Set<Role>? = nil) {
        for y in area.y..<area.maxY {
            let start = y * size.width
            for index in (start + area.x)..<(start + area.maxX)
            where over?.contains(cells[index].role) ?? true {
                cells[index].role = role
                cells[index].ground = role
            }
        }
    }

    /// Writes one line from (x, y) on, as far as `clip` goes, which lies within the grid. Returns
    /// the column behind the text.
    mutating func write(_ text: String, x: Int, y: Int, clip: Rect, role: Role) -> Int {
        guard y >= clip.y, y < clip.maxY else { return x + DisplayText.width(of: text) }
        let start = y * size.width
        var column = x
        var marked: Int?
        for scalar in text.unicodeScalars {
            let (shown, columns) = DisplayText.cell(for: scalar)
            guard columns > 0 else {
                if let shown, let marked {
                    cells[marked].glyph = cells[marked].glyph.adding(mark: shown)
                }
                continue
            }
            let end = column + columns
            if column >= clip.x, end <= clip.maxX, let shown {
                put(shown, columns: columns, role: role, at: start + column)
                marked = start + column
            } else {
                blank(from: max(column, clip.x), to: min(end, clip.maxX), in: start, role: role)
                marked = nil
            }
            column = end
        }
        return column
    }

    private mutating func put(_ scalar: Unicode.Scalar, columns: Int, role: Role, at index: Int) {
        if cells[index].isTrail { cells[index - 1] = cells[index - 1].blanked }
        let last = index + columns - 1
        if cells[last].width == 2 { cells[last + 1] = cells[last + 1].blanked }
        let ground = cells[index].ground
        cells[index] = Cell(
            glyph: Glyph(scalar), role: role, ground: ground, width: UInt16(columns))
        if columns == 2 {
            cells[last] = Cell(glyph: .blank, role: role, ground: ground, width: 0)
        }
    }

    /// The visible half of a wide glyph that is cut by the clip.
    private mutating func blank(from first: Int, to end: Int, in start: Int, role: Role) {
        for column in first..<max(first, end) {
            put(" ", columns: 1, role: role, at: start + column)
        }
    }
}
