/// The boxes of a drawing: the smallest closed rectangles, which may share walls.
struct DrawnBoxes {
    /// The corners' cells, and the words inside, line by line.
    struct Box: Hashable {
        let top: Int
        let left: Int
        let bottom: Int
        let right: Int
        let lines: [String]

        /// The first line inside; nil where there are no words.
        var name: String? { lines.first }

        func contains(_ other: Box) -> Bool {
            self != other && top <= other.top && left <= other.left && bottom >= other.bottom
                && right >= other.right
        }
    }

    /// From the top left on.
    private(set) var boxes: [Box] = []
    /// Where a line that belongs to no box turns or ends, the first of each piece.
    private(set) var open: [DrawingGrid.Cell] = []

    private let grid: DrawingGrid
    private var arms: [DrawingGrid.Cell: LineArms] = [:]
    private var covered: Set<DrawingGrid.Cell> = []

    init(_ grid: DrawingGrid) {
        self.grid = grid
        for row in 0..<grid.height {
            for column in 0..<grid.width(ofRow: row) {
                let cell = DrawingGrid.Cell(row: row, column: column)
                let reach = grid.arms(cell)
                if !reach.isEmpty { arms[cell] = reach }
            }
        }
        for corner in arms.keys.sorted() where reaches(corner, [.right, .down]) {
            if let box = box(from: corner) { boxes.append(box) }
        }
        for box in boxes { cover(box) }
        open = loosePieces()
    }

    private func reaches(_ cell: DrawingGrid.Cell, _ sides: LineArms) -> Bool {
        arms[cell]?.isSuperset(of: sides) == true
    }

    /// The smallest box whose top left corner this is.
    private func box(from corner: DrawingGrid.Cell) -> Box? {
        var right = corner.column
        while reaches(.init(row: corner.row, column: right), .right) {
            right += 1
            guard reaches(.init(row: corner.row, column: right), [.left, .down]) else { continue }
            if let bottom = bottom(from: corner, right: right) {
                return box(corner.row, corner.column, bottom, right)
            }
        }
        return nil
    }

    private func bottom(from corner: DrawingGrid.Cell, right: Int) -> Int? {
        var row = corner.row
        while reaches(.init(row: row, column: corner.column), .down),
            reaches(.init(row: row, column: right), .down)
        {
            row += 1
            guard reaches(.init(row: row, column: corner.column), [.up, .right]),
                reaches(.init(row: row, column: right), [.up, .left])
            else { continue }
            let isClosed = (corner.column..<right).allSatisfy {
                reaches(.init(row: row, column: $0), .right)
            }
            if isClosed { return row }
        }
        return nil
    }

    private func box(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Box {
        let lines = (top + 1..<bottom).map { grid.text(row: $0, columns: left + 1..<right) }
        return Box(
            top: top, left: left, bottom: bottom, right: right, lines: lines.filter { !$0.isEmpty })
    }

    private mutating func cover(_ box: Box) {
        for column in box.left...box.right {
            covered.insert(.init(row: box.top, column: column))
            covered.insert(.init(row: box.bottom, column: column))
        }
        for row in box.top...box.bottom {
            covered.insert(.init(row: row, column: box.left))
            covered.insert(.init(row: row, column: box.right))
        }
    }

    /// Of every piece of lines that turns somewhere without being part of a box, where it ends; a
    /// straight line is a stroke or a dash, and means nothing.
    private func loosePieces() -> [DrawingGrid.Cell] {
        var seen = covered
        var found: [DrawingGrid.Cell] = []
        for start in arms.keys.sorted() where !seen.contains(start) {
            var piece: [DrawingGrid.Cell] = []
            var next = [start]
            while let cell = next.popLast() {
                guard seen.insert(cell).inserted else { continue }
                piece.append(cell)
                next += neighbours(of: cell)
            }
            guard piece.contains(where: turns) else { continue }
            found.append(piece.sorted().first { ends($0) } ?? piece.sorted()[0])
        }
        return found
    }

    private func neighbours(of cell: DrawingGrid.Cell) -> [DrawingGrid.Cell] {
        let reach = arms[cell] ?? []
        return [
            (LineArms.up, -1, 0), (.down, 1, 0), (.left, 0, -1), (.right, 0, 1),
        ].compactMap { side, rows, columns in
            reach.contains(side)
                ? DrawingGrid.Cell(row: cell.row + rows, column: cell.column + columns) : nil
        }
    }

    private func turns(_ cell: DrawingGrid.Cell) -> Bool {
        let reach = arms[cell] ?? []
        return !reach.isDisjoint(with: [.up, .down]) && !reach.isDisjoint(with: [.left, .right])
    }

    private func ends(_ cell: DrawingGrid.Cell) -> Bool {
        [LineArms.up, .down, .left, .right].contains(arms[cell] ?? [])
    }
}
