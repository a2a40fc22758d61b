import TerminalUI

/// The boxes on the canvas while they are moved about: none overlapping, gaps open between them, the
/// middles of buildings that lie clear of each other on an axis in their order there.
nonisolated struct CampusBoxes {
    private(set) var rects: [Rect]

    private let blocks: [CampusPacking.Block]
    private let gap: Size
    private let canvas: Size
    /// Which box covers a cell, or -1.
    private var owners: [Int32]
    /// The boxes whose middles lie on each line from west to east, and from north to south.
    private var columns: Middles
    private var rows: Middles
    /// Where boxes stood before each step, so that steps can be taken back.
    private var steps: [(at: Int, rect: Rect)] = []

    init(_ rects: [Rect], of blocks: [CampusPacking.Block], gap: Size, canvas: Size) {
        self.rects = rects
        self.blocks = blocks
        self.gap = gap
        self.canvas = canvas
        owners = Array(repeating: -1, count: max(0, canvas.width * canvas.height))
        columns = Middles(rects.map { $0.x + $0.maxX })
        rows = Middles(rects.map { $0.y + $0.maxY })
        for (at, rect) in rects.enumerated() {
            for y in rect.y..<rect.maxY { mark(rect.x..<rect.maxX, row: y, as: Int32(at)) }
        }
    }

    /// Puts the box there if nothing stands in its way.
    mutating func move(_ at: Int, to rect: Rect) -> Bool {
        guard isOnCanvas(rect), isFree(rect, for: at), keepsOrder(rect, of: at) else {
            return false
        }
        place(at, at: rect)
        return true
    }

    /// Puts the box there and moves what stands in its way, and what stands in the way of that, a
    /// cell in the direction in which it grew; `depth` is how many may stand behind each other.
    mutating func push(_ at: Int, to rect: Rect, depth: Int = 3) -> Bool {
        guard depth > 0, isOnCanvas(rect), keepsOrder(rect, of: at),
            let way = Self.way(from: rects[at], to: rect)
        else { return false }
        let start = steps.count
        for other in blockers(of: rect, for: at) {
            var moved = rects[other]
            moved.x += way.x
            moved.y += way.y
            // Ground stands as it is.
            let isAside =
                blocks[other].area != nil
                && (move(other, to: moved) || push(other, to: moved, depth: depth - 1))
            guard isAside else {
                takeBack(to: start)
                return false
            }
        }
        guard move(at, to: rect) else {
            takeBack(to: start)
            return false
        }
        return true
    }

    /// The one direction in which `rect` reaches out; nil where there are two, or none.
    private static func way(from old: Rect, to rect: Rect) -> Point? {
        let right = rect.maxX > old.maxX
        let left = rect.x < old.x
        let down = rect.maxY > old.maxY
        let up = rect.y < old.y
        guard [right, left, down, up].count(where: \.self) == 1 else { return nil }
        return Point(x: right ? 1 : left ? -1 : 0, y: down ? 1 : up ? -1 : 0)
    }

    private mutating func takeBack(to start: Int) {
        while steps.count > start {
            let (at, rect) = steps.removeLast()
            put(at, at: rect)
        }
    }

    private mutating func place(_ at: Int, at rect: Rect) {
        steps.append((at, rects[at]))
        put(at, at: rect)
    }

    private mutating func put(_ at: Int, at rect: Rect) {
        let old = rects[at]
        old.cells(beyond: rect) { y, columns in mark(columns, row: y, as: -1) }
        rect.cells(beyond: old) { y, columns in mark(columns, row: y, as: Int32(at)) }
        rects[at] = rect
        columns.move(at, to: rect.x + rect.maxX)
        rows.move(at, to: rect.y + rect.maxY)
    }

    private mutating func mark(_ columns: Range<Int>, row: Int, as owner: Int32) {
        for x in columns { owners[row * canvas.width + x] = owner }
    }

    // MARK: Rules

    private func isOnCanvas(_ rect: Rect) -> Bool {
        rect.x >= 0 && rect.y >= 0 && rect.maxX <= canvas.width && rect.maxY <= canvas.height
    }

    /// Around the box as it stands nothing does.
    private func isFree(_ rect: Rect, for at: Int) -> Bool {
        var isFree = true
        reach(of: rect).cells(beyond: reach(of: rects[at])) { y, columns in
            guard isFree else { return }
            for x in columns {
                let owner = owners[y * canvas.width + x]
                if owner >= 0, owner != Int32(at) { isFree = false }
            }
        }
        return isFree
    }

    /// The other boxes that the box would come too near to.
    private func blockers(of rect: Rect, for at: Int) -> [Int] {
        var found: [Int] = []
        reach(of: rect).cells(beyond: reach(of: rects[at])) { y, columns in
            for x in columns {
                let owner = Int(owners[y * canvas.width + x])
                if owner >= 0, owner != at, !found.contains(owner) { found.append(owner) }
            }
        }
        return found
    }

    /// The box and the gap around it, as far as it lies on the canvas.
    private func reach(of rect: Rect) -> Rect {
        rect.inset(dx: -gap.width, dy: -gap.height).intersection(Rect(size: canvas))
    }

    /// Whether the middle stays on its side of all that lie clear of it.
    private func keepsOrder(_ rect: Rect, of at: Int) -> Bool {
        let block = blocks[at]
        return columns.crossed(by: at, to: rect.x + rect.maxX) { other in
            abs(block.x - blocks[other].x) * 2 < block.width + blocks[other].width
        }
            && rows.crossed(by: at, to: rect.y + rect.maxY) { other in
                abs(block.y - blocks[other].y) * 2 < block.height + blocks[other].height
            }
    }

    /// The middles of boxes along one axis.
    private struct Middles {
        private var lines: [Int]
        private var boxes: [Int: [Int]]

        init(_ lines: [Int]) {
            self.lines = lines
            boxes = Dictionary(grouping: lines.indices) { lines[$0] }
        }

        mutating func move(_ box: Int, to line: Int) {
            guard line != lines[box] else { return }
            boxes[lines[box]]?.removeAll { $0 == box }
            boxes[line, default: []].append(box)
            lines[box] = line
        }

        /// Whether all whose line a box comes upon or crosses on its way may be `passed`.
        func crossed(by box: Int, to line: Int, passed: (Int) -> Bool) -> Bool {
            let old = lines[box]
            guard line != old else { return true }
            let way = old < line ? (old + 1)...line : line...(old - 1)
            return way.allSatisfy { boxes[$0]?.allSatisfy { $0 == box || passed($0) } ?? true }
        }
    }
}

nonisolated extension Rect {
    /// What of it lies outside the other one, row by row.
    fileprivate func cells(beyond other: Rect, visit: (Int, Range<Int>) -> Void) {
        for row in y..<maxY {
            if other.y <= row, row < other.maxY {
                visit(row, x..<max(x, min(maxX, other.x)))
                visit(row, max(x, min(maxX, other.maxX))..<maxX)
            } else {
                visit(row, x..<maxX)
            }
        }
    }
}
