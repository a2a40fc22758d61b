import Glibc

/// A progress bar on standard error, for whatever takes longer than half a second at a terminal.
struct ProgressMeter {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let started = ContinuousClock.now
    private var shownPerMille = -1

    /// The time that nobody should have to watch.
    private static let patience = Duration.milliseconds(500)
    private static let width = 40

    mutating func show(done: Int, total: Int) {
        guard isTerminal, total > 0, ContinuousClock.now - started > Self.patience else { return }
        let perMille = min(1000, done * 1000 / total)
        guard perMille != shownPerMille else { return }
        shownPerMille = perMille
        let full = Self.width * perMille / 1000
        let bar =
            String(repeating: "#", count: full)
            + String(repeating: "-", count: Self.width - full)
        write("\r[\(bar)] \(perMille / 10)%  \(done)/\(total) ")
    }

    /// Takes the bar off the terminal.
    mutating func finish() {
        if shownPerMille >= 0 { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // A progress bar that cannot be written is no reason to stop the work it shows.
            _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
        }
    }
}
