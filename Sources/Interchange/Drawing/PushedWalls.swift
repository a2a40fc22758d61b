/// Stretches of an upright line that stand a few columns beside the rest of it: the name before them has as many
/// blanks as if a Chinese character were as wide as a Latin one.
struct PushedWalls {
    typealias Cell = DrawingGrid.Cell

    struct Wall: Hashable {
        /// The first cell of the stretch.
        let cell: Cell
        /// To the right, or below nought to the left.
        let columns: Int
    }

    /// As far as the eye still sees which line is meant.
    private static let farthest = 6
    private static let tallest = 6

    let grid: DrawingGrid

    /// Those beside lines that belong to no box, from the top on, and of each row the first: what stands behind
    /// it is pushed by the same blanks.
    func found(beside loose: [DrawnBoxes.Loose]) -> [Wall] {
        var rows: Set<Int> = []
        return Set(loose.flatMap(cells)).sorted().compactMap { top in
            guard isUpright(top), let bottom = end(of: top) else { return nil }
            let steps = (1...Self.farthest).flatMap { [$0, -$0] }.compactMap { step in
                gap(around: top.row...bottom.row, at: top.column - step).map { (step, $0) }
            }
            guard let step = steps.min(by: { $0.1 < $1.1 })?.0, rows.insert(top.row).inserted
            else { return nil }
            return Wall(cell: top, columns: step)
        }
    }

    private func cells(beside loose: DrawnBoxes.Loose) -> [Cell] {
        let columns =
            loose.columns.lowerBound - Self.farthest...loose.columns.upperBound + Self.farthest
        return loose.rows.flatMap { row in columns.map { Cell(row: row, column: $0) } }
    }

    /// The last cell of the stretch; nil where it begins or goes on in something else.
    private func end(of top: Cell) -> Cell? {
        guard !grid.arms(top).contains(.up) else { return nil }
        var bottom = top
        while isUpright(bottom), grid.arms(bottom).contains(.down) { bottom.row += 1 }
        return isUpright(bottom) ? bottom : nil
    }

    private func isUpright(_ cell: Cell) -> Bool { grid.reach(cell) == [.up, .down] }

    /// How many rows lie between the ends of an open line there that these rows would close, with others that are
    /// pushed as well; nil where none is open.
    private func gap(around rows: ClosedRange<Int>, at column: Int) -> Int? {
        let above = rows.lowerBound - Self.tallest..<rows.lowerBound
        let below = rows.upperBound + 1...rows.upperBound + Self.tallest
        guard rows.allSatisfy({ grid.reach(Cell(row: $0, column: column)).isEmpty }),
            let top = open(.down, at: column, nearest: above.reversed()),
            let bottom = open(.up, at: column, nearest: below)
        else { return nil }
        return bottom - top
    }

    /// The row of the nearest line of the column where it reaches to that side and nothing reaches back.
    private func open(
        _ side: LineArms, at column: Int, nearest rows: some Sequence<Int>
    ) -> Int? {
        let cells = rows.lazy.map { Cell(row: $0, column: column) }
        guard let cell = cells.first(where: { !grid.reach($0).isEmpty }),
            grid.reach(cell).contains(side), !grid.arms(cell).contains(side)
        else { return nil }
        return cell.row
    }
}
