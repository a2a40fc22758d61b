import Domain
import Interchange
import Persistence
import Security
import TestSupport

/// The sample school on one day, made once for all tests that only look at it.
enum SampleLedger {
    nonisolated static let now = Moment(day: day("2026-11-23"), hour: 14, minute: 5)

    static func shared() throws -> Ledger { try filled.get() }

    /// One of its own, for a test that changes it.
    static func fresh() throws -> Ledger {
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SampleSchool(seed: 1, now: now).fill(ledger)
        return ledger
    }

    private static let filled = Result { try fresh() }
}
