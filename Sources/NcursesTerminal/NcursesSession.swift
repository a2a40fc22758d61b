import CNcurses
import Glibc

/// A started ncurses screen with the modes that the program wants.
struct NcursesSession {
    let screen: OpaquePointer
    let window: UnsafeMutablePointer<WINDOW>
    let depth: ColourDepth
    /// Where ncurses reads instead of the terminal; nil where it reads nothing.
    let relay: KeyRelay?

    static func start(on device: TerminalDevice) throws(TerminalRefusal) -> NcursesSession {
        guard isatty(device.input) == 1 else { throw .inputIsNoTerminal }
        guard isatty(device.output) == 1 else { throw .outputIsNoTerminal }
        guard let type = device.type, !type.isEmpty else { throw .terminalTypeMissing }
        guard UnicodeLocale.adopt() else { throw .unicodeMissing }
        try check(type, output: device.output)
        TerminalSignals.keepStopFromNcurses()
        let relay = KeyRelay()
        guard
            let screen = newterm(
                type, fdopen(device.output, "w"), fdopen(relay?.reading ?? device.input, "r")),
            let window = cn_next_frame()
        else {
            relay?.close()
            throw .terminalTooPlain(type)
        }
        setModes()
        let depth = startColours(isWanted: !device.refusesColour)
        // ncurses sends what it has at each move of its cursor until it has given the terminal back for the
        // first time, and frames in one piece from then on: a step through a list came in ten, and woke
        // whoever reads them ten times.
        let isInOnePiece = device.sendingNowhere {
            askForMouse()
            endwin()
        }
        if !isInOnePiece { askForMouse() }
        return NcursesSession(screen: screen, window: window, depth: depth, relay: relay)
    }

    /// ncurses would rather end the process than tell.
    private static func check(_ type: String, output: Int32) throws(TerminalRefusal) {
        var result: Int32 = 0
        guard setupterm(type, output, &result) == OK else {
            throw result == 1 ? .terminalTooPlain(type) : .terminalTypeUnknown(type)
        }
        let canPlaceCursor = cn_capability("cup") != nil
        del_curterm(cn_current_terminal())
        guard canPlaceCursor else { throw .terminalTooPlain(type) }
    }

    private static func setModes() {
        raw()
        noecho()
        nonl()
        meta(nil, true)
        // Whatever reaches ncurses is whole.
        set_escdelay(0)
        // Painting is never broken off: a key that follows may be one that repaints nothing.
        typeahead(-1)
        mouseinterval(0)
    }

    private static func askForMouse() {
        mousemask(
            cn_button1_pressed | cn_mouse_moved | cn_button1_released | cn_wheel_up
                | cn_wheel_down, nil)
    }

    private static func startColours(isWanted: Bool) -> ColourDepth {
        guard isWanted, has_colors(), start_color() == OK else { return .none }
        use_default_colors()
        return ColourDepth(count: Int(cn_colour_count()), hasRGB: hasRGB)
    }

    /// Whether colour numbers are red, green and blue with 8 bits each.
    private static var hasRGB: Bool {
        if tigetflag("RGB") > 0 || tigetnum("RGB") == 8 { return true }
        return cn_capability("RGB").map { String(cString: $0) == "8/8/8" } ?? false
    }
}
