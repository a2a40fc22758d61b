extension DrawnBoxes {
    /// Lines that belong to no box: where a piece of them begins or turns, and what it reaches around.
    struct Loose: Hashable {
        let cell: Cell
        let cells: Set<Cell>
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>

        fileprivate init(_ cell: Cell, of piece: [Cell]) {
            self.cell = cell
            cells = Set(piece)
            let (rows, columns) = (piece.map(\.row), piece.map(\.column))
            self.rows = (rows.min() ?? cell.row)...(rows.max() ?? cell.row)
            self.columns = (columns.min() ?? cell.column)...(columns.max() ?? cell.column)
        }

        /// With room between: roads that cross reach as far as the boxes beside them.
        func encloses(_ box: Box) -> Bool {
            rows.lowerBound < box.top && box.bottom < rows.upperBound
                && columns.lowerBound < box.left && box.right < columns.upperBound
        }

        func encloses(_ words: Words) -> Bool {
            rows.contains(words.row) && columns.lowerBound <= words.columns.lowerBound
                && words.columns.upperBound <= columns.upperBound
        }
    }
}

/// The lines that close no box though they were drawn for one: they turn, or end in a corner that
/// nothing joins, or part a building without reaching its other side. A straight line that does nothing
/// of that is a road or a dash and stays one, wherever it runs, crosses another or ends.
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
        let straight = pieces.filter { !$0.contains(where: turns) }
        let bare = Set(straight.joined())
        var groups = LooseGroups(grid: grid)
        for piece in pieces where piece.contains(where: turns) {
            if !isCrossing(piece), !isRoad(piece) { groups.begin(with: piece) }
        }
        for piece in straight {
            if isOpen(piece, among: bare) {
                groups.add(piece, corners: piece.filter(isOpenCorner))
            } else if isUpright(piece) {
                groups.join(piece)
            }
        }
        for cell in ForgottenWalls(lines: self).found { groups.begin(with: [cell]) }
        return groups.all.compactMap { group in
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
                next += cell.neighbours(arms[cell] ?? [])
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

    /// Roads that cross, or one that begins at another: nothing that could go around anything.
    private func isCrossing(_ piece: [Cell]) -> Bool {
        let turning = piece.filter(turns).map { Self.count(arms[$0] ?? []) }
        guard turning.allSatisfy({ $0 == 4 }) || turning.count == 1 && turning[0] > 2
        else { return false }
        return !piece.contains(where: isOpenCorner)
    }

    /// A line with bends that goes around nothing and that nothing goes on from: neither a box nor a word
    /// that stands in none is within its reach.
    private func isRoad(_ piece: [Cell]) -> Bool {
        guard let first = piece.first, !piece.contains(where: isOpenCorner),
            piece.allSatisfy({ !ends($0) || leadsAway($0) }),
            piece.allSatisfy({ building(around: $0) == nil })
        else { return false }
        let reach = DrawnBoxes.Loose(first, of: piece)
        return !boxes.contains(where: reach.encloses)
            && !reach.rows.contains { row in
                reach.columns.contains { column in
                    let cell = Cell(row: row, column: column)
                    return grid.isLetter(cell) && building(around: cell) == nil
                }
            }
    }

    /// Whether nothing but a box stands where an end points to: no word in a line, no other piece.
    private func leadsAway(_ end: Cell) -> Bool {
        let arms = self.arms[end] ?? []
        let onward: LineArms =
            switch arms {
            case .up: .down
            case .down: .up
            case .left: .right
            default: .left
            }
        return grid.nextDrawn(from: end, onward).map(settled.contains) ?? true
    }

    private func isOpen(_ piece: [Cell], among bare: Set<Cell>) -> Bool {
        if piece.contains(where: isOpenCorner) {
            // A plus for itself is a mark of something.
            return piece.count > 1 || !grid.isPlus(piece[0])
                || piece[0].around.contains { $0 != piece[0] && bare.contains($0) }
        }
        if isUpright(piece) { return partsBuilding(piece, .up, .down) }
        return isLevel(piece) && (isRoof(piece, among: bare) || partsBuilding(piece, .left, .right))
    }

    /// A line without a corner of its own at whose both ends others go down, or up, from there.
    private func isRoof(_ piece: [Cell], among bare: Set<Cell>) -> Bool {
        guard let first = piece.first, let last = piece.last, first != last else { return false }
        func hasBar(_ row: Int, _ columns: ClosedRange<Int>) -> Bool {
            columns.contains { column in
                let cell = Cell(row: row, column: column)
                return bare.contains(cell) && isUpright([cell])
            }
        }
        let beside = [first.moved(0, -1), last.moved(0, 1)]
        guard beside.allSatisfy({ grid.reach($0).isEmpty }) else { return false }
        return [first.row - 1, first.row + 1].contains { row in
            hasBar(row, first.column - 1...first.column)
                && hasBar(row, last.column...last.column + 1)
        }
    }

    /// Whether a line inside a building goes from wall to wall and joins neither, or joins one and ends
    /// before the other with no word in its way.
    private func partsBuilding(_ piece: [Cell], _ back: LineArms, _ on: LineArms) -> Bool {
        guard let first = piece.first, let last = piece.last, building(around: first) != nil
        else { return false }
        let (before, after) = (first.neighbours(back)[0], last.neighbours(on)[0])
        if back == .up, settled.contains(before), settled.contains(after) { return true }
        if arms[first]?.contains(back) == true { return meetsLine(from: last, on) }
        return arms[last]?.contains(on) == true && meetsLine(from: first, back)
    }

    /// Whether a line follows in that direction, with blanks alone between.
    private func meetsLine(from cell: Cell, _ side: LineArms) -> Bool {
        grid.nextDrawn(from: cell, side).map { !grid.reach($0).isEmpty } ?? false
    }

    /// The box around a cell in which there is no other one.
    func building(around cell: Cell) -> DrawnBoxes.Box? {
        boxes.first { box in box.holds(cell) && !boxes.contains(where: box.contains) }
    }

    private func isUpright(_ piece: [Cell]) -> Bool {
        piece.allSatisfy { (arms[$0] ?? []).union(grid.reach($0)) == [.up, .down] }
    }

    private func isLevel(_ piece: [Cell]) -> Bool {
        piece.allSatisfy { (arms[$0] ?? []).union(grid.reach($0)) == [.left, .right] }
    }

    /// Whether a corner or a junction stands there of which at most one side is joined.
    private func isOpenCorner(_ cell: Cell) -> Bool {
        grid.isCorner(cell) && Self.count(arms[cell] ?? []) < 2
    }

    func turns(_ cell: Cell) -> Bool {
        let reach = arms[cell] ?? []
        return !reach.isDisjoint(with: [.up, .down]) && !reach.isDisjoint(with: [.left, .right])
    }

    private func ends(_ cell: Cell) -> Bool { Self.count(arms[cell] ?? []) == 1 }

    private static func count(_ arms: LineArms) -> Int { arms.rawValue.nonzeroBitCount }
}

/// Loose pieces, gathered box by box as far as can be told.
private struct LooseGroups {
    typealias Cell = DrawingGrid.Cell

    let grid: DrawingGrid
    private(set) var all: [[Cell]] = []
    private var owners: [Cell: Int] = [:]
    /// Groups whose other side was found already.
    private var paired: Set<Int> = []

    init(grid: DrawingGrid) { self.grid = grid }

    mutating func begin(with piece: [Cell]) {
        all.append(piece)
        for cell in piece { owners[cell] = all.count - 1 }
    }

    /// To what is close, or what its corners look at over the missing side.
    mutating func add(_ piece: [Cell], corners: [Cell]) {
        if join(piece) { return }
        for corner in corners where grid.reach(corner).contains(.up) {
            guard let above = grid.nextLine(above: corner), grid.reach(above).contains(.down),
                let owner = owners[above], paired.insert(owner).inserted
            else { continue }
            take(piece, into: owner)
            return
        }
        begin(with: piece)
    }

    @discardableResult
    mutating func join(_ piece: [Cell]) -> Bool {
        guard let beside = piece.flatMap(\.around).first(where: { owners[$0] != nil }),
            let near = owners[beside]
        else { return false }
        take(piece, into: near)
        return true
    }

    private mutating func take(_ piece: [Cell], into owner: Int) {
        all[owner] += piece
        for cell in piece { owners[cell] = owner }
    }
}

extension DrawingGrid.Cell {
    func moved(_ rows: Int, _ columns: Int) -> Self {
        Self(row: row + rows, column: column + columns)
    }

    /// The cells on some of its sides.
    func neighbours(_ sides: LineArms) -> [Self] {
        [(LineArms.up, -1, 0), (.down, 1, 0), (.left, 0, -1), (.right, 0, 1)].compactMap {
            side, rows, columns in sides.contains(side) ? moved(rows, columns) : nil
        }
    }

    /// It and the eight at its sides and corners.
    var around: [Self] {
        (-1...1).flatMap { rows in (-1...1).map { moved(rows, $0) } }
    }
}
