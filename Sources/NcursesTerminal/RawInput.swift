import TerminalUI

/// One thing that ncurses read from the terminal, before it means anything.
nonisolated enum RawInput: Hashable, Sendable {
    case byte(UInt8)
    /// A key that ncurses has a number for: `KEY_…`.
    case key(Int32)
    /// A key that only the terminal's description names, for example `kRIT5`.
    case named(String)
    case mouse(RawMouse)
}

/// The first button pressed, moved or let go, or a turn of the wheel, with the time of a steady clock.
nonisolated struct RawMouse: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case press, move, release, wheelUp, wheelDown
    }

    let kind: Kind
    let at: Point
    let milliseconds: Int
}
