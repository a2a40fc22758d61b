/// A colour as a theme file gives it, with 8 bits a channel.
public nonisolated struct Colour: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#1f2a44`; nil for anything else.
    public init?(hex: String) {
        let digits = hex.dropFirst()
        guard hex.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(
            red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF),
            blue: UInt8(value & 0xFF))
    }
}

/// How a role looks: colours (nil is the terminal's own) and attributes.
public nonisolated struct Style: Hashable, Sendable {
    public struct Attributes: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let underline = Attributes(rawValue: 4)
        public static let reverse = Attributes(rawValue: 8)
    }

    public var foreground: Colour?
    public var background: Colour?
    public var attributes: Attributes

    public init(
        foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// A look of the whole program: a style for every role, and the symbols it draws with.
public nonisolated struct Theme: Hashable, Sendable, Identifiable {
    /// The name of the theme file without its ending; what `--theme` takes.
    public let id: String
    /// The name in Chinese and in English, for the list of themes.
    public let names: [String: String]
    public let symbols: Symbols
    private let styles: [Style]

    /// Roles that `styles` leaves out look like `.text`.
    public init(id: String, names: [String: String], styles: [Role: Style], symbols: Symbols) {
        self.id = id
        self.names = names
        self.symbols = symbols
        let text = styles[.text] ?? Style()
        self.styles = Role.allCases.map { styles[$0] ?? text }
    }

    public func style(of role: Role) -> Style {
        styles[Int(role.rawValue)]
    }

    /// The style of a role where it stands on another one's fill: without a background of its own
    /// it takes that one's, and plain text looks as that fill's own text does.
    public func style(of role: Role, on ground: Role) -> Style {
        guard role != .text else { return style(of: ground) }
        var style = style(of: role)
        if style.background == nil { style.background = self.style(of: ground).background }
        return style
    }

    /// The same theme without any colour, as `NO_COLOR` asks for: where colour alone told things
    /// apart, attributes do.
    public var withoutColour: Theme {
        Theme(
            id: id, names: names,
            styles: Dictionary(
                uniqueKeysWithValues: Role.allCases.map { role in
                    (role, Style(attributes: Theme.monochromeAttributes[role] ?? []))
                }),
            symbols: symbols)
    }

    private static let monochromeAttributes: [Role: Style.Attributes] = [
        .heading: .bold, .title: .bold, .titleFocused: [.bold, .reverse], .selection: .reverse,
        .selectionIdle: .underline, .mark: .bold, .match: .underline, .menuBar: .reverse,
        .menuBarKey: [.reverse, .bold], .menuBarActive: .bold, .tipKey: .bold,
        .functionLabel: .reverse, .dialogTitle: .bold, .field: .underline,
        .fieldFocused: .reverse, .button: [], .buttonFocused: .reverse, .error: .bold,
        .warning: .bold, .critical: [.bold, .reverse], .serious: .bold, .muted: .dim,
        .buildingSelected: .bold, .borderFocused: .bold,
    ]
}
