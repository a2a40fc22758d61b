internal import Dispatch
import Security
import Synchronization

/// Signatures that wait to be checked, many at a time on all processors: one takes as long as a
/// hundred digests.
struct SignatureBatch {
    private struct Pending: Sendable {
        let entry: Int64
        let digest: EventDigest
        let signature: [UInt8]
        let identity: PublicIdentity
    }

    private var pending: [Pending] = []
    private static let size = 4096
    private static let share = 128

    var isFull: Bool { pending.count >= Self.size }

    mutating func add(
        _ entry: Int64, _ digest: EventDigest, _ signature: [UInt8], by identity: PublicIdentity
    ) {
        pending.append(
            Pending(entry: entry, digest: digest, signature: signature, identity: identity))
    }

    /// The entries whose signatures do not hold, in order; empties the batch.
    mutating func takeWrongOnes() -> [Int64] {
        let pending = pending
        self.pending.removeAll(keepingCapacity: true)
        let wrong = Mutex<[Int64]>([])
        let shares = (pending.count + Self.share - 1) / Self.share
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            for one in pending[(share * Self.share)...].prefix(Self.share)
            where !one.identity.isValid(one.signature, of: one.digest) {
                wrong.withLock { $0.append(one.entry) }
            }
        }
        return wrong.withLock { $0.sorted() }
    }
}
