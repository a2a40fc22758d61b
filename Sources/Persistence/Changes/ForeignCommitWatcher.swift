@preconcurrency import Dispatch
internal import GRDB
import Synchronization

/// Notices the commits of other processes, and sleeps as long as there are none.
///
/// The kernel says when the write-ahead log is written to; whether that was a commit, and whose, only
/// `PRAGMA data_version` knows. The log is written before the commit can be seen, so the question is
/// asked again after growing pauses. Without file events it is asked every half second.
final class ForeignCommitWatcher: Sendable {
    private static let pauses = [10, 40, 160, 640, 2560].map(DispatchTimeInterval.milliseconds)

    private struct State {
        var version: DataVersion
        /// Which pause is running; nil while nothing is expected.
        var pause: Int?
    }

    private let database: any DatabaseWriter
    private let announce: @Sendable () -> Void
    private let timer: any DispatchSourceTimer
    private let events: (any DispatchSourceRead)?
    private let state: Mutex<State>

    init(_ source: ChangeFeed.Source, announce: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "ledger.foreign-commits", qos: .utility)
        database = source.database
        self.announce = announce
        state = Mutex(State(version: source.version))
        timer = DispatchSource.makeTimerSource(queue: queue)
        let log = LogEvents(directory: LedgerPath.directory(of: source.path))
        events = log.map {
            DispatchSource.makeReadSource(fileDescriptor: $0.descriptor, queue: queue)
        }
        timer.setEventHandler { [weak self] in self?.pauseIsOver() }
        if let events, let log {
            events.setEventHandler { [weak self] in
                if log.drain() { self?.expectCommit() }
            }
            events.setCancelHandler { log.close() }
            events.resume()
        } else {
            timer.schedule(
                deadline: .now(), repeating: .milliseconds(500), leeway: .milliseconds(50))
        }
        timer.resume()
        // Between the opening of the ledger and now nobody was listening.
        if events != nil { expectCommit() }
    }

    deinit {
        events?.cancel()
        timer.cancel()
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
        // A database that cannot be asked now will be asked again; reads report what is wrong with it.
        guard let version = try? database.writeWithoutTransaction(DataVersion.init) else { return }
        let isForeign = state.withLock { state in
            defer { state.version = version }
            return state.version != version
        }
        if isForeign { announce() }
    }
}
