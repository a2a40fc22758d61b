import Glibc

/// A pipe from which ncurses reads what only it can read: the mouse, and keys that the terminal's description
/// alone tells. It takes one byte at a time and asks before each whether there is one, which was a sixth
/// of all that a step through a list costs.
struct KeyRelay {
    /// Where ncurses reads.
    let reading: Int32
    private let writing: Int32

    /// Nil where the process may open no more files.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (reading, writing) = (ends[0], ends[1])
    }

    /// Hands on at most a page: that much a pipe without a reader takes at once.
    func hand(on bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
            if sent > 0 { rest = rest.dropFirst(sent) } else if errno != EINTR { return }
        }
    }

    func close() {
        for end in [reading, writing] { Glibc.close(end) }
    }
}
