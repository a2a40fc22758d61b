/// The boxes of a drawing: the smallest closed shapes, which may share walls.
struct DrawnBoxes {
    typealias Cell = DrawingGrid.Cell

    /// The cells in which its line turns, and the words inside, piece by piece.
    struct Box: Hashable {
        /// Clockwise from the top left.
        let corners: [Cell]
        let top: Int
        let left: Int
        let bottom: Int
        let right: Int
        fileprivate(set) var lines: [String] = []

        fileprivate init(_ ring: [Cell]) {
            corners = DrawnFaces.corners(of: ring)
            (top, bottom) = Self.range(ring.map(\.row))
            (left, right) = Self.range(ring.map(\.column))
        }

        /// The first piece inside; nil where there are no words.
        var name: String? { lines.first }

        /// Whether the other one lies in the rectangle around this one, be it beside it in a notch.
        func encloses(_ other: Box) -> Bool {
            self != other && top <= other.top && left <= other.left && bottom >= other.bottom
                && right >= other.right
        }

        func contains(_ other: Box) -> Bool {
            encloses(other) && holds(other.corners[0], shifted: true)
        }

        /// Whether a cell that is none of its line lies inside; `shifted`, its lower right half.
        func holds(_ cell: Cell, shifted: Bool = false) -> Bool {
            guard cell.row >= top, cell.row <= bottom, cell.column >= left, cell.column <= right
            else { return false }
            let crossed = zip(corners, corners.dropFirst() + corners.prefix(1)).count { from, to in
                from.column == to.column && min(from.row, to.row) <= cell.row
                    && cell.row < max(from.row, to.row)
                    && (from.column < cell.column || shifted && from.column == cell.column)
            }
            return crossed % 2 == 1
        }

        private static func range(_ numbers: [Int]) -> (Int, Int) {
            (numbers.min() ?? 0, numbers.max() ?? 0)
        }
    }

    /// Words that stand in no building.
    struct Words: Hashable {
        let text: String
        let row: Int
        let columns: ClosedRange<Int>
    }

    /// From the top left on.
    private(set) var boxes: [Box] = []
    /// Where a line that belongs to no box turns or ends, the first of each piece.
    private(set) var open: [Cell] = []

    private let grid: DrawingGrid
    private var arms: [Cell: LineArms] = [:]
    private var covered: Set<Cell> = []

    init(_ grid: DrawingGrid) {
        self.grid = grid
        for row in 0..<grid.height {
            for column in 0..<grid.width(ofRow: row) {
                let cell = Cell(row: row, column: column)
                let reach = grid.arms(cell)
                if !reach.isEmpty { arms[cell] = reach }
            }
        }
        let faces = DrawnFaces(arms)
        for ring in faces.rings {
            covered.formUnion(ring)
            let box = Box(ring)
            // Between the walls of two boxes that stand side by side there is nothing.
            if box.right - box.left > 1, box.bottom - box.top > 1 { boxes.append(box) }
        }
        covered.formUnion(faces.paths)
        boxes.sort { $0.corners[0] < $1.corners[0] }
        let found = boxes
        for index in boxes.indices { boxes[index].lines = lines(in: boxes[index], among: found) }
        open = loosePieces().sorted()
    }

    /// Whether the rectangle around a box is drawn all around.
    func hasLine(around box: Box) -> Bool {
        let columns = box.left...box.right
        let rows = box.top...box.bottom
        return columns.allSatisfy {
            arms[Cell(row: box.top, column: $0)] != nil
                && arms[Cell(row: box.bottom, column: $0)] != nil
        }
            && rows.allSatisfy {
                arms[Cell(row: $0, column: box.left)] != nil
                    && arms[Cell(row: $0, column: box.right)] != nil
            }
    }

    /// What is written outside of `buildings`; two blanks part one thing from the next.
    func words(outside buildings: [Box]) -> [Words] {
        (0..<grid.height).flatMap { row in
            runs(row: row, columns: 0..<grid.width(ofRow: row)) { cell in
                !buildings.contains { $0.holds(cell) }
            }.flatMap { grid.words(row: row, columns: $0) }
        }.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    }

    private func lines(in box: Box, among boxes: [Box]) -> [String] {
        let inside = boxes.filter(box.contains)
        return (box.top...box.bottom).flatMap { row in
            runs(row: row, columns: box.left + 1..<box.right) { cell in
                box.holds(cell) && !inside.contains { $0.holds(cell) }
            }.map { grid.text(row: row, columns: $0) }
        }.filter { !$0.isEmpty }
    }

    /// The stretches of a row that are no part of a box's line and of which `isWanted` is true.
    private func runs(
        row: Int, columns: Range<Int>, where isWanted: (Cell) -> Bool
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in columns {
            let cell = Cell(row: row, column: column)
            guard !covered.contains(cell), isWanted(cell) else { continue }
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }

    /// Of every piece of lines that turns somewhere without being part of a box, where it ends; a
    /// straight line is a stroke or a dash, and means nothing.
    private func loosePieces() -> [Cell] {
        var seen = covered
        var found: [Cell] = []
        for start in arms.keys.sorted() where !seen.contains(start) {
            var piece: [Cell] = []
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
