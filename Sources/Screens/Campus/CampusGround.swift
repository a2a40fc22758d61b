import Domain
import TerminalUI

/// The ground between the boxes, cell by cell.
nonisolated struct CampusGround: Hashable, Sendable {
    /// The sides on which a road, path or wall goes on in the next cell.
    struct Links: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let up = Links(rawValue: 1)
        static let down = Links(rawValue: 2)
        static let left = Links(rawValue: 4)
        static let right = Links(rawValue: 8)
    }

    struct Cell: Hashable, Sendable {
        var kind: GroundFeature.Kind
        /// Empty for areas and gates.
        var links: Links = []
    }

    /// Where the name of a piece of ground is written: on free cells, whole.
    struct Label: Hashable, Sendable {
        var name: String
        var kind: GroundFeature.Kind
        var place: Point
        /// Of what it is the name, where this is only a letter of it.
        var whole: String?
        /// How far off it lies, where that is told behind the name.
        var metres: Int?

        /// A number and its unit take two columns more than the number in every language.
        var columns: Int {
            let width = DisplayText.width(of: name)
            guard let metres else { return width }
            return width + (width > 0 ? 1 : 0) + String(metres).count + 2
        }

        /// All that stands there; `distance` knows the unit.
        func text(_ distance: (Int) -> String) -> String {
            guard let metres else { return name }
            return name.isEmpty ? distance(metres) : name + " " + distance(metres)
        }
    }

    let size: Size
    private(set) var labels: [Label] = []
    /// Whether words that somebody wrote on the map found no room.
    private(set) var lostWords = false
    private var cells: [Cell?]

    init(size: Size) {
        self.size = size
        cells = Array(repeating: nil, count: max(0, size.width * size.height))
    }

    /// Nil for bare ground and outside the canvas.
    subscript(point: Point) -> Cell? {
        contains(point) ? cells[point.y * size.width + point.x] : nil
    }

    /// Whether nothing of it is drawn.
    var isBare: Bool { labels.isEmpty && cells.allSatisfy { $0 == nil } }

    func contains(_ point: Point) -> Bool {
        0 <= point.x && point.x < size.width && 0 <= point.y && point.y < size.height
    }

    mutating func noteLostWords() { lostWords = true }

    mutating func fill(_ point: Point, _ kind: GroundFeature.Kind) {
        guard contains(point) else { return }
        cells[point.y * size.width + point.x] = Cell(kind: kind)
    }

    /// Joins two neighbouring cells; the more important of two ways keeps the cell.
    mutating func link(_ point: Point, _ links: Links, _ kind: GroundFeature.Kind) {
        guard contains(point) else { return }
        let at = point.y * size.width + point.x
        guard let known = cells[at], !known.links.isEmpty else {
            cells[at] = Cell(kind: kind, links: links)
            return
        }
        let isWall = known.kind == .wall || kind == .wall
        if isWall, known.kind != kind {
            // A way through a wall is an opening, not a crossing.
            cells[at] = Cell(kind: known.kind == .wall ? kind : known.kind, links: links)
            return
        }
        cells[at] = Cell(
            kind: known.kind == .road || kind == .road ? .road : kind,
            links: known.links.union(links))
    }

    /// Takes away what hangs together with fewer cells of its kind than so many; cells that are `hidden` join
    /// nothing.
    mutating func thinOut(
        _ kind: GroundFeature.Kind, least: Int, hidden: (Point) -> Bool
    ) {
        var waiting = Set(
            cells.indices.filter { cells[$0]?.kind == kind }
                .map { Point(x: $0 % size.width, y: $0 / size.width) }
                .filter { !hidden($0) })
        while let first = waiting.first {
            waiting.remove(first)
            var piece = [first]
            var at = 0
            while at < piece.count {
                for dy in -1...1 {
                    for dx in -1...1 {
                        let next = Point(x: piece[at].x + dx, y: piece[at].y + dy)
                        if waiting.remove(next) != nil { piece.append(next) }
                    }
                }
                at += 1
            }
            guard piece.count < least else { continue }
            for cell in piece { cells[cell.y * size.width + cell.x] = nil }
        }
    }

    /// Whether a name is written over the cell.
    func isLabelled(_ point: Point) -> Bool {
        labels.contains { label in
            let columns = label.place.x..<(label.place.x + label.columns)
            return label.place.y == point.y && columns.contains(point.x)
        }
    }

    /// Whether a gate or a name stands in the area.
    func hasWords(in area: Rect) -> Bool {
        let isNamed = labels.contains { label in
            let line = Rect(x: label.place.x, y: label.place.y, width: label.columns, height: 1)
            return !line.intersection(area).isEmpty
        }
        return isNamed
            || area.intersection(Rect(size: size)).hasCell { self[$0]?.kind == .gate }
    }

    mutating func add(_ label: Label) {
        labels.append(label)
    }
}

nonisolated extension Rect {
    fileprivate func hasCell(where isWanted: (Point) -> Bool) -> Bool {
        (y..<maxY).contains { y in (x..<maxX).contains { isWanted(Point(x: $0, y: y)) } }
    }
}
