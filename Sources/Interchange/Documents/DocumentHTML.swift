/// A document as one HTML file that a browser prints on A4; it fetches nothing from anywhere.
public struct DocumentHTML {
    private let document: Document

    public init(_ document: Document) {
        self.document = document
    }

    public var text: String {
        """
        <!DOCTYPE html>
        <html lang="zh-Hans">
        <head>
        <meta charset="utf-8">
        <title>\(Self.line(document.school + " " + document.title))</title>
        <style>
        \(PaperStyle.document(isLandscape: document.isLandscape))
        </style>
        </head>
        <body>\(watermark)
        <p class="school">\(Self.line(document.school))</p>
        <h1>\(Self.line(document.title))</h1>
        <div class="notes">\(document.notes.map { "<span>\(Self.line($0))</span>" }.joined())</div>
        \(document.blocks.map(html).joined(separator: "\n"))
        \(signatures(document.signatures))
        </body>
        </html>

        """
    }

    /// Across each sheet and once more in words at its head, where no printer drops it.
    private var watermark: String {
        guard !document.watermark.isEmpty else { return "" }
        let text = Self.line(document.watermark)
        return "\n<div class=\"watermark\">\(text)</div>\n<footer>\(text)</footer>"
    }

    private func html(_ block: Document.Block) -> String {
        switch block {
        case .heading(let text): "<h2>\(Self.line(text))</h2>"
        case .paragraph(let text): "<p>\(PrintedText.markup(text))</p>"
        case .table(let table): html(table)
        case .form(let rows): html(rows)
        case .signatures(let list): signatures(list)
        case .picture(let lines):
            "<pre>\(lines.map(PrintedText.markup).joined(separator: "\n"))</pre>"
        case .cut(let text):
            "<div class=\"cut\"><span>裁 剪 线</span></div><p class=\"torn\">\(Self.line(text))</p>"
        }
    }

    private func html(_ table: DocumentTable) -> String {
        let header = table.columns.map { "<th>\(Self.line($0.title))</th>" }.joined()
        let rows = table.rows.map { row in
            "<tr>"
                + zip(row, table.columns).map { cell, column in
                    "<td\(column.isCentred ? " class=\"centred\"" : "")>"
                        + PrintedText.markup(cell) + "</td>"
                }
                .joined() + "</tr>"
        }
        let none = "<tr><td class=\"centred\" colspan=\"\(table.columns.count)\">（无）</td></tr>"
        let isWide = table.columns.count > 6
        return """
            <table\(isWide ? " class=\"wide\"" : "")>
            \(widths(of: table, isWide))<thead><tr>\(header)</tr></thead><tbody>
            \((rows.isEmpty ? [none] : rows).joined(separator: "\n"))
            </tbody></table>
            """
    }

    /// The share of each column, so that names and dates stay whole and long texts get the rest.
    private func widths(of table: DocumentTable, _ isWide: Bool) -> String {
        let wanted = table.columns.indices.map { column in
            let cells = table.rows.map { row in
                row[column].split(separator: "\n").map(TextMeasure.ems.width).max() ?? 0
            }
            let title = TextMeasure.ems.width(of: table.columns[column].title)
            return max(title, cells.max() ?? 0) + PaperStyle.cellPadding
        }
        let room = PaperStyle.room(isLandscape: document.isLandscape, isWide: isWide)
        let widths = ColumnWidths.shared(wanted, room: room)
        let all = max(1, widths.reduce(0, +))
        let columns = widths.map { width in
            "<col style=\"width:\(DecimalText.text(width / all * 100, places: 2))%\">"
        }
        return "<colgroup>\(columns.joined())</colgroup>"
    }

    private func html(_ rows: [FormRow]) -> String {
        let lines = rows.map { row in
            let span = row.fields.count == 1 ? " colspan=\"3\"" : ""
            return "<tr>"
                + row.fields.map { field in
                    "<th>\(Self.line(field.label))</th><td\(span)>"
                        + PrintedText.markup(field.value) + "</td>"
                }
                .joined() + "</tr>"
        }
        return """
            <table class="form"><colgroup><col><col><col><col></colgroup><tbody>
            \(lines.joined(separator: "\n"))
            </tbody></table>
            """
    }

    private func signatures(_ signatures: [Signature]) -> String {
        guard !signatures.isEmpty else { return "" }
        let lines = signatures.map { signature in
            let day = signature.day.isEmpty ? "　　　　年　　月　　日" : Self.line(signature.day)
            let name = signature.name.isEmpty ? "&nbsp;" : Self.line(signature.name)
            return "<div class=\"signature\">\(Self.line(signature.role))："
                + "<span class=\"line\">\(name)</span> \(day)"
                + (signature.hasSeal ? "<span class=\"seal\">（盖章）</span>" : "") + "</div>"
        }
        return "<div class=\"signatures\">\n\(lines.joined(separator: "\n"))\n</div>"
    }

    private static func line(_ text: String) -> String {
        PrintedText.markup(PrintedText.line(text))
    }
}
