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

    /// From 0xRRGGBB; anything above that is left out.
    public init(rgb: UInt32) {
        self.init(
            red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
    }

    /// Reads `#1f2a44`; nil for anything else.
    public init?(hex: String) {
        let digits = hex.dropFirst()
        guard hex.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(rgb: value)
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
    /// it takes that one's, or else that of plain text, and is reversed as that one is. Plain text
    /// looks as the fill's own text does.
    public func style(of role: Role, on ground: Role) -> Style {
        var style = style(of: role == .text ? ground : role)
        guard style.background == nil else { return style }
        let fill = self.style(of: ground)
        style.background = fill.background ?? self.style(of: .text).background
        if fill.attributes.contains(.reverse) { style.attributes.insert(.reverse) }
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

    /// Equal to `Themes/monochrome.toml`.
    private static let monochromeAttributes: [Role: Style.Attributes] = [
        .muted: .dim, .heading: .bold, .accent: .bold, .link: .underline, .borderFocused: .bold,
        .title: .bold, .titleFocused: [.bold, .reverse], .selection: .reverse,
        .selectionIdle: .underline, .mark: [.bold, .underline], .match: .underline,
        .menuBar: .reverse,
        .menuBarKey: [.reverse, .bold], .menuBarActive: .bold, .tipKey: .bold,
        .functionLabel: .reverse, .dialogBorder: .bold, .dialogTitle: .bold, .field: .underline,
        .fieldFocused: .reverse, .buttonFocused: .reverse, .error: .bold, .warning: .bold,
        .critical: [.bold, .reverse], .serious: .bold, .buildingSelected: [.bold, .reverse],
    ]
}
