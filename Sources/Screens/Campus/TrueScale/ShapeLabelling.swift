import TerminalUI

/// Finds room for the names of the shapes in what is seen of them: inside where they fit, else on
/// free ground beside them, else a number; nothing is cut, nothing covers anything else, and no name
/// stands where it could be that of another shape.
nonisolated struct ShapeLabelling {
    private let raster: ShapeRaster
    private let seen: SeenMap
    /// What is taken of what is seen.
    private var cover: CampusCover
    /// Where names and numbers stand: side by side two of them would read as one.
    private var written: Set<Point> = []

    /// Room beside a name for a mark such as ✓.
    static let mark = 2
    /// What the room is widened to where it can, for G03 and the like.
    private static let code = 4
    /// And then, where numbers leave that, for counts with what has changed: ▲2↑2 and a blank.
    private static let changes = 6

    init(raster: ShapeRaster, ground: CampusGround, seen: SeenMap) {
        self.raster = raster
        self.seen = seen
        let cells = (0..<seen.size.height).flatMap { y in
            (0..<seen.size.width).map { Point(x: $0 + seen.origin.x, y: y + seen.origin.y) }
        }
        cover = CampusCover(cells.map { raster[$0] != nil || !seen.sees($0) }, size: seen.size)
        for label in ground.labels {
            let line = PlaceShape.Line(place: label.place, columns: label.columns)
            if seen.sees(line) { write(line) }
        }
    }

    /// A shape to be named.
    struct Item {
        /// What is seen of it.
        var shape: PlaceShape
        var isWhole: Bool
        var isUnnamed: Bool
        /// Columns of the name.
        var width: Int
        var number: Int
    }

    /// In the order of the items; without numbers those that find no room for their names have none.
    mutating func labels(of items: [Item], hasNumbers: Bool) -> [PlaceShape.Label] {
        var labels = items.map { PlaceShape.Label.none($0.number) }
        var nameless: [Int] = []
        for (at, item) in items.enumerated() {
            if let lines = item.shape.lines(for: item.width) {
                labels[at] = .inside(lines)
            } else {
                nameless.append(at)
            }
        }
        nameless.sort {
            let (one, other) = (items[$0], items[$1])
            return (one.isUnnamed ? 1 : 0, one.isWhole ? 0 : 1, -one.shape.cells.count, $0)
                < (other.isUnnamed ? 1 : 0, other.isWhole ? 0 : 1, -other.shape.cells.count, $1)
        }
        var beside: [(at: Int, line: PlaceShape.Line)] = []
        var isLacking = false
        for at in nameless {
            // Where a name that somebody gave has a number only, none is written that nobody gave.
            if items[at].isUnnamed, hasNumbers, isLacking { break }
            if let line = placeBeside(items[at].shape, width: items[at].width) {
                beside.append((at, line))
            } else {
                isLacking = true
            }
        }
        for (at, line) in beside {
            labels[at] = .beside(
                widened(line, of: items[at].shape, to: items[at].width + Self.code))
        }
        if hasNumbers { placeNumbers(of: nameless, items, in: &labels) }
        for at in nameless {
            guard case .beside(let line) = labels[at] else { continue }
            labels[at] = .beside(
                widened(line, of: items[at].shape, to: items[at].width + Self.changes))
        }
        return labels
    }

    /// Where no name stands, in the order of the numbers.
    private mutating func placeNumbers(
        of nameless: [Int], _ items: [Item], in labels: inout [PlaceShape.Label]
    ) {
        for at in nameless.sorted(by: { (items[$0].number, $0) < (items[$1].number, $1) }) {
            guard case .none = labels[at] else { continue }
            let (shape, number) = (items[at].shape, items[at].number)
            if let line = placeNumber(String(number).count, of: shape) {
                write(line)
                labels[at] = .number(number, line)
            }
        }
    }

    // MARK: Names

    /// Under and over a shape, and before and behind it, a name stands with its mark; at least the
    /// shape itself has room for the mark next to the name.
    private mutating func placeBeside(_ shape: PlaceShape, width: Int) -> PlaceShape.Line? {
        let own = raster[shape.cells[0].place]
        let columns = width + Self.mark
        let line =
            shape.placesAbreast(columns: columns).first { isFree($0, beside: own) }
            ?? shape.placesUnderAndOver(columns: columns).first {
                isFree($0, beside: own) && isAlone($0, with: own)
            }
            ?? shape.placesAbreast(columns: width, least: Self.mark).first {
                isFree($0, beside: own)
            }
        if let line { write(line) }
        return line
    }

    /// The name with the free columns that follow it, or go before it, for more than a mark, `wanted` in all;
    /// a column is left to what stands there.
    private mutating func widened(
        _ line: PlaceShape.Line, of shape: PlaceShape, to wanted: Int
    ) -> PlaceShape.Line {
        var line = line
        let isBefore = raster[line.end].map { $0 == raster[shape.cells[0].place] } ?? false
        while line.columns < wanted {
            let next = isBefore ? line.place.x - 1 : line.end.x
            let beyond = isBefore ? next - 1 : next + 1
            guard !isTaken(Point(x: next, y: line.place.y)),
                !isMarked(Point(x: beyond, y: line.place.y))
            else { break }
            if isBefore { line.place.x -= 1 }
            line.columns += 1
        }
        write(line)
        return line
    }

    // MARK: Numbers

    /// Whole on the shape that it stands for, else beside it; with room for a mark where it can.
    private func placeNumber(_ digits: Int, of shape: PlaceShape) -> PlaceShape.Line? {
        let own = raster[shape.cells[0].place]
        for columns in [digits + 1, digits] {
            let on = shape.placesOn(columns: columns).filter { line in
                !line.widened.cells.contains { written.contains($0) }
            }
            let apart = on.first { !touchesOthers($0, own) }
            let beside =
                shape.placesAbreast(columns: columns).first { isFree($0, beside: own) }
                ?? shape.placesUnderAndOver(columns: columns).first {
                    isFree($0, beside: own) && isAlone($0, with: own)
                }
            if let line = apart ?? on.first ?? beside { return line }
        }
        return nil
    }

    // MARK: What stands where

    private mutating func write(_ line: PlaceShape.Line) {
        cover.cover(
            row: line.place.y - seen.origin.y, from: line.place.x - seen.origin.x,
            columns: line.columns)
        written.formUnion(line.cells)
    }

    private func isTaken(_ cell: Point) -> Bool {
        cover.isCovered(x: cell.x - seen.origin.x, y: cell.y - seen.origin.y)
    }

    /// Whether a shape or text stands on a cell, seen or not.
    private func isMarked(_ cell: Point) -> Bool {
        raster[cell] != nil || written.contains(cell)
    }

    /// Nothing stands there, and nothing but its own shape beside it.
    private func isFree(_ line: PlaceShape.Line, beside own: Int?) -> Bool {
        guard line.cells.allSatisfy({ !isTaken($0) }) else { return false }
        return [Point(x: line.place.x - 1, y: line.place.y), line.end].allSatisfy {
            !written.contains($0) && (raster[$0] == nil || raster[$0] == own)
        }
    }

    /// Whether no other shape lies over or under it.
    private func isAlone(_ line: PlaceShape.Line, with own: Int?) -> Bool {
        line.cells.allSatisfy { cell in
            [cell.y - 1, cell.y + 1].allSatisfy { y in
                raster[Point(x: cell.x, y: y)].map { $0 == own } ?? true
            }
        }
    }

    /// Whether the line of another shape would run into the text.
    private func touchesOthers(_ line: PlaceShape.Line, _ own: Int?) -> Bool {
        [Point(x: line.place.x - 1, y: line.place.y), line.end].contains { cell in
            raster[cell].map { $0 != own } ?? false
        }
    }
}
