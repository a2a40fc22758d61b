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
    /// anew costs as little.
    static func find(in canvas: Canvas, from shown: [Cell], spans: [Range<Int>]) -> RowShift? {
        var changed = 0
        for span in spans where !span.isEmpty { changed += 1 }
        guard changed >= least else { return nil }
        let width = canvas.size.width
        for distance in distances {
            var longest = 0..<0
            var start = 0
            for y in 0...spans.count {
                let old = y + distance
                let isMoved =
                    y < spans.count && !spans[y].isEmpty && spans.indices.contains(old)
                    && canvas.row(y, equals: shown, at: old * width)
                if isMoved { continue }
                if y - start > longest.count { longest = start..<y }
                start = y + 1
            }
            if longest.count >= least { return RowShift(rows: longest, distance: distance) }
        }
        return nil
    }
}
