import TerminalUI

/// Which cells the boxes cover.
nonisolated struct CampusCover: Hashable, Sendable {
    let size: Size
    private var covered: [Bool]

    init(_ boxes: [Rect], in size: Size) {
        self.size = size
        covered = Array(repeating: false, count: max(0, size.width * size.height))
        for box in boxes {
            for y in max(0, box.y)..<max(0, min(size.height, box.maxY)) {
                for x in max(0, box.x)..<max(0, min(size.width, box.maxX)) {
                    covered[y * size.width + x] = true
                }
            }
        }
    }

    init(_ covered: [Bool], size: Size) {
        self.size = size
        self.covered = covered
    }

    /// Covers what of these cells lies on the canvas.
    mutating func cover(row: Int, from column: Int, columns: Int) {
        guard 0 <= row, row < size.height else { return }
        for x in max(0, column)..<max(0, min(size.width, column + columns)) {
            covered[row * size.width + x] = true
        }
    }

    /// Cells outside the canvas are covered too.
    func isCovered(x: Int, y: Int) -> Bool {
        guard 0 <= x, x < size.width, 0 <= y, y < size.height else { return true }
        return covered[y * size.width + x]
    }

    /// The columns of the canvas between two places, both included.
    func columns(from one: Int, to other: Int) -> Range<Int> {
        let first = max(0, min(size.width, min(one, other)))
        return first..<max(first, min(size.width, max(one, other) + 1))
    }

    /// The rows of the canvas between two places, both included.
    func rows(from one: Int, to other: Int) -> Range<Int> {
        let first = max(0, min(size.height, min(one, other)))
        return first..<max(first, min(size.height, max(one, other) + 1))
    }

    /// The stretches of `columns` that no box covers.
    func free(in columns: Range<Int>, row: Int) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start: Int?
        for x in columns {
            if isCovered(x: x, y: row) {
                if let begun = start { stretches.append(begun..<x) }
                start = nil
            } else if start == nil {
                start = x
            }
        }
        if let start { stretches.append(start..<columns.upperBound) }
        return stretches
    }

    /// At most four rows and eight columns away, the nearest first.
    func free(near point: Point) -> [Point] {
        nearest(
            to: point, columns: columns(from: point.x - 8, to: point.x + 8),
            rows: rows(from: point.y - 4, to: point.y + 4)
        ) { _ in true }
    }

    /// Those of the whole canvas that are wanted, the nearest first.
    func free(near point: Point, where isWanted: (Point) -> Bool) -> [Point] {
        nearest(to: point, columns: 0..<size.width, rows: 0..<size.height, where: isWanted)
    }

    private func nearest(
        to point: Point, columns: Range<Int>, rows: Range<Int>, where isWanted: (Point) -> Bool
    ) -> [Point] {
        var found: [(distance: Int, point: Point)] = []
        for y in rows {
            for x in columns where !isCovered(x: x, y: y) {
                let place = Point(x: x, y: y)
                guard isWanted(place) else { continue }
                found.append((abs(x - point.x) + 2 * abs(y - point.y), place))
            }
        }
        return found.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }.map(\.element.point)
    }

    /// Whether no box covers any of these cells.
    func isFree(row: Int, from column: Int, columns: Int) -> Bool {
        (column..<(column + columns)).allSatisfy { !isCovered(x: $0, y: row) }
    }
}
