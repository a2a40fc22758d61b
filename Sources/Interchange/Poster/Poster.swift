/// 网格示意图: the campus, who answers for which part of it, and room for signatures and the seal,
/// on one sheet (or on further ones where a school has more grids than fit).
public struct Poster: Sendable {
    private let content: PosterContent
    private let paper: PosterPaper

    /// Throws `LedgerError`.
    public init(_ source: DocumentSource, _ options: PosterOptions) throws {
        self.init(
            try PosterReader(source: source, options: options).content(), on: options.paper)
    }

    init(_ content: PosterContent, on paper: PosterPaper) {
        self.content = content
        self.paper = paper
    }

    public var title: String { content.school + content.title }

    /// How many grids it lists.
    public var rowCount: Int { content.table.rows.count }

    /// One drawing with all sheets, one under the other.
    public var svg: String {
        let sheets = sheets
        let height = paper.height * Double(sheets.count)
        let drawn = sheets.enumerated().map { index, sheet in
            "<g transform=\"translate(0 \(SVGCanvas.number(paper.height * Double(index))))\">\n"
                + sheet.joined(separator: "\n") + "\n</g>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + opening(height: height, isAlone: true) + drawn.joined(separator: "\n") + "\n</svg>\n"
    }

    /// One HTML file, a page for each sheet.
    public var html: String {
        let pages = sheets.map { sheet in
            "<section>" + opening(height: paper.height, isAlone: false)
                + sheet.joined(separator: "\n") + "\n</svg></section>"
        }
        return """
            <!DOCTYPE html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <title>\(PrintedText.markup(PrintedText.line(title)))</title>
            <style>
            \(pageRule)
            html, body { margin: 0; background: #fff; }
            section { break-after: page; }
            section:last-child { break-after: auto; }
            svg { display: block; width: \(Int(paper.width))mm; height: \(Int(paper.height))mm; }
            @media screen {
              body { background: #888; }
              section { width: \(Int(paper.width))mm; margin: 6mm auto; background: #fff; }
            }
            </style>
            </head>
            <body>
            \(pages.joined(separator: "\n"))
            </body>
            </html>

            """
    }

    /// The same as a document of text around a picture of the campus.
    public func document(picture: [String]) -> Document {
        let legend = content.legend.filter { $0.isIn(picture) }.map { entry in
            [entry.word ?? entry.fill.sign, entry.text].compactMap(\.self)
                .joined(separator: " ")
        }.joined(separator: "　")
        let notes = content.places.isEmpty ? [] : [Document.Block.picture(picture)]
        return Document(
            title: content.title, school: content.school,
            notes: [content.leadership, content.subtitle, legend].filter { !$0.isEmpty },
            isLandscape: true,
            blocks: notes + [.table(content.table), .paragraph(content.note)],
            signatures: content.signatures)
    }

    private var pageRule: String {
        "@page { size: \(paper.rawValue) landscape; margin: 0; }"
    }

    private func opening(height: Double, isAlone: Bool) -> String {
        let (width, height) = (SVGCanvas.number(paper.width), SVGCanvas.number(height))
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)mm\" "
            + "height=\"\(height)mm\" viewBox=\"0 0 \(width) \(height)\" "
            + "font-family='\(PaperStyle.fonts)' text-rendering=\"geometricPrecision\">\n"
            + "<title>\(PrintedText.markup(PrintedText.line(title)))</title>\n"
            + (isAlone ? "<style>\(pageRule) svg { print-color-adjust: exact; }</style>\n" : "")
    }

    // MARK: Sheets

    private var area: PaperRect {
        PaperRect(
            x: paper.margin, y: paper.margin, width: paper.width - 2 * paper.margin,
            height: paper.height - 2 * paper.margin)
    }

    private var headHeight: Double { 17 * paper.unit }
    private var footHeight: Double { 13 * paper.unit }

    /// The elements of each sheet.
    private var sheets: [[String]] {
        let (head, rest) = area.split(top: headHeight)
        let (body, foot) = rest.split(top: rest.height - footHeight)
        let arrangement = PosterArrangement(content, in: body, paper: paper)
        let map = PosterMap(content, in: arrangement.map, unit: paper.unit)
        var first = SVGCanvas()
        first.add(definitions(map))
        first.rect(
            PaperRect(x: 0, y: 0, width: paper.width, height: paper.height), "fill=\"#fff\"")
        drawHead(in: head, on: &first)
        map.draw(on: &first)
        let rows = content.table.rows.indices
        arrangement.table?.draw(
            rows, fills: content.rowFills, at: arrangement.tableOrigin, on: &first)
        drawFoot(in: foot, on: &first)
        var sheets = [first]
        if let table = arrangement.continuation {
            for part in parts(of: table, height: body.height) {
                var sheet = SVGCanvas()
                drawHead(in: head, on: &sheet)
                table.draw(
                    part, fills: content.rowFills, at: PaperPoint(x: body.x, y: body.y),
                    on: &sheet)
                drawFoot(in: foot, on: &sheet)
                sheets.append(sheet)
            }
        }
        return sheets.map(\.elements)
    }

    /// The rows that go on each further sheet.
    private func parts(of table: PosterTable, height: Double) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (first, used) = (0, table.heights[0])
        for row in content.table.rows.indices {
            let own = table.heights[row + 1]
            if row > first, used + own > height {
                parts.append(first..<row)
                (first, used) = (row, table.heights[0])
            }
            used += own
        }
        return parts + [first..<content.table.rows.count]
    }

    private func definitions(_ map: PosterMap) -> String {
        let fills = map.fills.union(content.rowFills)
        let patterns = fills.map(PosterPattern.init).sorted { $0.id < $1.id }
        var clip = SVGCanvas()
        clip.rect(map.clip, "")
        return "<defs>\n"
            + patterns.map { $0.definition(size: 3 * paper.unit) }.joined(separator: "\n")
            + "\n<clipPath id=\"map\">\(clip.elements.joined())</clipPath>\n</defs>"
    }

    private func drawHead(in frame: PaperRect, on canvas: inout SVGCanvas) {
        let title = PrintedText.line(self.title)
        let room = frame.width * 0.7
        let size = min(10 * paper.unit, room / TextMeasure.ems.width(of: title))
        canvas.text(
            title, x: frame.centre.x, top: frame.y + (11 * paper.unit - size) / 2, size: size,
            anchor: .middle, isBold: true)
        canvas.text(
            PrintedText.line(content.leadership), x: frame.x, top: frame.y + 11.6 * paper.unit,
            size: 3.2 * paper.unit)
        canvas.text(
            PrintedText.line(content.subtitle), x: frame.maxX, top: frame.y + 11.6 * paper.unit,
            size: 3.2 * paper.unit, anchor: .end)
    }

    private func drawFoot(in frame: PaperRect, on canvas: inout SVGCanvas) {
        let size = 3 * paper.unit
        canvas.text(
            content.note, x: frame.x, top: frame.y + 2.4 * paper.unit, size: 2.6 * paper.unit)
        let width = frame.width / Double(max(1, content.signatures.count))
        for (index, signature) in content.signatures.enumerated() {
            let x = frame.x + Double(index) * width
            let top = frame.y + 8.6 * paper.unit
            let role = signature.role + "（签字）："
            canvas.text(role, x: x, top: top, size: size)
            let start = x + TextMeasure.ems.width(of: role) * size
            let end = start + width * 0.26
            canvas.line(
                PaperPoint(x: start, y: top + size * 1.1), PaperPoint(x: end, y: top + size * 1.1),
                "stroke=\"#000\" stroke-width=\"0.25\"")
            let day = "　　年　　月　　日" + (signature.hasSeal ? "（盖章）" : "")
            canvas.text(day, x: end + 1, top: top, size: size)
        }
    }
}
