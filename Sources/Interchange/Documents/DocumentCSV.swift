/// A document's tables for a spreadsheet: UTF-8 with BOM; several tables have a blank line between.
/// What has no table gives its forms and paragraphs, a line each.
public struct DocumentCSV {
    private let document: Document

    public init(_ document: Document) {
        self.document = document
    }

    public var text: String {
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let parts =
            (document.watermark.isEmpty ? [] : [[[document.watermark]]])
            + (tables.isEmpty ? [document.blocks.flatMap(Self.lines)] : tables.map(Self.lines))
        return "\u{FEFF}"
            + parts.map { $0.map(CSVLine.text).joined() }.joined(separator: CSVLine.text([""]))
    }

    /// Titles stand in one line each: a spreadsheet's first row is not read further.
    private static func lines(_ table: DocumentTable) -> [[String]] {
        [table.columns.map { PrintedText.line($0.title) }]
            + table.rows.map { $0.map(PrintedText.paragraph) }
    }

    private static func lines(_ block: Document.Block) -> [[String]] {
        switch block {
        case .heading(let text), .paragraph(let text), .cut(let text):
            [[PrintedText.paragraph(text)]]
        case .form(let rows):
            rows.map { $0.fields.flatMap { [$0.label, PrintedText.paragraph($0.value)] } }
        case .table, .signatures, .picture: []
        }
    }
}
