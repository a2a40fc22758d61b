@preconcurrency import Dispatch
internal import GRDB
import Synchronization

/// Notices the commits of other processes, and that somebody did something to the file itself; sleeps as
/// long as there is nothing.
///
/// The kernel says when the write-ahead log is written to; whether that was a commit only
/// `PRAGMA data_version` knows. The log is written before the commit can be seen, so the question is
/// asked again after growing pauses. Without file events it is asked every half second.
final class ForeignCommitWatcher: Sendable {
    private static let pauses = [10, 40, 160, 640, 2560].map(DispatchTimeInterval.milliseconds)

    private struct State {
        var version: DataVersion?
        /// Which pause is running; nil while nothing is expected.
        var pause: Int?
        /// A file was written into, taken away or put back since it was announced last.
        var isFileTouched = false
    }

    private let reader: DatabaseQueue
    private let announce: @Sendable () -> Void
    private let timer: any DispatchSourceTimer
    private let events: (any DispatchSourceRead)?
    private let state = Mutex(State())

    /// Whatever is committed after this returns is announced.
    init(_ source: ChangeFeed.Source, announce: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "ledger.foreign-commits", qos: .utility)
        reader = source.reader
        self.announce = announce
        timer = DispatchSource.makeTimerSource(queue: queue)
        let log = LogEvents(
            directory: LedgerPath.directory(of: source.path),
            of: LedgerPath.name(of: source.path))
        events = log.map {
            DispatchSource.makeReadSource(fileDescriptor: $0.descriptor, queue: queue)
        }
        absorb()
        timer.setEventHandler { [weak self] in self?.pauseIsOver() }
        if let events, let log {
            events.setEventHandler { [weak self] in
                let subjects = log.drain()
                if subjects.log || subjects.file {
                    self?.expectCommit(isFileTouched: subjects.file)
                }
            }
            events.setCancelHandler { log.close() }
            events.resume()
            // The log of a commit may have been written before there was anyone to see it.
            expectCommit()
        } else {
            timer.schedule(deadline: .now(), repeating: .milliseconds(500))
        }
        timer.resume()
    }

    deinit {
        events?.cancel()
        timer.cancel()
    }

    /// Takes what can be seen now as known: whoever hears of an own commit reads that as well.
    func absorb() {
        _ = takeVersion()
    }

    /// True where something can be seen that was not known. A ledger that cannot be asked now will
    /// be asked again, and whoever reads it is told what is wrong.
    private func takeVersion() -> Bool {
        guard let version = try? reader.unsafeReentrantRead(DataVersion.init) else { return false }
        return state.withLock { state in
            defer { state.version = version }
            return state.version != version
        }
    }

    private func expectCommit(isFileTouched: Bool = false) {
        let isNews = state.withLock { state in
            defer { state.pause = 0 }
            state.isFileTouched = state.isFileTouched || isFileTouched
            return state.pause != 0
        }
        if isNews { timer.schedule(deadline: .now() + Self.pauses[0]) }
    }

    private func pauseIsOver() {
        let (next, isFileTouched) = state.withLock { state in
            state.pause = state.pause.flatMap { $0 + 1 < Self.pauses.count ? $0 + 1 : nil }
            defer { state.isFileTouched = false }
            return (state.pause, state.isFileTouched)
        }
        if let next { timer.schedule(deadline: .now() + Self.pauses[next]) }
        if takeVersion() || isFileTouched { announce() }
    }
}
