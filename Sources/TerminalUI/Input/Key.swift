/// A key with its modifiers, as a binding names it.
public nonisolated struct Key: Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        case character(Character)
        /// F1 … F12.
        case function(Int)
        case up, down, left, right, home, end, pageUp, pageDown
        case enter, escape, tab, backspace, delete, insert
    }

    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let control = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let shift = Modifiers(rawValue: 4)
    }

    public let code: Code
    public let modifiers: Modifiers

    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    public static let up = Key(.up)
    public static let down = Key(.down)
    public static let left = Key(.left)
    public static let right = Key(.right)
    public static let home = Key(.home)
    public static let end = Key(.end)
    public static let pageUp = Key(.pageUp)
    public static let pageDown = Key(.pageDown)
    public static let enter = Key(.enter)
    public static let escape = Key(.escape)
    public static let tab = Key(.tab)
    public static let backTab = Key(.tab, .shift)
    public static let backspace = Key(.backspace)
    public static let delete = Key(.delete)
    public static let space = Key(.character(" "))

    public static func character(_ character: Character) -> Key { Key(.character(character)) }
    public static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }
    public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
    public static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// The key with a full-width character (？ ： ／ １ ａ) replaced by its half-width one, as letters
    /// are typed while a Chinese input method is on.
    public var halfWidth: Key {
        guard case .character(let character) = code,
            let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
        else { return self }
        switch scalar.value {
        case 0x3000: return Key(.character(" "), modifiers)
        case 0xFF01...0xFF5E:
            guard let half = Unicode.Scalar(scalar.value - 0xFEE0) else { return self }
            return Key(.character(Character(half)), modifiers)
        default: return self
        }
    }
}

extension Key: CustomStringConvertible {
    /// As the tip line and the key table print it: `a`, `Enter`, `Ctrl-X`, `F5`, `←`.
    public var description: String {
        var text = ""
        if modifiers.contains(.control) { text += "Ctrl-" }
        if modifiers.contains(.alt) { text += "Alt-" }
        if modifiers.contains(.shift) { text += "Shift-" }
        switch code {
        case .character(" "): text += "Space"
        case .character(let character):
            text += modifiers.isEmpty ? String(character) : character.uppercased()
        case .function(let number): text += "F\(number)"
        case .up: text += "↑"
        case .down: text += "↓"
        case .left: text += "←"
        case .right: text += "→"
        case .home: text += "Home"
        case .end: text += "End"
        case .pageUp: text += "PgUp"
        case .pageDown: text += "PgDn"
        case .enter: text += "Enter"
        case .escape: text += "Esc"
        case .tab: text += "Tab"
        case .backspace: text += "Backspace"
        case .delete: text += "Del"
        case .insert: text += "Ins"
        }
        return text
    }
}

/// Something that the person at the terminal did.
public nonisolated enum InputEvent: Hashable, Sendable {
    case key(Key)
    /// Text that was pasted as a whole; may hold line breaks.
    case paste(String)
    case mouse(MouseEvent)
    /// The mouse was moved with its button down, in canvas coordinates. Not every terminal tells.
    case drag(Point)
    /// The mouse button was let go, in canvas coordinates.
    case release(Point)
}

/// A press of a mouse button or a turn of the wheel, in canvas coordinates.
public nonisolated struct MouseEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case click, doubleClick, wheelUp, wheelDown
    }

    public let kind: Kind
    public let at: Point

    public init(kind: Kind, at: Point) {
        self.kind = kind
        self.at = at
    }
}
