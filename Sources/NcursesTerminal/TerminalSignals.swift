import Dispatch
import Glibc

/// Receives the process's signals on the main queue, between two turns of the loop.
final class TerminalSignals {
    private let numbers = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]
    private var sources: [any DispatchSourceSignal] = []

    /// Begins after ncurses has started, for ncurses installs handlers of its own.
    init(onSignal: @escaping (Int32) -> Void) {
        // Blocked before any thread could take one: only then does each reach its source.
        changeMask(SIG_BLOCK, numbers)
        sources = numbers.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
            source.setEventHandler { onSignal(number) }
            source.activate()
            return source
        }
    }

    /// Gives every signal back its usual effect.
    func cancel() {
        for source in sources { source.cancel() }
        sources = []
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
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        pthread_sigmask(how, &set, nil)
    }
}
