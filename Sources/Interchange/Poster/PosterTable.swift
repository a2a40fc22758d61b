/// The table of grids, laid out for a width and a size of text.
struct PosterTable {
    let size: Double
    let widths: [Double]
    /// The lines of each cell, the header first.
    let rows: [[[String]]]
    let heights: [Double]
    private let centred: [Bool]
    /// Room for the swatch in front of a grid's code.
    private static let swatch = 1.6
    private static let leading = 1.28
    private static let padding = 0.8
    /// Ems by which what a column was measured for may miss its room, for sums that are not exact.
    private static let slack = 1e-6

    init(_ table: DocumentTable, width: Double, size: Double) {
        self.size = size
        centred = table.columns.map(\.isCentred)
        let cells = [table.columns.map(\.title)] + table.rows
        let gap = Self.padding * 2
        let wanted = table.columns.indices.map { column in
            let longest = cells.map { row in
                row[column].split(separator: "\n").map(TextMeasure.ems.width).max() ?? 0
            }
            return (longest.max() ?? 0) * size + gap + (column == 0 ? Self.swatch * size * 1.4 : 0)
        }
        let shared = ColumnWidths.shared(wanted, room: width)
        let spare = max(0, width - shared.reduce(0, +))
        // What is left over goes to the texts, which are the last column and the widest one.
        let widest = shared.indices.max { shared[$0] < shared[$1] } ?? 0
        widths = shared.indices.map { shared[$0] + ($0 == widest ? spare : 0) }
        let widths = widths
        rows = cells.map { row in
            row.indices.map { column in
                let reserved = column == 0 ? Self.swatch * size * 1.4 : 0
                let room = (widths[column] - gap - reserved) / size + Self.slack
                return TextMeasure.ems.lines(row[column], within: max(1, room))
            }
        }
        heights = rows.map { row in
            let lines = row.map(\.count).max() ?? 1
            return Double(lines) * size * Self.leading + gap
        }
    }

    var height: Double { heights.reduce(0, +) }

    /// Draws the header and the rows of `range` from the point on; the fills stand before the codes.
    func draw(
        _ range: Range<Int>, fills: [PosterFill], at origin: PaperPoint, on canvas: inout SVGCanvas
    ) {
        var y = origin.y
        let width = widths.reduce(0, +)
        for row in [0] + range.map({ $0 + 1 }) {
            let height = heights[row]
            if row == 0 {
                canvas.rect(
                    PaperRect(x: origin.x, y: y, width: width, height: height), "fill=\"#e9e9e9\"")
            }
            var x = origin.x
            for column in widths.indices {
                let cell = PaperRect(x: x, y: y, width: widths[column], height: height)
                canvas.rect(cell, "fill=\"none\" stroke=\"#000\" stroke-width=\"0.2\"")
                let fill = row > 0 && column == 0 ? fills[row - 1] : nil
                draw(rows[row][column], in: cell, fill: fill, isHeader: row == 0, column, &canvas)
                x += widths[column]
            }
            y += height
        }
    }

    private func draw(
        _ lines: [String], in cell: PaperRect, fill: PosterFill?, isHeader: Bool, _ column: Int,
        _ canvas: inout SVGCanvas
    ) {
        var cell = cell
        if let fill, fill != .blank {
            let side = Self.swatch * size
            let swatch = PaperRect(
                x: cell.x + Self.padding, y: cell.y + (cell.height - size * 1.1) / 2, width: side,
                height: size * 1.1)
            canvas.rect(
                swatch,
                "fill=\"\(PosterPattern(fill).paint)\" stroke=\"#000\" stroke-width=\"0.15\"")
            cell.x += side * 1.2
            cell.width -= side * 1.2
        }
        let block = Double(lines.count) * size * Self.leading
        let isCentred = isHeader || centred[column]
        for (index, line) in lines.enumerated() {
            let top =
                cell.y + (cell.height - block) / 2 + (Double(index) * Self.leading + 0.14) * size
            canvas.text(
                line, x: isCentred ? cell.centre.x : cell.x + Self.padding, top: top, size: size,
                anchor: isCentred ? .middle : .start, isBold: isHeader)
        }
    }
}
