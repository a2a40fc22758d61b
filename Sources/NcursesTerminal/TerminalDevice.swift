import Glibc

/// The two ends of a terminal, what it is, and what its user wishes.
struct TerminalDevice {
    let input: Int32
    let output: Int32
    /// `TERM`; nil when it is not set.
    let type: String?
    /// `NO_COLOR`: any text but the empty one asks for no colour.
    let refusesColour: Bool

    /// The program's own terminal.
    static var standard: TerminalDevice {
        TerminalDevice(
            input: STDIN_FILENO, output: STDOUT_FILENO, type: variable("TERM"),
            refusesColour: !(variable("NO_COLOR") ?? "").isEmpty)
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

extension TerminalDevice {
    /// Columns and rows of its window; nil where it does not know. Absurd sizes are cut.
    var windowSize: (columns: Int32, rows: Int32)? {
        var window = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
        else { return nil }
        return (min(Int32(window.ws_col), 2000), min(Int32(window.ws_row), 1000))
    }

    /// Whether something can be read within so many milliseconds, be it that nothing comes any longer.
    func hasInput(within milliseconds: Int32) -> Bool {
        var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, milliseconds) > 0
    }

    /// Sends bytes that ncurses knows nothing of; a terminal that is gone is no error here.
    func send(_ sequence: String) {
        var bytes = Array(sequence.utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if sent > 0 { bytes = bytes.dropFirst(sent) } else if errno != EINTR { return }
        }
    }

    /// Runs something of which the terminal sees nothing; false, and runs nothing, where it cannot be kept from
    /// it.
    func sendingNowhere(_ body: () -> Void) -> Bool {
        let terminal = fcntl(output, F_DUPFD_CLOEXEC, 3)
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { for descriptor in [terminal, nowhere] where descriptor >= 0 { close(descriptor) } }
        guard terminal >= 0, nowhere >= 0, dup2(nowhere, output) >= 0 else { return false }
        body()
        // The number belongs to the terminal, whatever comes in between.
        while dup2(terminal, output) < 0, errno == EINTR || errno == EBUSY {}
        return true
    }
}
