import Glibc

/// A progress bar on standard error, for whatever takes longer than half a second at a terminal.
struct ProgressMeter {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let started = ContinuousClock.now
    private var shownPerMille = -1

    /// The time that nobody should have to watch.
    private static let patience = Duration.milliseconds(500)
    private static let width = 40

    /// `words` stand behind the bar; without them, the two numbers.
    mutating func show(done: Int, total: Int, words: String? = nil) {
        guard isTerminal, total > 0, ContinuousClock.now - started > Self.patience else { return }
        let perMille = min(1000, done * 1000 / total)
        guard perMille != shownPerMille else { return }
        shownPerMille = perMille
        let full = Self.width * perMille / 1000
        let bar =
            String(repeating: "#", count: full)
            + String(repeating: "-", count: Self.width - full)
        let tail = words ?? "\(done)/\(total)"
        StandardStream.errors.write("\r[\(bar)] \(perMille / 10)%  \(tail) \u{1B}[K")
    }

    /// Takes the bar off the terminal.
    mutating func finish() {
        if shownPerMille >= 0 { StandardStream.errors.write("\r\u{1B}[K") }
    }
}
