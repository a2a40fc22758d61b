extension DrawnBoxes {
    /// Lines that belong to no box: where a piece of them begins or turns, and what it reaches around.
    struct Loose: Hashable {
        let cell: Cell
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>

        fileprivate init(_ cell: Cell, of piece: [Cell]) {
            self.cell = cell
            let (rows, columns) = (piece.map(\.row), piece.map(\.column))
            self.rows = (rows.min() ?? cell.row)...(rows.max() ?? cell.row)
            self.columns = (columns.min() ?? cell.column)...(columns.max() ?? cell.column)
        }

        func encloses(_ box: Box) -> Bool {
            rows.lowerBound <= box.top && box.bottom <= rows.upperBound
                && columns.lowerBound <= box.left && box.right <= columns.upperBound
        }

        func encloses(_ words: Words) -> Bool {
            rows.contains(words.row) && columns.lowerBound <= words.columns.lowerBound
                && words.columns.upperBound <= columns.upperBound
        }
    }
}

/// The lines that close no box. A stroke of a road and a dash mean nothing; a corner or a lone bar does,
/// even where nothing joins it, for it was drawn for a box.
struct LooseLines {
    typealias Cell = DrawingGrid.Cell

    let grid: DrawingGrid
    let arms: [Cell: LineArms]
    /// What belongs to boxes and to paths between them.
    let settled: Set<Cell>
    let boxes: [DrawnBoxes.Box]

    /// One for all that lies close together, so that an open box is told once.
    var found: [DrawnBoxes.Loose] {
        let pieces = self.pieces
        let turning = pieces.filter { $0.contains(where: turns) }
        let straight = pieces.filter { !$0.contains(where: turns) }
        let (level, upright) = (
            Set(straight.filter { isStroke($0, along: .level) }.joined()),
            Set(straight.filter { isStroke($0, along: .upright) }.joined())
        )
        let told = straight.filter { piece in
            if isStroke(piece, along: .level) { return isClose(piece, to: upright) }
            guard isStroke(piece, along: .upright) else { return true }
            return isClose(piece, to: level) || parts(piece) || piece.count == 1 && !joins(piece[0])
        }
        var groups = turning
        var owners: [Cell: Int] = [:]
        for (index, piece) in turning.enumerated() {
            for cell in piece { owners[cell] = index }
        }
        for piece in told {
            let near = piece.lazy.flatMap(around).compactMap { owners[$0] }.first ?? groups.count
            if near == groups.count { groups.append([]) }
            groups[near] += piece
            for cell in piece { owners[cell] = near }
        }
        return groups.compactMap { group in
            let cells = group.sorted()
            guard let first = cells.first(where: ends) ?? cells.first else { return nil }
            return DrawnBoxes.Loose(first, of: cells)
        }
    }

    /// What hangs together, from the top left on.
    private var pieces: [[Cell]] {
        var seen = settled
        var pieces: [[Cell]] = []
        for start in lines where !seen.contains(start) {
            var piece: [Cell] = []
            var next = [start]
            while let cell = next.popLast() {
                guard seen.insert(cell).inserted else { continue }
                piece.append(cell)
                next += neighbours(of: cell)
            }
            pieces.append(piece.sorted())
        }
        return pieces
    }

    /// Every character of a line, joined by another or not.
    private var lines: [Cell] {
        let alone = (0..<grid.height).flatMap { row in
            (0..<grid.width(ofRow: row)).map { Cell(row: row, column: $0) }.filter {
                arms[$0] == nil && !grid.reach($0).isEmpty
            }
        }
        return (arms.keys + alone).filter { !grid.isInWord($0) || turns($0) }.sorted()
    }

    private enum Direction {
        case level, upright

        var arms: LineArms { self == .level ? [.left, .right] : [.up, .down] }
    }

    /// Whether it has no corner.
    private func isStroke(_ piece: [Cell], along direction: Direction) -> Bool {
        piece.allSatisfy { (arms[$0] ?? []).union(grid.reach($0)) == direction.arms }
    }

    private func isClose(_ piece: [Cell], to others: Set<Cell>) -> Bool {
        piece.contains { around($0).contains(where: others.contains) }
    }

    /// A cell and the eight at its sides and corners.
    private func around(_ cell: Cell) -> [Cell] {
        (cell.row - 1...cell.row + 1).flatMap { row in
            (cell.column - 1...cell.column + 1).map { Cell(row: row, column: $0) }
        }
    }

    /// Whether a bar leads from one line to another, as a short path does.
    private func joins(_ cell: Cell) -> Bool {
        [cell.row - 1, cell.row + 1].allSatisfy {
            settled.contains(Cell(row: $0, column: cell.column))
        }
    }

    /// Whether it stands between the words of a row: anywhere in a building, close to both outside.
    private func parts(_ piece: [Cell]) -> Bool {
        piece.contains { cell in
            let isInside = boxes.contains { box in
                box.holds(cell) && !boxes.contains(where: box.contains)
            }
            let farthest = isInside ? grid.width(ofRow: cell.row) : 2
            return [-1, 1].allSatisfy { step in
                for distance in 1...max(1, farthest) {
                    let beside = Cell(row: cell.row, column: cell.column + step * distance)
                    if settled.contains(beside) || !grid.reach(beside).isEmpty { return false }
                    if !grid.isBlank(beside) { return true }
                }
                return false
            }
        }
    }

    private func neighbours(of cell: Cell) -> [Cell] {
        let reach = arms[cell] ?? []
        return [
            (LineArms.up, -1, 0), (.down, 1, 0), (.left, 0, -1), (.right, 0, 1),
        ].compactMap { side, rows, columns in
            reach.contains(side) ? Cell(row: cell.row + rows, column: cell.column + columns) : nil
        }
    }

    private func turns(_ cell: Cell) -> Bool {
        let reach = arms[cell] ?? []
        return !reach.isDisjoint(with: [.up, .down]) && !reach.isDisjoint(with: [.left, .right])
    }

    private func ends(_ cell: Cell) -> Bool {
        [LineArms.up, .down, .left, .right].contains(arms[cell] ?? [])
    }
}
