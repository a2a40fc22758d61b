/// A document as text in columns, for a terminal, a mail or a printer of characters.
public struct DocumentText {
    /// As wide as a sheet of text may be.
    public static let widest = 120

    private let document: Document
    private let columns: Int

    /// No line is wider than `columns`; at least 40.
    public init(_ document: Document, columns: Int = widest) {
        self.document = document
        self.columns = max(40, columns)
    }

    public var text: String { lines.map { $0 + "\n" }.joined() }

    public var lines: [String] {
        var lines = centred(document.school) + centred(document.title)
        lines += notes
        for block in document.blocks { lines += self.lines(of: block) }
        lines += self.lines(of: document.signatures)
        if !document.watermark.isEmpty {
            lines = wrapped(document.watermark) + lines + wrapped(document.watermark)
        }
        return lines.map(Self.withoutEnd)
    }

    private func lines(of block: Document.Block) -> [String] {
        switch block {
        case .heading(let text): ["", "【" + PrintedText.line(text) + "】"]
        case .paragraph(let text): wrapped(PrintedText.paragraph(text))
        case .table(let table): lines(of: table)
        case .form(let rows): lines(of: rows)
        case .signatures(let signatures): lines(of: signatures)
        case .picture(let lines): lines
        case .cut(let text): ["", cutLine, ""] + centred(text)
        }
    }

    private func centred(_ text: String) -> [String] {
        wrapped(PrintedText.line(text)).map { line in
            TextGrid.padded(line, to: columns, isCentred: true)
        }
    }

    private func wrapped(_ text: String) -> [String] {
        TextMeasure.columns.lines(text, within: Double(columns))
    }

    /// Side by side where there is room.
    private var notes: [String] {
        let notes = document.notes.map(PrintedText.line).filter { !$0.isEmpty }
        guard !notes.isEmpty else { return [""] }
        let line = notes.joined(separator: "    ")
        return TextMeasure.columns.width(of: line) <= Double(columns)
            ? [line] : notes.flatMap(wrapped)
    }

    private var cutLine: String {
        let word = "裁 剪 线"
        let dashes = String(repeating: "- ", count: max(0, (columns - 10) / 4))
        return dashes + word + " " + dashes
    }

    /// So many columns for text a cell needs at least; else each row is told by itself.
    private static let narrowestCell = 7
    /// Columns of a word that is not broken where others can give way: the number of a case in the sealed file
    /// has as many figures.
    private static let longestWord = 16.0

    private func lines(of table: DocumentTable) -> [String] {
        let header = table.columns.map(\.title)
        let rows = table.rows.map { $0.map(PrintedText.paragraph) }
        let room = columns - TextGrid.frame(of: header.count)
        guard room >= header.count * Self.narrowestCell else { return cards(header, rows) }
        let widths = widths(of: [header] + rows)
        let centred = table.columns.map(\.isCentred)
        var grid = TextGrid()
        grid.add(header, widths: widths, centred: centred)
        let isAnyWrapped = rows.contains { row in
            zip(row, widths).contains { cell, width in
                TextMeasure.columns.lines(cell, within: Double(width)).count > 1
            }
        }
        for (index, row) in rows.enumerated() {
            grid.add(
                row, widths: widths, centred: centred,
                hasRuleAbove: isAnyWrapped || index == 0)
        }
        return grid.lines + (rows.isEmpty ? ["（无）"] : [])
    }

    /// A table of too many columns, one row after the other with its titles.
    private func cards(_ header: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return ["（无）"] }
        let rule = String(repeating: "─", count: columns)
        return rows.flatMap { row -> [String] in
            let facts = zip(header, row).filter { !$1.isEmpty }.map { title, cell in
                PrintedText.line(title) + "：" + PrintedText.line(cell)
            }
            return [rule] + packed(facts)
        } + [rule]
    }

    /// As many as fit stand in one line.
    private func packed(_ facts: [String]) -> [String] {
        var lines: [String] = []
        var line = ""
        for fact in facts {
            let longer = line.isEmpty ? fact : line + "    " + fact
            if TextMeasure.columns.width(of: longer) <= Double(columns) {
                line = longer
            } else {
                if !line.isEmpty { lines += wrapped(line) }
                line = fact
            }
        }
        return lines + wrapped(line)
    }

    private func widths(of rows: [[String]]) -> [Int] {
        let count = rows.first?.count ?? 0
        let wanted = (0..<count).map { column in
            rows.map { row in
                row[column].split(separator: "\n").map(TextMeasure.columns.width).max() ?? 0
            }
            .max() ?? 0
        }
        // Dates and scores stay whole.
        let least = (0..<count).map { column in
            min(
                Self.longestWord,
                rows.map { TextMeasure.columns.widthUnbroken(of: $0[column]) }.max() ?? 0)
        }
        let room = columns - TextGrid.frame(of: count)
        return ColumnWidths.shared(
            wanted.map { max(2, $0) }, least: least, room: Double(room)
        ).map { Int($0) }
    }

    private func lines(of rows: [FormRow]) -> [String] {
        let labels = rows.flatMap { $0.fields.map { TextMeasure.columns.width(of: $0.label) } }
        let label = Int(labels.max() ?? 0)
        let half = (columns - TextGrid.frame(of: 4)) / 2 - label
        var grid = TextGrid()
        for row in rows {
            let isPair = row.fields.count > 1
            let value = isPair ? half : half * 2 + label + 6
            grid.add(
                row.fields.flatMap { [$0.label, PrintedText.paragraph($0.value)] },
                widths: row.fields.flatMap { _ in [label, value] })
        }
        return grid.lines
    }

    private func lines(of signatures: [Signature]) -> [String] {
        guard !signatures.isEmpty else { return [] }
        return [""]
            + signatures.flatMap { signature -> [String] in
                let name = PrintedText.line(signature.name)
                let line =
                    signature.role + "：" + (name.isEmpty ? "______________" : name)
                    + "    " + (signature.day.isEmpty ? "____年__月__日" : signature.day)
                    + (signature.hasSeal ? "    （盖章）" : "")
                return wrapped(line) + [""]
            }
    }

    private static func withoutEnd(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
