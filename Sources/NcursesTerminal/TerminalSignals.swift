import CMainLoop
import Glibc

/// Receives the process's signals between two turns of the loop.
final class TerminalSignals {
    /// Readable while a signal waits to be taken.
    let descriptor: Int32
    private let numbers = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]
    private let onSignal: (Int32) -> Void
    private var isCancelled = false

    /// Begins after ncurses has started, for ncurses installs handlers of its own.
    init(onSignal: @escaping (Int32) -> Void) {
        self.onSignal = onSignal
        // Blocked before any thread could take one: only then does each reach the descriptor.
        var set = Self.set(numbers)
        pthread_sigmask(SIG_BLOCK, &set, nil)
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
        for number in numbers { signal(number, SIG_DFL) }
        changeMask(SIG_UNBLOCK, numbers)
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

    private static func set(_ numbers: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        return set
    }
}
