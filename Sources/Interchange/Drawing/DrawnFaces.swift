/// The closed shapes that the lines of a drawing make, each walked around with its inside on the right
/// hand, so that an L around another box is one.
struct DrawnFaces {
    typealias Cell = DrawingGrid.Cell

    private let arms: [Cell: LineArms]
    private var walked: Set<Way> = []
    /// The cells around each shape, clockwise from the top left.
    private(set) var rings: [[Cell]] = []
    /// Where a line comes back to a cell that it has passed: no simple shape.
    private(set) var tangled: [Cell] = []

    init(_ arms: [Cell: LineArms]) {
        self.arms = arms
        for cell in arms.keys.sorted() {
            for side in Side.allCases where arms[cell]?.contains(side.arm) == true {
                let way = Way(cell: cell, side: side)
                if !walked.contains(way) { take(walk(from: way)) }
            }
        }
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
        let ring = Self.withoutDeadEnds(path)
        guard ring.count > 3, Self.turnsRight(ring),
            let first = ring.indices.min(by: { ring[$0] < ring[$1] })
        else { return }
        let turned = Array(ring[first...] + ring[..<first])
        if Set(turned).count == turned.count {
            rings.append(turned)
        } else {
            tangled.append(turned[0])
        }
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

    /// A line that ends in the open is walked to its end and back.
    private static func withoutDeadEnds(_ path: [Cell]) -> [Cell] {
        var ring: [Cell] = []
        for cell in path {
            if ring.count > 1, ring[ring.count - 2] == cell {
                ring.removeLast()
            } else {
                ring.append(cell)
            }
        }
        while ring.count > 2 {
            if ring[ring.count - 2] == ring[0] {
                ring.removeLast(2)
            } else if ring[1] == ring[ring.count - 1] {
                ring.removeFirst()
                ring.removeLast()
            } else {
                break
            }
        }
        return ring
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
