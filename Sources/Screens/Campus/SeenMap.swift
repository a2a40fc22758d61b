import TerminalUI

/// The part of the map in which text is seen: within its edges and not under the small map.
nonisolated struct SeenMap: Hashable, Sendable {
    let size: Size
    /// At the left or the right edge, as it lies on the screen.
    var hidden: Rect?
    /// The campus cell in the top left corner.
    var origin = Point.zero

    /// The columns of the screen that are seen in all of these rows.
    func columns(in rows: Range<Int>) -> Range<Int> {
        guard let hidden, rows.overlaps(hidden.y..<hidden.maxY) else { return 0..<size.width }
        return hidden.x == 0 ? hidden.maxX..<max(hidden.maxX, size.width) : 0..<hidden.x
    }

    func columns(in row: Int) -> Range<Int> { columns(in: row..<(row + 1)) }

    /// The cells of the campus between the edges.
    var area: Rect { Rect(x: origin.x, y: origin.y, width: size.width, height: size.height) }

    /// Whether a cell of the campus is seen.
    func sees(_ cell: Point) -> Bool {
        let shown = Point(x: cell.x - origin.x, y: cell.y - origin.y)
        return Rect(size: size).contains(shown) && !(hidden?.contains(shown) ?? false)
    }

    /// Whether all of a line of text on the campus is seen.
    func sees(_ line: PlaceShape.Line) -> Bool {
        (line.place.x..<line.place.x + line.columns).allSatisfy {
            sees(Point(x: $0, y: line.place.y))
        }
    }
}
