/// Cells in a frame of lines, as text for a terminal; rows may be divided differently.
struct TextGrid {
    private struct Row {
        /// Where the vertical lines stand, the outer ones included.
        let edges: [Int]
        let lines: [String]
        let hasRuleAbove: Bool
    }

    private var rows: [Row] = []

    /// Columns that lines and blanks take beside the text of `count` cells.
    static func frame(of count: Int) -> Int { count * 3 + 1 }

    /// Widths are in columns, without the blanks beside the text.
    mutating func add(
        _ cells: [String], widths: [Int], centred: [Bool] = [], hasRuleAbove: Bool = true
    ) {
        let wrapped = zip(cells, widths).map { cell, width in
            TextMeasure.columns.lines(cell, within: Double(width))
        }
        let height = wrapped.map(\.count).max() ?? 1
        let lines = (0..<height).map { line in
            wrapped.indices.map { column in
                let text = line < wrapped[column].count ? wrapped[column][line] : ""
                let isCentred = centred.indices.contains(column) && centred[column]
                return " " + Self.padded(text, to: widths[column], isCentred: isCentred) + " "
            }
            .joined(separator: "│")
        }
        var edges = [0]
        for width in widths { edges.append((edges.last ?? 0) + width + 3) }
        rows.append(
            Row(
                edges: edges, lines: lines.map { "│" + $0 + "│" },
                hasRuleAbove: hasRuleAbove || rows.isEmpty))
    }

    var lines: [String] {
        var lines: [String] = []
        var above: [Int] = []
        for row in rows {
            if row.hasRuleAbove { lines.append(Self.rule(between: above, and: row.edges)) }
            lines += row.lines
            above = row.edges
        }
        if !rows.isEmpty { lines.append(Self.rule(between: above, and: [])) }
        return lines
    }

    static func padded(_ text: String, to width: Int, isCentred: Bool = false) -> String {
        let missing = max(0, width - Int(TextMeasure.columns.width(of: text)))
        let before = isCentred ? missing / 2 : 0
        return String(repeating: " ", count: before) + text
            + String(repeating: " ", count: missing - before)
    }

    private static func rule(between above: [Int], and below: [Int]) -> String {
        let width = max(above.last ?? 0, below.last ?? 0)
        return String(
            (0...width).map { x in
                switch (above.contains(x), below.contains(x)) {
                case (false, false): return "─"
                case (true, false): return x == 0 ? "└" : x == width ? "┘" : "┴"
                case (false, true): return x == 0 ? "┌" : x == width ? "┐" : "┬"
                case (true, true): return x == 0 ? "├" : x == width ? "┤" : "┼"
                }
            })
    }
}
