import TerminalUI

/// The part of the map in which text is seen: within its edges and not under the small map.
struct SeenMap {
    let size: Size
    /// At the left or the right edge.
    var hidden: Rect?

    /// The columns that are seen in all of these rows.
    func columns(in rows: Range<Int>) -> Range<Int> {
        guard let hidden, rows.overlaps(hidden.y..<hidden.maxY) else { return 0..<size.width }
        return hidden.x == 0 ? hidden.maxX..<max(hidden.maxX, size.width) : 0..<hidden.x
    }

    func columns(in row: Int) -> Range<Int> { columns(in: row..<(row + 1)) }
}
