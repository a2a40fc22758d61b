import Synchronization

/// What was found to hold once and follows from its bytes alone: that a signature is valid, that a
/// key can be one. The same keys and signatures are read at every turn.
enum Proven {
    /// So many are kept, of 128 bytes at most; then it begins anew.
    private static let most = 16_384

    private static let known = Mutex<Set<[UInt8]>>([])

    /// `bytes` must tell what is asked of them, by their length as well.
    static func holds(_ bytes: [UInt8], where check: () -> Bool) -> Bool {
        if known.withLock({ $0.contains(bytes) }) { return true }
        guard check() else { return false }
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known.insert(bytes)
        }
        return true
    }
}
