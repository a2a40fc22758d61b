import TerminalUI

/// Rows that a frame shows a little higher or lower than the frame before did.
struct RowShift: Equatable {
    /// Where they stand now.
    let rows: Range<Int>
    /// How far below that they stood; negative: above.
    let distance: Int

    /// All rows that are touched: those that moved, and those they came from.
    var region: Range<Int> {
        min(
            rows.lowerBound, rows.lowerBound + distance)..<max(
                rows.upperBound, rows.upperBound + distance)
    }

    /// Steps of a list by one row, or by a card of several lines.
    private static let distances = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5]
    /// Fewer rows are as soon drawn anew.
    private static let least = 4

    /// A shift among the rows that changed, which are those with a span; nil where drawing them
    /// anew costs as little. A row that differs from what it was by a few columns, such as the end of a scroll
    /// bar's block, moves with the rest.
    static func find(in canvas: Canvas, from shown: [Cell], spans: [Range<Int>]) -> RowShift? {
        var changed = 0
        for span in spans where !span.isEmpty { changed += 1 }
        guard changed >= least else { return nil }
        let width = canvas.size.width
        for distance in distances {
            var (longest, most) = (0..<0, 0)
            var (start, same) = (0, 0)
            for y in 0...spans.count {
                let old = y + distance
                if y < spans.count, !spans[y].isEmpty, spans.indices.contains(old) {
                    let left = canvas.columns(ofRow: y, differingFrom: shown, at: old * width)
                    if left.isEmpty { same += 1 }
                    if left.count <= min(width / 8, spans[y].count / 2) { continue }
                }
                if same > most { (longest, most) = (start..<y, same) }
                (start, same) = (y + 1, 0)
            }
            if most >= least { return RowShift(rows: longest, distance: distance) }
        }
        return nil
    }
}
