import CMainLoop
import CNcurses

/// What gives the terminal back, blank, where the process dies of its own fault: made beforehand, because nothing can
/// be made any more by then. The one place that calls the C for it, and that is moved into no other: each file of
/// the module that called it would have a memory of its own.
enum LastWords {
    /// For the process; does nothing more than die where no screen is open.
    @inline(never) nonisolated static func endQuietly() { cm_die_quietly() }

    /// To be called before ncurses changes them.
    @inline(never) static func rememberModes(of device: TerminalDevice) {
        cm_remember_modes(device.output)
    }

    /// For the size that the screen has; `blanking` empties its rows.
    @inline(never) static func prepare(_ blanking: String, on device: TerminalDevice) {
        // No mouse, no marks around what is pasted; keypad, cursor and screen as they were.
        let ends = ["sgr0", "rmkx", "cnorm", "rmcup"].compactMap { (name: String) in
            cn_capability(name).map(Sequences.text)
        }
        let words = blanking + Sequences.mouseOff + Sequences.pasteOff + ends.joined()
        let bytes = Array(words.utf8)
        cm_set_last_words(device.output, bytes, bytes.count)
    }

    @inline(never) static func forget() { cm_forget_last_words() }
}

/// What ncurses has no words for, or does in its own time.
enum Sequences {
    /// A capability without its pauses, which are for terminals made of iron.
    static func text(_ capability: UnsafePointer<CChar>) -> String {
        String(cString: capability).replacing(/\$<[^>]*>/, with: "")
    }

    /// Pasted text comes between marks, so that none of it is taken for keys.
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    /// The mouse's way is told as long as its button is down.
    static let dragOn = "\u{1B}[?1002h"
    static let dragOff = "\u{1B}[?1002l"
    /// All that ncurses and we ask of the mouse.
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1003l" + dragOff + "\u{1B}[?1000l"
}
