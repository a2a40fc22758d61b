internal import GRDB
import Synchronization

/// The connection that writes, opened when something is written for the first time: most sessions
/// begin with looking, and many end there.
final class LedgerWriter: Sendable {
    private let path: String
    private let isAllowed: Bool
    private let opened: Mutex<DatabaseQueue?>

    init(path: String, isAllowed: Bool) {
        self.path = path
        self.isAllowed = isAllowed
        opened = Mutex(nil)
    }

    /// For a ledger in memory, which has one connection.
    init(_ queue: DatabaseQueue) {
        path = queue.path
        isAllowed = true
        opened = Mutex(queue)
    }

    func leaveLogOnClose() {
        let queue = opened.withLock { $0 }
        queue?.unsafeReentrantRead { $0.leaveLogOnClose() }
    }

    /// Whoever asks for it later is refused what they want of it.
    func close() throws {
        let queue = opened.withLock { $0 }
        try queue?.close()
    }

    /// Two threads may ask at once; both get the same connection.
    func queue() throws -> DatabaseQueue {
        guard isAllowed else { throw LedgerError.readOnly(path) }
        return try opened.withLock { opened in
            if let opened { return opened }
            let queue = try DatabaseQueue(path: path, configuration: .ledgerWriter)
            opened = queue
            return queue
        }
    }
}
