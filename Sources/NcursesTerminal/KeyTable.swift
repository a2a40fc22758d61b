import CNcurses
import TerminalUI

/// Which key each code, name and byte of a terminal stands for.
nonisolated enum KeyTable {
    static let enter = KEY_ENTER

    /// The key of an ncurses `KEY_…` number; nil for those that nothing answers to.
    static func key(forCode code: Int32) -> Key? {
        if (KEY_F0...KEY_F0 + 63).contains(code) { return functionKey(Int(code - KEY_F0)) }
        return keys[code]
    }

    /// The key of an extended terminfo name: `kRIT5` is Control-Right, `kUP` is Shift-Up.
    static func key(named name: String) -> Key? {
        var stem = name[...]
        var number = 2
        if let digit = name.last?.wholeNumberValue {
            stem = name.dropLast()
            number = digit
        }
        return names[String(stem)].map { Key($0, Key.Modifiers(xterm: number)) }
    }

    /// The key of a control character; nil for what is no control character.
    static func key(forControl byte: UInt8) -> Key? {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: nil
        }
    }

    /// The key after Esc `O`: a number pad in application mode, or an old function key.
    static func key(forKeypad byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "X"): .character("=")
        // j is *, k is +, … y is 9, each 0x40 above its sign.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            .character(Character(Unicode.Scalar(byte - 0x40)))
        default: code(forFinal: byte).map { Key($0) }
        }
    }

    /// The key of the letter that ends a sequence.
    static func code(forFinal byte: UInt8) -> Key.Code? {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
        case UInt8(ascii: "Z"): .tab
        default: nil
        }
    }

    /// Terminals number the shifted function keys from 13 on and those with Control from 25 on.
    private static func functionKey(_ number: Int) -> Key? {
        switch number {
        case 1...12: .function(number)
        case 13...24: Key(.function(number - 12), .shift)
        case 25...36: Key(.function(number - 24), .control)
        case 37...48: Key(.function(number - 36), [.control, .shift])
        case 49...60: Key(.function(number - 48), .alt)
        default: nil
        }
    }

    private static let keys: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_HOME: .home, KEY_FIND: .home, KEY_A1: .home,
        KEY_END: .end, KEY_SELECT: .end, KEY_LL: .end, KEY_C1: .end,
        KEY_PPAGE: .pageUp, KEY_A3: .pageUp, KEY_NPAGE: .pageDown, KEY_C3: .pageDown,
        KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace,
        KEY_DC: .delete, KEY_IC: Key(.insert),
        KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift),
        KEY_SLEFT: Key(.left, .shift), KEY_SRIGHT: Key(.right, .shift),
        KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
        KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
        KEY_SDC: Key(.delete, .shift), KEY_SIC: Key(.insert, .shift),
    ]

    private static let names: [String: Key.Code] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
        "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
    ]
}
