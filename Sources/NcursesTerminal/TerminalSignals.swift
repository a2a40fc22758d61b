import CMainLoop
import Glibc

/// Receives the process's signals between two turns of the loop.
final class TerminalSignals {
    /// Readable while a signal waits to be taken.
    let descriptor: Int32
    nonisolated private static let numbers = [
        SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT,
    ]
    private let onSignal: (Int32) -> Void
    private var isCancelled = false

    /// Keeps the signals from every thread that is made from now on. To be called before the first of
    /// them, such as those that watch the ledger: a thread that could take a signal would now and then
    /// get it instead of the descriptor.
    nonisolated static func block() {
        var set = set(numbers)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Keeps a stop from being lost while ncurses paints: it ignores SIGTSTP meanwhile, and a stop that
    /// waits is forgotten when its signal is ignored. ncurses leaves alone what it finds handled when
    /// it starts for the first time.
    nonisolated static func keepStopFromNcurses() {
        signal(SIGTSTP) { _ in }
    }

    /// Begins after ncurses has started, for ncurses installs handlers of its own.
    init(onSignal: @escaping (Int32) -> Void) {
        self.onSignal = onSignal
        Self.block()
        var set = Self.set(Self.numbers)
        descriptor = cm_open_signals(&set)
    }

    /// Hands over the signals that wait.
    func take() {
        while !isCancelled, case let number = cm_next_signal(descriptor), number != 0 {
            onSignal(number)
        }
    }

    /// Gives every signal back its usual effect.
    func cancel() {
        guard !isCancelled else { return }
        isCancelled = true
        Glibc.close(descriptor)
        for number in Self.numbers { signal(number, SIG_DFL) }
        changeMask(SIG_UNBLOCK, Self.numbers)
    }

    /// Stops the process as SIGTSTP does by itself; returns when it is continued.
    func stopProcess() {
        let handler = signal(SIGTSTP, SIG_DFL)
        changeMask(SIG_UNBLOCK, [SIGTSTP])
        raise(SIGTSTP)
        changeMask(SIG_BLOCK, [SIGTSTP])
        signal(SIGTSTP, handler)
    }

    private func changeMask(_ how: Int32, _ numbers: [Int32]) {
        var set = Self.set(numbers)
        pthread_sigmask(how, &set, nil)
    }

    nonisolated private static func set(_ numbers: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        return set
    }
}
