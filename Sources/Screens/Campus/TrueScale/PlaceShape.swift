import TerminalUI

/// A place as it is drawn true to scale: the line around it, and where its name stands.
nonisolated struct PlaceShape: Hashable, Sendable {
    /// A cell of the shape; `links` are the sides on which the line around it goes on.
    struct Cell: Hashable, Sendable {
        var place: Point
        var links: CampusGround.Links
        /// Inside the line, where text may stand.
        var isInner: Bool
    }

    /// Where text stands, and how many columns it has.
    struct Line: Hashable, Sendable {
        var place: Point
        var columns: Int

        /// The cell behind it.
        var end: Point { Point(x: place.x + columns, y: place.y) }

        var area: Rect { Rect(x: place.x, y: place.y, width: columns, height: 1) }

        func covers(_ cell: Point) -> Bool {
            place.y == cell.y && (place.x..<place.x + columns).contains(cell.x)
        }
    }

    enum Label: Hashable, Sendable {
        /// The name in the first line, whatever fits in the others.
        case inside([Line])
        /// The name on free ground beside the shape.
        case beside(Line)
        /// The name of the selected place where it found no room, over what lies about the shape.
        case over(Line)
        /// A number that the list beside the map explains.
        case number(Int, Line)
        /// Not even a number has room: the list has the name. Without a number a name gave way.
        case none(Int?)

        var lines: [Line] {
            switch self {
            case .inside(let lines): lines
            case .beside(let line), .over(let line), .number(_, let line): [line]
            case .none: []
            }
        }

        func covers(_ cell: Point) -> Bool { lines.contains { $0.covers(cell) } }

        /// Whether a number stands behind a cell in its row: what the layer says stands before none, where it
        /// could be that of the shape before it.
        func isNumber(behind cell: Point) -> Bool {
            guard case .number(_, let line) = self else { return false }
            return line.place.y == cell.y && cell.x < line.place.x
        }
    }

    let bounds: Rect
    let cells: [Cell]
    var label = Label.none(nil)

    var number: Int? {
        switch label {
        case .number(let number, _): number
        case .none(let number): number
        case .inside, .beside, .over: nil
        }
    }

    /// `owns` tells whether a cell belongs to the shape.
    init(_ places: [Point], owns: (Point) -> Bool) {
        self.init(
            places.map { place in
                func has(_ dx: Int, _ dy: Int) -> Bool {
                    owns(Point(x: place.x + dx, y: place.y + dy))
                }
                var links: CampusGround.Links = []
                // The line goes on into a neighbour where the two have open ground on one side.
                if has(1, 0), !(has(0, -1) && has(1, -1) && has(0, 1) && has(1, 1)) {
                    links.insert(.right)
                }
                if has(-1, 0), !(has(0, -1) && has(-1, -1) && has(0, 1) && has(-1, 1)) {
                    links.insert(.left)
                }
                if has(0, 1), !(has(-1, 0) && has(-1, 1) && has(1, 0) && has(1, 1)) {
                    links.insert(.down)
                }
                if has(0, -1), !(has(-1, 0) && has(-1, -1) && has(1, 0) && has(1, -1)) {
                    links.insert(.up)
                }
                let isInner = (-1...1).allSatisfy { dx in (-1...1).allSatisfy { has(dx, $0) } }
                return Cell(place: place, links: links, isInner: isInner)
            })
    }

    private init(_ cells: [Cell]) {
        self.cells = cells
        let (left, top) = (cells.map(\.place.x).min() ?? 0, cells.map(\.place.y).min() ?? 0)
        let (right, bottom) = (cells.map(\.place.x).max() ?? 0, cells.map(\.place.y).max() ?? 0)
        bounds = Rect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }

    /// What is seen of it, with the line around it as it is; nil where nothing is.
    func part(in seen: SeenMap) -> PlaceShape? {
        guard !bounds.intersection(seen.area).isEmpty else { return nil }
        let shown = cells.filter { seen.sees($0.place) }
        if shown.count == cells.count { return self }
        return shown.isEmpty ? nil : PlaceShape(shown)
    }
}
