/// A line or mark that a theme may draw in another way; its `name` is the key in a theme file.
public nonisolated enum Symbol: UInt8, CaseIterable, Hashable, Sendable {
    case horizontal, vertical
    case topLeft, topRight
    case bottomLeft, bottomRight
    case teeDown, teeUp, teeLeft, teeRight
    case cross
    case heavyHorizontal, heavyVertical
    case heavyTopLeft, heavyTopRight
    case heavyBottomLeft, heavyBottomRight
    case ellipsis, pointer, check, bullet, separator, marked, more
    case up, down, left, right
    case arrowLeft, arrowRight
    case scrollTrack, scrollThumb
    case choice, choiceSelected
    case markMajor, markGeneral
    case markProgress, markVerify
    case roadHorizontal, roadVertical
    case roadTopLeft, roadTopRight
    case roadBottomLeft, roadBottomRight
    case roadTeeDown, roadTeeUp, roadTeeLeft, roadTeeRight
    case roadCross, path, water, green, sports, gate, wall
    case fill1, fill2, fill3, fill4, fill5, fill6, fill7, fill8
    case fill9, fill10, fill11, fill12, fill13, fill14, fill15, fill16
    case fill17, fill18
    case barFull, barEmpty
    case mask
}

/// The glyphs of a theme; each as wide as its standard one.
public nonisolated struct Symbols: Hashable, Sendable {
    private let texts: [String]

    /// Symbols that `replacements` leaves out are drawn as in `.standard`.
    public init(replacing replacements: [Symbol: String] = [:]) {
        texts = Symbol.allCases.map { replacements[$0] ?? Symbols.standardText(of: $0) }
    }

    public static let standard = Symbols()

    public subscript(symbol: Symbol) -> String {
        texts[Int(symbol.rawValue)]
    }

    private static func standardText(of symbol: Symbol) -> String {
        standardTexts[symbol] ?? "?"
    }

    private static let standardTexts: [Symbol: String] = [
        .horizontal: "─", .vertical: "│", .topLeft: "┌", .topRight: "┐", .bottomLeft: "└",
        .bottomRight: "┘", .teeDown: "┬", .teeUp: "┴", .teeLeft: "┤", .teeRight: "├", .cross: "┼",
        .heavyHorizontal: "━", .heavyVertical: "┃", .heavyTopLeft: "┏", .heavyTopRight: "┓",
        .heavyBottomLeft: "┗", .heavyBottomRight: "┛",
        .ellipsis: "…", .pointer: "▸", .check: "✓", .bullet: "·", .separator: "·", .marked: "*",
        .more: "+",
        .up: "↑", .down: "↓", .left: "◂", .right: "▸",
        .arrowLeft: "←", .arrowRight: "→",
        .scrollTrack: " ", .scrollThumb: "█", .choice: "( )", .choiceSelected: "(●)",
        .markMajor: "▲", .markGeneral: "●", .markProgress: "◐", .markVerify: "○",
        .roadHorizontal: "═", .roadVertical: "║", .roadTopLeft: "╔", .roadTopRight: "╗",
        .roadBottomLeft: "╚", .roadBottomRight: "╝", .roadTeeDown: "╦", .roadTeeUp: "╩",
        .roadTeeLeft: "╣", .roadTeeRight: "╠", .roadCross: "╬", .path: "·", .water: "≈",
        .green: "♣", .sports: "\"", .gate: "∩", .wall: "▪",
        .fill1: "░", .fill2: "▒", .fill3: "▓", .fill4: "╱", .fill5: "╲", .fill6: "┼", .fill7: "∙",
        .fill8: "▚", .fill9: "╳", .fill10: "▖", .fill11: "┆", .fill12: "▞", .fill13: "▤",
        .fill14: "▥", .fill15: "▦", .fill16: "▧", .fill17: "▨", .fill18: "▯", .barFull: "▇",
        .barEmpty: "░",
        .mask: "•",
    ]
}

extension Symbol {
    /// For example `heavy-top-left` for `.heavyTopLeft`.
    public nonisolated var name: String { separated("\(self)", by: "-") }
}
