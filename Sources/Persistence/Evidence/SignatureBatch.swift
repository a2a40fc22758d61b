import Security

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
        defer { pending.removeAll(keepingCapacity: true) }
        return pending.onAllProcessors(inSharesOf: Self.share) { share in
            share.filter { !$0.identity.isValid($0.signature, of: $0.digest) }.map(\.entry)
        }
    }
}
