import Testing

@testable import Interchange

/// What an SVG of a poster has on it, read back from its text.
struct DrawnPoster {
    /// The boxes of the map's labels.
    private(set) var labels: [PaperRect] = []
    /// The lines that lead from labels to their buildings.
    private(set) var leaders: [PaperLine] = []
    /// Every line of text with the room it takes.
    private(set) var texts: [(text: String, box: PaperRect)] = []

    init(_ svg: String) throws {
        for line in svg.split(separator: "\n") {
            if line.hasPrefix("<g class=\"label\"") {
                let numbers = try #require(Self.attribute("data-box", of: line))
                    .split(separator: " ").compactMap { Double($0) }
                try #require(numbers.count == 4)
                labels.append(
                    PaperRect(
                        x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]))
            } else if line.contains("class=\"leader\"") {
                let numbers = try #require(Self.attribute("d", of: line))
                    .split { "ML ".contains($0) }.compactMap { Double($0) }
                try #require(numbers.count == 4)
                leaders.append(
                    PaperLine(
                        from: PaperPoint(x: numbers[0], y: numbers[1]),
                        to: PaperPoint(x: numbers[2], y: numbers[3])))
            } else if line.hasPrefix("<text") {
                texts.append(try Self.text(line))
            }
        }
    }

    private static func text(_ line: Substring) throws -> (text: String, box: PaperRect) {
        func number(_ name: String) throws -> Double {
            try #require(attribute(name, of: line).flatMap { Double($0) })
        }
        let start = try #require(line.firstIndex(of: ">"))
        let text = String(line[line.index(after: start)...].dropLast("</text>".count))
        let (x, y, size) = (try number("x"), try number("y"), try number("font-size"))
        let width = TextMeasure.ems.width(of: text) * size
        let left =
            switch attribute("text-anchor", of: line) {
            case "middle": x - width / 2
            case "end": x - width
            default: x
            }
        return (text, PaperRect(x: left, y: y - size * 0.88, width: width, height: size))
    }

    private static func attribute(_ name: String, of line: Substring) -> Substring? {
        guard let start = line.range(of: " \(name)=\"")?.upperBound else { return nil }
        return line[start...].prefix { $0 != "\"" }
    }
}

extension Substring {
    /// The first place of `text`.
    fileprivate func range(of text: String) -> Range<Index>? {
        firstRange(of: text)
    }
}
