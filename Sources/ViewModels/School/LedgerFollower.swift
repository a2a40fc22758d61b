import Persistence

/// Calls back after each commit to the ledger, of this program or of another, until it is stopped.
final class LedgerFollower {
    private var following: Task<Void, Never>?

    init(_ ledger: Ledger, didCommit: @escaping () -> Void) {
        let changes = ledger.changes()
        following = Task {
            for await _ in changes { didCommit() }
        }
    }

    func stop() {
        following?.cancel()
        following = nil
    }
}
