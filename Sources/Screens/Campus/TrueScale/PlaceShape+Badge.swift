import TerminalUI

nonisolated extension PlaceShape {
    /// Where so many columns about the place find room when none is left beside its name: on a free
    /// line inside, else at its foot on the line around it.
    func roomForBadge(of columns: Int) -> Point? {
        let foot = self.foot
        let inside = runs { $0.isInner && !label.covers($0.place) }
        let below = runs { $0.place.y == foot && $0.links == [.left, .right] }
        let room =
            Self.widest(inside, columns) ?? Self.widest(below.filter { !label.covers($0) }, columns)
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

    /// Cells side by side, row by row.
    private func runs(where isWanted: (Cell) -> Bool) -> [Line] {
        var runs: [Line] = []
        for cell in cells where isWanted(cell) {
            if let last = runs.last, last.place.y == cell.place.y,
                last.place.x + last.columns == cell.place.x
            {
                runs[runs.count - 1].columns += 1
            } else {
                runs.append(Line(place: cell.place, columns: 1))
            }
        }
        return runs
    }
}

nonisolated extension PlaceShape.Label {
    /// Whether a name or number stands somewhere on the line.
    fileprivate func covers(_ line: PlaceShape.Line) -> Bool {
        (line.place.x..<line.place.x + line.columns).contains {
            covers(Point(x: $0, y: line.place.y))
        }
    }
}
