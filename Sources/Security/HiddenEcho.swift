internal import Glibc

/// A terminal that does not show what is typed, until `end` or until a signal ends the process.
struct HiddenEcho {
    static let path = "/dev/tty"

    private let terminal: Int32
    private let before: termios
    private let handlers: [(signal: Int32, handler: __sighandler_t?)]

    /// Nil where `terminal` is none. What was typed ahead is dropped, for it was shown.
    init?(on terminal: Int32) {
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { return nil }
        self.terminal = terminal
        self.before = before
        handlers = before.c_lflag & tcflag_t(ECHO) == 0 ? [] : Self.catchSignals()
        var hidden = before
        hidden.c_lflag &= ~tcflag_t(ECHO)
        // The line break alone is shown, so that what follows stands on a line of its own.
        hidden.c_lflag |= tcflag_t(ICANON | ISIG | ECHONL)
        guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else {
            end()
            return nil
        }
    }

    func end() {
        var before = before
        tcsetattr(terminal, TCSAFLUSH, &before)
        for (number, handler) in handlers { signal(number, handler) }
    }

    private static func catchSignals() -> [(signal: Int32, handler: __sighandler_t?)] {
        let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { number in
            (signal: number, handler: signal(number) { Self.showAgain(andDieOf: $0) })
        }
        // Stopped in the middle, the shell would have a terminal without echo.
        return ending + [(signal: SIGTSTP, handler: signal(SIGTSTP, SIG_IGN))]
    }

    /// Runs in a signal handler, on whatever thread: takes all it needs from the system and calls
    /// nothing but what POSIX allows there.
    private static func showAgain(andDieOf number: Int32) {
        let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        var state = termios()
        if terminal >= 0, tcgetattr(terminal, &state) == 0 {
            state.c_lflag |= tcflag_t(ECHO)
            tcsetattr(terminal, TCSANOW, &state)
        }
        signal(number, SIG_DFL)
        raise(number)
    }
}
