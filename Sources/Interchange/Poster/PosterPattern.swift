import Domain

/// A tint with lines or dots on it, so that the poster is read in colour and without any.
struct PosterPattern {
    let id: String
    private let tint: String
    private let ink: String
    private let texture: Texture

    enum Texture: Int, CaseIterable {
        case plain, slashes, dots, backslashes, horizontals, verticals, crosses, grid, dashes
    }

    init(_ fill: PosterFill) {
        switch fill {
        case .grid(let index):
            id = "g\(index)"
            (tint, ink) = Self.tints[index % Self.tints.count]
            let textures = Texture.allCases
            texture = textures[(index + 1) % textures.count]
        case .risk(let colour):
            switch colour {
            case .red: (id, tint, ink, texture) = ("red", "#f4958a", "#a01408", .grid)
            case .orange: (id, tint, ink, texture) = ("orange", "#fbc27e", "#a85400", .slashes)
            case .yellow: (id, tint, ink, texture) = ("yellow", "#fbee9c", "#857000", .dots)
            case .blue: (id, tint, ink, texture) = ("blue", "#c4dcf4", "#2a66a8", .horizontals)
            }
        case .hazard(let hazard):
            switch hazard {
            case .major: (id, tint, ink, texture) = ("major", "#f6b8b0", "#b01c10", .grid)
            case .overdue: (id, tint, ink, texture) = ("overdue", "#ffd9a8", "#b45f00", .slashes)
            case .general: (id, tint, ink, texture) = ("general", "#fdf2b8", "#8a7400", .dots)
            case .ungraded: (id, tint, ink, texture) = ("ungraded", "#e4e4f4", "#5a5a9c", .dashes)
            }
        case .blank:
            (id, tint, ink, texture) = ("blank", "#ffffff", "#888888", .plain)
        }
    }

    /// Light enough for black text on them, the neighbours far apart.
    private static let tints = [
        ("#d6e6f7", "#3c78b4"), ("#fbe3cc", "#c0702a"), ("#dcefd6", "#4a8f3a"),
        ("#f6d9e2", "#b04a72"), ("#e6dcf3", "#7250a8"), ("#fbf3c4", "#9c8412"),
        ("#d2efec", "#2a8a84"), ("#efe2d5", "#85603c"), ("#f9d6d0", "#b4483a"),
        ("#e0e7c8", "#6d7f22"), ("#dfe3ea", "#586a86"), ("#f3d9f3", "#9a46a0"),
    ]

    /// How the pattern is referred to.
    var paint: String { "url(#\(id))" }

    /// `size` is the width of one tile in millimetres.
    func definition(size: Double) -> String {
        let side = SVGCanvas.number(size)
        return "<pattern id=\"\(id)\" width=\"\(side)\" height=\"\(side)\" "
            + "patternUnits=\"userSpaceOnUse\"><rect width=\"\(side)\" height=\"\(side)\" "
            + "fill=\"\(tint)\"/>\(strokes(size))</pattern>"
    }

    private func strokes(_ size: Double) -> String {
        let half = size / 2
        let width = size * 0.07
        typealias Step = (from: Double, top: Double, to: Double, bottom: Double)
        func line(_ steps: [Step]) -> String {
            let path = steps.map { step in
                "M" + [step.from, step.top].map { SVGCanvas.number($0) }.joined(separator: " ")
                    + "L"
                    + [step.to, step.bottom].map { SVGCanvas.number($0) }
                    .joined(separator: " ")
            }
            return "<path d=\"\(path.joined())\" stroke=\"\(ink)\" stroke-opacity=\"0.55\" "
                + "stroke-width=\"\(SVGCanvas.number(width))\" stroke-linecap=\"square\"/>"
        }
        let rising: [Step] = [
            (0, size, size, 0), (-half / 2, half / 2, half / 2, -half / 2),
            (size - half / 2, size + half / 2, size + half / 2, size - half / 2),
        ]
        let falling: [Step] = rising.map { (size - $0.from, $0.top, size - $0.to, $0.bottom) }
        let level: [Step] = [(0, half, size, half)]
        let upright: [Step] = [(half, 0, half, size)]
        switch texture {
        case .plain: return ""
        case .slashes: return line(rising)
        case .backslashes: return line(falling)
        case .crosses: return line(rising + falling)
        case .horizontals: return line(level)
        case .verticals: return line(upright)
        case .grid: return line(level + upright)
        case .dashes: return line([(size * 0.1, half, half, half), (size * 0.6, 0, size, 0)])
        case .dots:
            let radius = SVGCanvas.number(size * 0.1)
            let centres = [(half / 2, half / 2), (half * 1.5, half * 1.5)]
            return centres.map { x, y in
                "<circle cx=\"\(SVGCanvas.number(x))\" cy=\"\(SVGCanvas.number(y))\" "
                    + "r=\"\(radius)\" fill=\"\(ink)\" fill-opacity=\"0.6\"/>"
            }
            .joined()
        }
    }
}
