public import Domain

/// How long a person must wait after wrong passphrases: not after the first three in a row, then
/// 2, 4, 8 … seconds, at most five minutes.
///
/// It slows down whoever sits at a terminal; against a stolen file only the passphrase's own cost
/// helps.
public struct PassphraseThrottle: Hashable, Sendable {
    private let wait: Int
    private let lastAt: Moment?

    private static let free = 3
    private static let longest = 300

    /// `failures` in a row, the last of them at `lastAt`.
    public init(failures: Int, lastAt: Moment?) {
        // 2^9 is past the longest already: no larger power need be taken.
        let doublings = min(max(failures, 0) - Self.free, 9)
        wait = doublings > 0 ? min(1 << doublings, Self.longest) : 0
        self.lastAt = lastAt
    }

    /// Nil where no wait is due.
    public func waitUntil() -> Moment? {
        wait > 0 ? lastAt?.adding(seconds: wait) : nil
    }

    /// The seconds left at `now`, nil where there are none.
    ///
    /// A clock set back ends the wait: who may set it can read the file anyway, and nobody else
    /// should be shut out until the old time comes round.
    public func refusal(at now: Moment) -> Int? {
        guard let lastAt, let end = waitUntil(), now >= lastAt, now < end else { return nil }
        return now.seconds(until: end)
    }
}
