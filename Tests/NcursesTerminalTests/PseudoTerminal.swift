import Glibc

@testable import NcursesTerminal

/// A terminal inside the test: what a person types into it, and what the program sent.
final class PseudoTerminal {
    let device: TerminalDevice
    private let master: Int32
    private let slave: Int32

    struct Failure: Error {}

    init(columns: UInt16 = 80, rows: UInt16 = 24, type: String? = "xterm-256color") throws {
        var (master, slave) = (Int32(-1), Int32(-1))
        guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw Failure() }
        self.master = master
        self.slave = slave
        device = TerminalDevice(input: slave, output: slave, type: type, refusesColour: false)
        resize(columns: columns, rows: rows)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    func resize(columns: UInt16, rows: UInt16) {
        var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    }

    func type(_ text: String) {
        _ = text.utf8CString.withUnsafeBytes { write(master, $0.baseAddress, $0.count - 1) }
    }

    /// Everything that the program has sent since the last call.
    func sent() -> String {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(master, &part, part.count), count > 0 {
            bytes += part[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Cuts the connection, as closing the window does.
    func hangUp() {
        close(master)
    }

    /// The line modes, to compare.
    var modes: [UInt32] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }
}
