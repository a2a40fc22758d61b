import TerminalUI

/// Lays nodes of ways on rows and columns so that nearly level pieces are level and nearly upright
/// ones upright.
nonisolated struct CampusLanes {
    private var rows: Groups
    private var columns: Groups
    private let level: [(Int, Int)]
    private let upright: [(Int, Int)]

    init(places: [(x: Double, y: Double)], pieces: [(Int, Int)]) {
        rows = Groups(places.map(\.y), widest: 3)
        columns = Groups(places.map(\.x), widest: 6)
        func extent(_ piece: (Int, Int)) -> (across: Double, along: Double) {
            // A row is as high as two columns are wide.
            (
                abs(places[piece.0].x - places[piece.1].x),
                2 * abs(places[piece.0].y - places[piece.1].y)
            )
        }
        level = pieces.filter { extent($0).along <= extent($0).across * 0.5 }
        upright = pieces.filter { extent($0).across <= extent($0).along * 0.5 }
        // The long ones decide first.
        let byLength = { (one: (Int, Int), other: (Int, Int)) in
            max(extent(one).across, extent(one).along)
                > max(extent(other).across, extent(other).along)
        }
        for piece in level.sorted(by: byLength) { rows.unite(piece.0, piece.1) }
        for piece in upright.sorted(by: byLength) { columns.unite(piece.0, piece.1) }
        rows.settle()
        columns.settle()
    }

    subscript(node: Int) -> Point { Point(x: columns[node], y: rows[node]) }

    /// A cell behind a box is worse than one on the wrong side: a road that ends there seems to lead inside.
    private static let hiddenWeight = 3

    /// Moves each level lane by up to two rows and each upright one by up to four columns to where
    /// the fewest of its cells are covered, or on the wrong side of what lies beside it: `wrong` counts these, of
    /// the two nodes of a piece in a row or a column of cells. The nodes of walls do not move inwards: what a wall
    /// goes around would lie outside of it.
    mutating func moveIntoFree(
        _ cover: CampusCover, walls: Set<Int> = [],
        wrong: (_ piece: (Int, Int), _ cells: Rect, _ isLevel: Bool) -> Int = { _, _, _ in 0 }
    ) {
        let columnOf = columns
        let (middleRow, middleColumn) = (cover.size.height / 2, cover.size.width / 2)
        rows.move(along: level, reach: 2, outwards: walls, from: middleRow) { piece, row in
            let columns = cover.columns(from: columnOf[piece.0], to: columnOf[piece.1])
            let cells = Rect(x: columns.lowerBound, y: row, width: columns.count, height: 1)
            let hidden = columns.count { cover.isCovered(x: $0, y: row) }
            return hidden * Self.hiddenWeight + wrong(piece, cells, true)
        }
        let rowOf = rows
        columns.move(
            along: upright, reach: 4, outwards: walls, from: middleColumn
        ) { piece, column in
            let rows = cover.rows(from: rowOf[piece.0], to: rowOf[piece.1])
            let cells = Rect(x: column, y: rows.lowerBound, width: 1, height: rows.count)
            let hidden = rows.count { cover.isCovered(x: column, y: $0) }
            return hidden * Self.hiddenWeight + wrong(piece, cells, false)
        }
    }

    /// Nodes that share one row, or one column.
    private struct Groups {
        private var parents: [Int]
        private var least: [Double]
        private var most: [Double]
        private var cells: [Int] = []
        private let widest: Double

        init(_ places: [Double], widest: Double) {
            parents = Array(places.indices)
            least = places
            most = places
            self.widest = widest
        }

        /// Only as long as the nodes of the group lie within `widest` of each other.
        mutating func unite(_ one: Int, _ other: Int) {
            let (first, second) = (root(one), root(other))
            let low = min(least[first], least[second])
            let high = max(most[first], most[second])
            guard first != second, high - low <= widest else { return }
            let (kept, gone) = (min(first, second), max(first, second))
            parents[gone] = kept
            least[kept] = low
            most[kept] = high
        }

        mutating func settle() {
            cells = parents.indices.map { node in
                let root = root(node)
                return Int(((least[root] + most[root]) / 2).rounded(.down))
            }
        }

        subscript(node: Int) -> Int { cells[node] }

        mutating func move(
            along pieces: [(Int, Int)], reach: Int, outwards: Set<Int>, from middle: Int,
            cost: ((Int, Int), Int) -> Int
        ) {
            let lanes = Dictionary(grouping: pieces) { root($0.0) }
            var shifts: [Int: Int] = [:]
            for (lane, pieces) in lanes {
                let cell = cells[lane]
                let isWall = pieces.allSatisfy {
                    outwards.contains($0.0) && outwards.contains($0.1)
                }
                let (first, last) =
                    !isWall ? (-reach, reach) : cell < middle ? (-reach, 0) : (0, reach)
                let costs = (first...last).map { shift in
                    (
                        cost: pieces.reduce(0) { $0 + cost($1, cell + shift) }, far: abs(shift),
                        shift: shift
                    )
                }
                shifts[lane] = costs.min { ($0.cost, $0.far) < ($1.cost, $1.far) }?.shift
            }
            for node in cells.indices { cells[node] += shifts[root(node)] ?? 0 }
        }

        private func root(_ node: Int) -> Int {
            var node = node
            while parents[node] != node { node = parents[node] }
            return node
        }
    }
}
