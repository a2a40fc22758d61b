/// Collects the elements of a drawing; lengths are millimetres.
struct SVGCanvas {
    private(set) var elements: [String] = []

    enum Anchor: String {
        case start, middle, end
    }

    mutating func add(_ element: String) {
        elements.append(element)
    }

    mutating func rect(_ rect: PaperRect, _ attributes: String) {
        add(
            "<rect x=\"\(Self.number(rect.x))\" y=\"\(Self.number(rect.y))\" "
                + "width=\"\(Self.number(rect.width))\" height=\"\(Self.number(rect.height))\" "
                + attributes + "/>")
    }

    mutating func line(_ from: PaperPoint, _ to: PaperPoint, _ attributes: String) {
        path([[from, to]], isClosed: false, attributes)
    }

    mutating func path(_ rings: [[PaperPoint]], isClosed: Bool, _ attributes: String) {
        let steps = rings.filter { !$0.isEmpty }.map { ring in
            "M" + ring.map { Self.number($0.x) + " " + Self.number($0.y) }.joined(separator: "L")
                + (isClosed ? "Z" : "")
        }
        add("<path d=\"\(steps.joined())\" \(attributes)/>")
    }

    mutating func circle(_ centre: PaperPoint, radius: Double, _ attributes: String) {
        add(
            "<circle cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" "
                + "r=\"\(Self.number(radius))\" \(attributes)/>")
    }

    /// One line of text whose em box begins at the height `top`.
    mutating func text(
        _ text: String, x: Double, top: Double, size: Double, anchor: Anchor = .start,
        isBold: Bool = false, fill: String = "#000"
    ) {
        guard !text.isEmpty else { return }
        // Chinese fonts stand on a baseline at about seven eighths of the em.
        add(
            "<text x=\"\(Self.number(x))\" y=\"\(Self.number(top + size * 0.88))\" "
                + "font-size=\"\(Self.number(size))\" text-anchor=\"\(anchor.rawValue)\""
                + (isBold ? " font-weight=\"600\"" : "")
                + (fill == "#000" ? "" : " fill=\"\(fill)\"")
                + ">\(PrintedText.markup(text))</text>")
    }

    static func number(_ number: Double) -> String { DecimalText.text(number) }
}
