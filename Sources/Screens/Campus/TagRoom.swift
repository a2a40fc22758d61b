import TerminalUI

/// Finds where the name of the selected place stands when it has no room: about the place, over what
/// is least to be missed.
nonisolated struct TagRoom {
    private let seen: SeenMap
    /// What each cell that is seen is worth, row by row.
    private var worths: [Int]

    /// What is not seen cannot be written on.
    private static let unseen = 1_000_000_000

    init(_ seen: SeenMap) {
        self.seen = seen
        let size = seen.size
        worths = Array(repeating: 0, count: max(0, size.width * size.height))
        if let hidden = seen.hidden {
            let area = Rect(
                x: hidden.x + seen.origin.x, y: hidden.y + seen.origin.y, width: hidden.width,
                height: hidden.height)
            keep(area, worth: Self.unseen)
        }
    }

    /// `area` is of cells of the campus.
    mutating func keep(_ area: Rect, worth: Int) {
        let shown = area.intersection(seen.area)
        for y in shown.y..<shown.maxY {
            let row = (y - seen.origin.y) * seen.size.width - seen.origin.x
            for x in shown.x..<shown.maxX where worths[row + x] < Self.unseen {
                worths[row + x] = worth
            }
        }
    }

    /// The names on the ground.
    mutating func keep(_ labels: [CampusGround.Label]) {
        for label in labels {
            keep(
                Rect(x: label.place.x, y: label.place.y, width: label.columns, height: 1),
                worth: TagRoom.name)
        }
    }

    static let ownShape = 2
    static let shape = 4
    /// A name or a quiet number, which is hidden as a whole where the columns on either side are.
    static let name = 8
    /// Where the layer says something, with the columns on either side: it outweighs as many names as a row
    /// holds.
    static let mark = 2_000
    /// Where an open hazard is told, or what else no name may hide, and the columns on either side.
    static let open = 1_000_000

    /// A line of so many columns that begins, ends or lies next to `bounds`.
    func line(about bounds: Rect, columns: Int) -> PlaceShape.Line? {
        best(about: bounds, columns: columns)?.line
    }

    /// The same, shorter where it would hide what is `open`; nil where even so few columns as `least` would.
    func line(about bounds: Rect, columns: Int, least: Int) -> PlaceShape.Line? {
        for columns in stride(from: columns, through: min(least, columns), by: -1) {
            if let best = best(about: bounds, columns: columns), best.cost < Self.open {
                return best.line
            }
        }
        return nil
    }

    private func best(
        about bounds: Rect, columns: Int
    ) -> (cost: Int, line: PlaceShape.Line)? {
        let rows = (bounds.y - 1...bounds.maxY).sorted {
            abs($0 - bounds.middleRow) < abs($1 - bounds.middleRow)
        }
        var best: (cost: Int, line: PlaceShape.Line)?
        for y in rows where seen.area.y <= y && y < seen.area.maxY {
            var sums = [0]
            let row = (y - seen.origin.y) * seen.size.width
            for worth in worths[row..<(row + seen.size.width)] {
                sums.append(sums[sums.count - 1] + worth)
            }
            // Behind the place before anywhere else.
            for x in (bounds.x - columns...bounds.maxX).reversed() {
                let first = x - seen.origin.x
                guard 0 <= first, first + columns <= seen.size.width else { continue }
                let cost = sums[first + columns] - sums[first]
                guard cost < Self.unseen, best.map({ cost < $0.cost }) ?? true else { continue }
                best = (cost, .init(place: Point(x: x, y: y), columns: columns))
            }
        }
        return best
    }
}
