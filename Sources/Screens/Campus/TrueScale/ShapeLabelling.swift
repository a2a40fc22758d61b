import TerminalUI

/// Finds room for the names of the shapes: inside where they fit, else on free ground beside them,
/// else a number; nothing is cut, and nothing covers anything else.
nonisolated struct ShapeLabelling {
    private var cover: CampusCover
    private let raster: ShapeRaster
    /// Where names and numbers stand: side by side two of them would read as one.
    private var written: Set<Point> = []
    /// What is kept free behind names.
    private var gaps: Set<Point> = []

    /// Room beside a name for a mark such as ✓; at first with one more column to keep it off what
    /// follows.
    private static let besideReserves = [(mark, 1), (mark, 0)]
    /// Where that is not to be had, the mark stands on the shape itself.
    private static let besideBare = [(0, 1), (0, 0)]
    private static let mark = 2
    /// What the room is widened to where it can, for G03 and the like.
    private static let code = 4

    init(raster: ShapeRaster, ground: CampusGround) {
        self.raster = raster
        cover = raster.cover
        for label in ground.labels {
            write(PlaceShape.Line(place: label.place, columns: label.columns))
        }
    }

    private mutating func write(_ line: PlaceShape.Line) {
        cover.cover(row: line.place.y, from: line.place.x, columns: line.columns)
        for x in line.place.x..<(line.place.x + line.columns) {
            written.insert(Point(x: x, y: line.place.y))
        }
    }

    /// Numbers count from 1 in reading order.
    mutating func label(_ shapes: inout [PlaceShape], names: [String]) {
        let widths = names.map { DisplayText.width(of: $0) }
        var nameless: [Int] = []
        for at in shapes.indices {
            if let lines = Self.lines(inside: shapes[at], width: widths[at]) {
                shapes[at].label = .inside(lines)
            } else {
                nameless.append(at)
            }
        }
        var numbered: [Int] = []
        for at in nameless.sorted(by: {
            (shapes[$1].cells.count, $0) < (shapes[$0].cells.count, $1)
        }) {
            if let line = placeBeside(shapes[at], width: widths[at]) {
                shapes[at].label = .beside(line)
            } else {
                numbered.append(at)
            }
        }
        for at in nameless { widen(&shapes[at], width: widths[at]) }
        numbered.sort {
            let (one, other) = (shapes[$0].bounds.reading, shapes[$1].bounds.reading)
            return (one.row, one.column, $0) < (other.row, other.column, $1)
        }
        for (index, at) in numbered.enumerated() {
            let number = index + 1
            let width = String(number).count
            let possible =
                places(on: shapes[at], width: width) + places(beside: shapes[at], width: width)
            let apart = possible.filter { !touchesText($0, columns: width) }
            let line = (apart.first { !touchesOthers($0, columns: width, at) } ?? apart.first)
                .map { PlaceShape.Line(place: $0, columns: width) }
            if let line { write(line) }
            shapes[at].label = line.map { .number(number, $0) } ?? .none(number)
        }
    }

    // MARK: Inside

    /// Up to three rows under each other, the first of which holds the name; nil where none does.
    private static func lines(inside shape: PlaceShape, width: Int) -> [PlaceShape.Line]? {
        let runs = innerRuns(of: shape)
        let middle = shape.bounds.y + shape.bounds.height / 2
        var best: (rank: (Int, Int), lines: [PlaceShape.Line])?
        for (row, options) in runs {
            for run in options where run.count >= width {
                let lines = block(under: row, run, runs: runs)
                let centre = row + lines.count / 2
                let rank = (lines.count, -abs(centre - middle))
                if best.map({ $0.rank < rank }) ?? true { best = (rank, lines) }
            }
        }
        return best?.lines
    }

    /// The row itself and up to two below that share its columns.
    private static func block(
        under row: Int, _ run: Range<Int>, runs: [(row: Int, runs: [Range<Int>])]
    ) -> [PlaceShape.Line] {
        var lines = [PlaceShape.Line(place: Point(x: run.lowerBound, y: row), columns: run.count)]
        while lines.count < 3 {
            let next = runs.first { $0.row == row + lines.count }?.runs ?? []
            let shared = next.map { $0.clamped(to: run) }.max { $0.count < $1.count }
            guard let shared, shared.count >= 4 else { break }
            lines.append(
                .init(
                    place: Point(x: shared.lowerBound, y: row + lines.count), columns: shared.count)
            )
        }
        return lines
    }

    private static func innerRuns(of shape: PlaceShape) -> [(row: Int, runs: [Range<Int>])] {
        rows(of: shape.cells.filter(\.isInner).map(\.place))
    }

    /// The stretches of cells that stand beside each other, row by row.
    private static func rows(of cells: [Point]) -> [(row: Int, runs: [Range<Int>])] {
        var rows: [(row: Int, runs: [Range<Int>])] = []
        for cell in cells {
            if rows.last?.row != cell.y { rows.append((cell.y, [])) }
            let last = rows.count - 1
            if let run = rows[last].runs.last, run.upperBound == cell.x {
                rows[last].runs[rows[last].runs.count - 1] = run.lowerBound..<(cell.x + 1)
            } else {
                rows[last].runs.append(cell.x..<(cell.x + 1))
            }
        }
        return rows
    }

    /// Where a number can stand: inside the line, then upon it; the middle first.
    private func places(on shape: PlaceShape, width: Int) -> [Point] {
        let middle = shape.bounds.y + shape.bounds.height / 2
        return [Self.innerRuns(of: shape), Self.rows(of: shape.cells.map(\.place))].flatMap {
            rows in
            rows.sorted { abs($0.row - middle) < abs($1.row - middle) }.flatMap { row in
                row.runs.filter { $0.count >= width }.flatMap { run in
                    Self.outwards(run.lowerBound..<(run.upperBound - width + 1)).map {
                        Point(x: $0, y: row.row)
                    }
                }
            }
        }
    }

    private func touchesText(_ place: Point, columns: Int) -> Bool {
        written.contains(Point(x: place.x - 1, y: place.y))
            || written.contains(Point(x: place.x + columns, y: place.y))
    }

    /// Whether the line of another shape would run into the text.
    private func touchesOthers(_ place: Point, columns: Int, _ own: Int) -> Bool {
        [place.x - 1, place.x + columns].contains { x in
            raster[Point(x: x, y: place.y)].map { $0 != own } ?? false
        }
    }

    // MARK: Beside

    private mutating func placeBeside(_ shape: PlaceShape, width: Int) -> PlaceShape.Line? {
        let bare = shape.roomForBadge(of: 1) == nil ? [] : Self.besideBare
        for (reserve, gap) in Self.besideReserves + bare {
            let needed = width + reserve + gap
            let place = places(beside: shape, width: needed).first {
                !touchesText($0, columns: needed)
            }
            guard let place else { continue }
            cover.cover(row: place.y, from: place.x, columns: needed)
            // Before its shape a name stands at the end of its room, else at the beginning.
            let isBefore = isBefore(shape, Point(x: place.x + needed, y: place.y))
            let line = PlaceShape.Line(
                place: Point(x: place.x + (isBefore ? gap : 0), y: place.y),
                columns: width + reserve)
            write(isBefore || gap == 0 ? line : PlaceShape.Line(place: place, columns: width))
            if gap > 0 {
                gaps.insert(Point(x: place.x + (isBefore ? 0 : needed - 1), y: place.y))
            }
            return line
        }
        return nil
    }

    private func isBefore(_ shape: PlaceShape, _ end: Point) -> Bool {
        raster[end] == raster[shape.cells[0].place]
    }

    /// Gives the name beside a shape the free columns that follow it, or go before it, for more than
    /// a mark; a column is left to what stands there.
    private mutating func widen(_ shape: inout PlaceShape, width: Int) {
        guard case .beside(var line) = shape.label else { return }
        let end = Point(x: line.place.x + line.columns, y: line.place.y)
        let isBefore = isBefore(shape, end)
        while line.columns < width + Self.code {
            let y = line.place.y
            let next = isBefore ? line.place.x - 1 : line.place.x + line.columns
            let isFree = gaps.contains(Point(x: next, y: y)) || !cover.isCovered(x: next, y: y)
            guard isFree, !isTaken(isBefore ? next - 1 : next + 1, y) else { break }
            if isBefore { line.place.x -= 1 }
            line.columns += 1
        }
        write(line)
        shape.label = .beside(line)
    }

    /// Whether something stands on a cell of the canvas.
    private func isTaken(_ x: Int, _ y: Int) -> Bool {
        0 <= x && x < raster.size.width && cover.isCovered(x: x, y: y)
    }

    /// Right of the shape, left of it, below, above: what is free of it.
    private func places(beside shape: PlaceShape, width: Int) -> [Point] {
        let bounds = shape.bounds
        let centre = bounds.x + (bounds.width - width) / 2
        var places: [Point] = []
        for row in Self.outwards(bounds.y..<bounds.maxY) {
            let run = shape.cells.filter { $0.place.y == row }.map(\.place.x)
            guard let first = run.min(), let last = run.max() else { continue }
            places += [Point(x: last + 1, y: row), Point(x: first - width, y: row)]
        }
        for x in [centre, bounds.x, bounds.maxX - width] {
            places += [Point(x: x, y: bounds.maxY), Point(x: x, y: bounds.y - 1)]
        }
        return places.filter { place in
            (place.x..<(place.x + width)).allSatisfy { !cover.isCovered(x: $0, y: place.y) }
        }
    }

    /// The middle first, then its neighbours on both sides.
    private static func outwards(_ range: Range<Int>) -> [Int] {
        let middle = (range.lowerBound + range.upperBound - 1) / 2
        return range.sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
    }
}
