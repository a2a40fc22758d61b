/// Junctions in the line of a building that look at each other over blanks, with words on both sides: the
/// wall between two buildings was forgotten, and one of them would be lost.
struct ForgottenWalls {
    typealias Cell = DrawingGrid.Cell

    let lines: LooseLines

    private var grid: DrawingGrid { lines.grid }

    /// The upper or the left one of each two.
    var found: [Cell] {
        lines.settled.filter { cell in
            isUnanswered(cell, .down) && parts(cell, .down, to: .up)
                || isUnanswered(cell, .right) && parts(cell, .right, to: .left)
        }.sorted()
    }

    /// Whether the line goes straight on there though the character reaches to that side.
    private func isUnanswered(_ cell: Cell, _ side: LineArms) -> Bool {
        let isJoined = lines.arms[cell]?.contains(side) ?? false
        return grid.reach(cell).contains(side) && !isJoined && grid.isCorner(cell)
            && !lines.turns(cell)
    }

    private func parts(_ cell: Cell, _ side: LineArms, to back: LineArms) -> Bool {
        guard let box = cell.neighbours(side).first.flatMap(lines.building),
            let other = grid.nextDrawn(from: cell, side), lines.settled.contains(other),
            isUnanswered(other, back)
        else { return false }
        if side == .down {
            let rows = cell.row + 1..<other.row
            return rows.contains { row in
                hasWords(row...row, box.left...cell.column)
                    && hasWords(row...row, cell.column...box.right)
            }
        }
        return hasWords(box.top...cell.row, box.left...box.right)
            && hasWords(cell.row...box.bottom, box.left...box.right)
    }

    private func hasWords(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Bool {
        rows.contains { row in
            columns.contains { grid.isLetter(Cell(row: row, column: $0)) }
        }
    }
}
