import Domain

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

        /// Whether its line goes through a cell.
        fileprivate func hasOnItsLine(_ cell: Cell) -> Bool {
            zip(corners, corners.dropFirst() + corners.prefix(1)).contains { from, to in
                (min(from.row, to.row)...max(from.row, to.row)).contains(cell.row)
                    && (min(from.column, to.column)...max(from.column, to.column))
                        .contains(cell.column)
            }
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

        var hasLetters: Bool { text.contains { $0.isLetter || $0.isNumber } }
    }

    /// From the top left on.
    private(set) var boxes: [Box] = []
    /// Lines that belong to no box, piece by piece.
    private(set) var loose: [Loose] = []

    /// Where a line that belongs to no box turns or ends, the first of each piece.
    var open: [Cell] { loose.map(\.cell) }

    /// The names of gates and whatever else is written into the lines of boxes that have a name.
    private(set) var written: [Words] = []

    private let grid: DrawingGrid
    private var arms: [Cell: LineArms] = [:]
    private var covered: Set<Cell> = []
    /// The cells of the lines that belong to no box.
    private var unclosed: Set<Cell> = []
    /// The cells of words that are written into lines.
    private var taken: Set<Cell> = []

    private static let mostGaps = 400

    /// A line goes on under words that are written into it where a box would stay open else.
    init(_ grid: DrawingGrid) {
        var found = DrawnBoxes(grid, closing: [])
        var gaps = found.open.isEmpty ? [] : grid.gaps
        // That many are in a table or a log and in no campus; trying each would take minutes.
        if gaps.count > Self.mostGaps { gaps = [] }
        let closed = gaps.isEmpty ? found : DrawnBoxes(grid, closing: gaps)
        if closed.open.count < found.open.count {
            found = closed
            for gap in gaps {
                let others = gaps.filter { $0 != gap }
                let without = DrawnBoxes(grid, closing: others)
                if without.open.count <= found.open.count { (found, gaps) = (without, others) }
            }
        } else {
            gaps = []
        }
        found.name(gaps)
        self = found
    }

    private init(_ grid: DrawingGrid, closing gaps: [DrawnGap]) {
        self.grid = grid
        for row in 0..<grid.height {
            for column in 0..<grid.width(ofRow: row) {
                let cell = Cell(row: row, column: column)
                let reach = grid.arms(cell)
                if !reach.isEmpty { arms[cell] = reach }
            }
        }
        for gap in gaps {
            arms.merge(gap.arms) { $0.union($1) }
            taken.formUnion(gap.taken)
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
        loose =
            LooseLines(
                grid: grid, arms: arms, settled: covered, boxes: boxes
            ).found.sorted { $0.cell < $1.cell }
        unclosed = Set(loose.flatMap(\.cells))
    }

    /// What is written inside of a box is its name; else what is written into its line, unless that
    /// is the line around others or the word is a gate's.
    private mutating func name(_ gaps: [DrawnGap]) {
        let found = boxes
        for index in boxes.indices { boxes[index].lines = lines(in: boxes[index], among: found) }
        for words in gaps.flatMap(\.words) {
            let cell = Cell(row: words.row, column: words.columns.lowerBound)
            let isGate =
                MapImportWords.meaning(of: MapImportNaming.cleaned(words.text)) == .place(.gate)
            let named = boxes.indices.first { index in
                let box = boxes[index]
                return box.name == nil && box.hasOnItsLine(cell)
                    && (!found.contains(where: box.contains)
                        || found.contains { $0.contains(box) })
            }
            if let named, !isGate {
                boxes[named].lines = [words.text]
            } else {
                written.append(words)
            }
        }
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
        }.filter(\.hasLetters)
    }

    private func lines(in box: Box, among boxes: [Box]) -> [String] {
        let inside = boxes.filter(box.contains)
        return (box.top...box.bottom).flatMap { row in
            runs(row: row, columns: box.left + 1..<box.right) { cell in
                box.holds(cell) && !inside.contains { $0.holds(cell) }
            }.map { grid.text(row: row, columns: $0) }
        }.filter { !$0.isEmpty }
    }

    /// The stretches of a row that are no part of a box's line and of which `isWanted` is true; a line
    /// that was drawn for a box is never part of a word.
    private func runs(
        row: Int, columns: Range<Int>, where isWanted: (Cell) -> Bool
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in columns {
            let cell = Cell(row: row, column: column)
            guard !covered.contains(cell), !taken.contains(cell), !unclosed.contains(cell),
                isWanted(cell)
            else { continue }
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
