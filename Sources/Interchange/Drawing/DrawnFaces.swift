/// The closed shapes that the lines of a drawing make, each walked around with its inside on the right
/// hand, so that an L around another box is one.
struct DrawnFaces {
    typealias Cell = DrawingGrid.Cell

    private let arms: [Cell: LineArms]
    private var walked: Set<Way> = []
    /// The cells around each shape, clockwise from the top left.
    private(set) var rings: [[Cell]] = []
    /// The cells of lines that lead from one shape to another, as a path does from a building to the wall.
    private(set) var paths: Set<Cell> = []

    init(_ arms: [Cell: LineArms]) {
        self.arms = arms
        for cell in arms.keys.sorted() {
            for side in Side.allCases where arms[cell]?.contains(side.arm) == true {
                let way = Way(cell: cell, side: side)
                if !walked.contains(way) { take(walk(from: way)) }
            }
        }
        paths = Self.withoutDeadEnds(arms).subtracting(rings.joined())
    }

    /// The cells in which a ring turns.
    static func corners(of ring: [Cell]) -> [Cell] {
        ring.indices.filter { at in
            let (before, after) = (
                ring[(at + ring.count - 1) % ring.count], ring[(at + 1) % ring.count]
            )
            return before.row != after.row && before.column != after.column
        }.map { ring[$0] }
    }

    private mutating func take(_ path: [Cell]) {
        for ring in Self.loops(of: path) where ring.count > 3 && Self.turnsRight(ring) {
            guard let first = ring.indices.min(by: { ring[$0] < ring[$1] }) else { continue }
            rings.append(Array(ring[first...] + ring[..<first]))
        }
    }

    /// A walk that comes back to cells that it has passed, as one over a path to a box in the yard does,
    /// is several loops, none of which does.
    private static func loops(of path: [Cell]) -> [[Cell]] {
        var loops: [[Cell]] = []
        var open: [Cell] = []
        var position: [Cell: Int] = [:]
        for cell in path {
            guard let first = position[cell] else {
                position[cell] = open.count
                open.append(cell)
                continue
            }
            loops.append(Array(open[first...]))
            for passed in open[(first + 1)...] { position[passed] = nil }
            open.removeSubrange((first + 1)...)
        }
        return loops + [open]
    }

    private mutating func walk(from start: Way) -> [Cell] {
        var path: [Cell] = []
        var way = start
        repeat {
            walked.insert(way)
            path.append(way.cell)
            let next = way.cell.moved(to: way.side)
            let reach = arms[next] ?? []
            let side = way.side.rightmost.first { reach.contains($0.arm) } ?? way.side.turned(by: 2)
            way = Way(cell: next, side: side)
        } while way != start
        return path
    }

    /// The cells of lines that do not end in the open.
    private static func withoutDeadEnds(_ arms: [Cell: LineArms]) -> Set<Cell> {
        var arms = arms
        var ends = arms.keys.filter { arms[$0].map(Side.all(of:))?.count == 1 }
        while let end = ends.popLast() {
            guard let reach = arms.removeValue(forKey: end), let side = Side.all(of: reach).first
            else { continue }
            let next = end.moved(to: side)
            arms[next]?.remove(side.turned(by: 2).arm)
            let left = arms[next].map(Side.all(of:))?.count ?? 0
            if left == 1 { ends.append(next) }
            if left == 0 { arms[next] = nil }
        }
        return Set(arms.keys)
    }

    /// Whether the inside is what lies within, and not all the rest.
    private static func turnsRight(_ ring: [Cell]) -> Bool {
        var twice = 0
        for (here, next) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            twice += here.column * next.row - next.column * here.row
        }
        return twice > 0
    }

    private struct Way: Hashable {
        let cell: Cell
        let side: Side
    }

    /// Clockwise.
    fileprivate enum Side: Int, CaseIterable {
        case up, right, down, left

        var arm: LineArms { [.up, .right, .down, .left][rawValue] }

        static func all(of reach: LineArms) -> [Side] {
            allCases.filter { reach.contains($0.arm) }
        }

        func turned(by quarters: Int) -> Side {
            Side.allCases[(rawValue + quarters + 4) % 4]
        }

        var rightmost: [Side] { [turned(by: 1), self, turned(by: -1), turned(by: 2)] }
    }
}

extension DrawingGrid.Cell {
    fileprivate func moved(to side: DrawnFaces.Side) -> Self {
        switch side {
        case .up: Self(row: row - 1, column: column)
        case .right: Self(row: row, column: column + 1)
        case .down: Self(row: row + 1, column: column)
        case .left: Self(row: row, column: column - 1)
        }
    }
}
