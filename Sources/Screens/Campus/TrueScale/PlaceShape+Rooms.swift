import TerminalUI

/// Where text about a shape could stand if nothing else did.
nonisolated extension PlaceShape {
    /// The cells side by side for which something holds, row by row.
    func runs(where isWanted: (Cell) -> Bool) -> [Line] {
        var runs: [Line] = []
        for cell in cells where isWanted(cell) {
            if let last = runs.last, last.end == cell.place {
                runs[runs.count - 1].columns += 1
            } else {
                runs.append(Line(place: cell.place, columns: 1))
            }
        }
        return runs
    }

    private var middle: Int { bounds.y + bounds.height / 2 }

    /// Up to three rows under each other, the first of which holds the name, if it can with a mark;
    /// nil where none does.
    func lines(for width: Int) -> [Line]? {
        let runs = runs(where: \.isInner)
        var best: (rank: (Int, Int, Int), lines: [Line])?
        for run in runs where run.columns >= width {
            let lines = block(under: run, of: runs)
            let hasMark = lines.count > 1 || run.columns >= width + ShapeLabelling.mark
            let centre = run.place.y + lines.count / 2
            let rank = (hasMark ? 1 : 0, lines.count, -abs(centre - middle))
            if best.map({ $0.rank < rank }) ?? true { best = (rank, lines) }
        }
        return best?.lines
    }

    /// The row itself and up to two below that share its columns.
    private func block(under first: Line, of runs: [Line]) -> [Line] {
        var lines = [first]
        let columns = first.place.x..<first.end.x
        while lines.count < 3 {
            let row = first.place.y + lines.count
            let shared = runs.filter { $0.place.y == row }
                .map { ($0.place.x..<$0.end.x).clamped(to: columns) }
                .max { $0.count < $1.count }
            guard let shared, shared.count >= 4 else { break }
            lines.append(Line(place: Point(x: shared.lowerBound, y: row), columns: shared.count))
        }
        return lines
    }

    /// On the shape itself: inside the line, then upon it; the middle first.
    func placesOn(columns: Int) -> [Line] {
        [runs(where: \.isInner), runs { _ in true }].flatMap { runs in
            runs.filter { $0.columns >= columns }
                .sorted { abs($0.place.y - middle) < abs($1.place.y - middle) }
                .flatMap { run in
                    (run.place.x..<(run.end.x - columns + 1)).outwards.map {
                        Line(place: Point(x: $0, y: run.place.y), columns: columns)
                    }
                }
        }
    }

    /// In the rows of the shape, right and left of it; `least` are the cells that the shape has there
    /// at least.
    func placesAbreast(columns: Int, least: Int = 1) -> [Line] {
        let rows = Dictionary(grouping: runs { _ in true }, by: \.place.y)
        return (bounds.y..<bounds.maxY).outwards.flatMap { y -> [Line] in
            let runs = rows[y] ?? []
            let last = runs.last.flatMap { $0.columns >= least ? $0.end.x : nil }
            let first = runs.first.flatMap { $0.columns >= least ? $0.place.x - columns : nil }
            return [last, first].compactMap(\.self).map {
                Line(place: Point(x: $0, y: y), columns: columns)
            }
        }
    }

    /// Under the shape, then over it.
    func placesUnderAndOver(columns: Int) -> [Line] {
        [bounds.x + (bounds.width - columns) / 2, bounds.x, bounds.maxX - columns].flatMap { x in
            [bounds.maxY, bounds.y - 1].map { Line(place: Point(x: x, y: $0), columns: columns) }
        }
    }

    /// Where so many columns about the place find room when none is left beside its name inside: on a
    /// free line inside, else on the line around it, at its foot before anywhere else.
    func roomForBadge(of columns: Int) -> Point? {
        let foot = self.foot
        let inside = runs {
            $0.isInner && !label.covers($0.place) && !label.isNumber(behind: $0.place)
        }
        let around = runs { $0.links == [.left, .right] && !label.isNumber(behind: $0.place) }
            .filter { line in !label.lines.contains { $0.meets(line) } }
        let room =
            Self.widest(inside, columns)
            ?? Self.widest(around.filter { $0.place.y == foot }, columns)
            ?? Self.widest(around, columns)
        return room.map { Point(x: $0.place.x + ($0.columns - columns) / 2, y: $0.place.y) }
    }

    /// The lowest row, where walls end on it; of a shape that is cut off below there is none.
    private var foot: Int? {
        let last = bounds.maxY - 1
        return cells.contains { $0.place.y == last && $0.links.contains(.up) } ? last : nil
    }

    private static func widest(_ runs: [Line], _ columns: Int) -> Line? {
        runs.filter { $0.columns >= columns }.max { $0.columns < $1.columns }
    }
}

nonisolated extension PlaceShape.Line {
    /// Whether the two share a cell.
    func meets(_ other: PlaceShape.Line) -> Bool {
        place.y == other.place.y && place.x < other.end.x && other.place.x < end.x
    }

    /// The line with a column more on either side.
    var widened: PlaceShape.Line {
        PlaceShape.Line(place: Point(x: place.x - 1, y: place.y), columns: columns + 2)
    }

    var cells: [Point] {
        (place.x..<(place.x + columns)).map { Point(x: $0, y: place.y) }
    }
}

nonisolated extension Range<Int> {
    /// The middle first, then its neighbours on both sides.
    fileprivate var outwards: [Int] {
        let middle = (lowerBound + upperBound - 1) / 2
        return sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
    }
}
