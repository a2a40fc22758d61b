internal import GRDB
import Synchronization

/// Tells every subscriber that something was committed, here or in another process.
///
/// The one piece of state in this target that several threads reach for: a mutex holds it, since
/// subscribing must be done when `subscribe` returns and so cannot wait for an actor.
final class ChangeFeed: Sendable {
    /// Where foreign commits are noticed.
    struct Source: Sendable {
        let path: String
        let reader: DatabaseQueue
    }

    private struct State {
        var subscribers: [Int: AsyncStream<Void>.Continuation] = [:]
        var nextKey = 0
        var watcher: ForeignCommitWatcher?
    }

    private let source: Source?
    private let state = Mutex(State())

    init(source: Source?) {
        self.source = source
    }

    deinit {
        state.withLock { state in
            for subscriber in state.subscribers.values { subscriber.finish() }
        }
    }

    /// Whatever is committed from now on reaches the stream; one element may stand for several.
    func subscribe() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let key = state.withLock { state in
            state.nextKey += 1
            state.subscribers[state.nextKey] = continuation
            if state.watcher == nil, let source {
                state.watcher = ForeignCommitWatcher(source) { [weak self] in self?.announce() }
            }
            return state.nextKey
        }
        continuation.onTermination = { [weak self] _ in self?.unsubscribe(key) }
        return stream
    }

    /// To be called when a commit of this process is done.
    func announceOwnCommit() {
        state.withLock { $0.watcher }?.absorb()
        announce()
    }

    private func announce() {
        let subscribers = state.withLock { Array($0.subscribers.values) }
        for subscriber in subscribers { subscriber.yield() }
    }

    private func unsubscribe(_ key: Int) {
        // Let go of outside the lock: both may run code of their own when they end.
        let ended = state.withLock { state in
            let subscriber = state.subscribers.removeValue(forKey: key)
            guard state.subscribers.isEmpty else {
                return (subscriber, nil as ForeignCommitWatcher?)
            }
            defer { state.watcher = nil }
            return (subscriber, state.watcher)
        }
        _ = ended
    }
}
