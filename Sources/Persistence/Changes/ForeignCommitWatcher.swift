@preconcurrency import Dispatch
internal import GRDB
import Synchronization

/// Notices the commits of other processes, and sleeps as long as there are none.
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
            logName: LedgerPath.name(of: source.path) + "-wal")
        events = log.map {
            DispatchSource.makeReadSource(fileDescriptor: $0.descriptor, queue: queue)
        }
        absorb()
        timer.setEventHandler { [weak self] in self?.pauseIsOver() }
        if let events, let log {
            events.setEventHandler { [weak self] in
                if log.drain() { self?.expectCommit() }
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

    private func expectCommit() {
        let isNews = state.withLock { state in
            defer { state.pause = 0 }
            return state.pause != 0
        }
        if isNews { timer.schedule(deadline: .now() + Self.pauses[0]) }
    }

    private func pauseIsOver() {
        let next = state.withLock { state in
            state.pause = state.pause.flatMap { $0 + 1 < Self.pauses.count ? $0 + 1 : nil }
            return state.pause
        }
        if let next { timer.schedule(deadline: .now() + Self.pauses[next]) }
        if takeVersion() { announce() }
    }
}
