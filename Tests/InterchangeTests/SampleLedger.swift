import Domain
import Interchange
import Persistence
import Security
import Synchronization
import Testing

/// A sample school filled for tests, with its hazards read back.
struct SampleLedger: Sendable {
    let ledger: Ledger
    let now: Moment
    let organisation: Organisation
    /// Latest first.
    let rows: [HazardRow]

    /// Days of all kinds: an ordinary one, holidays, a leap day, vacations, early and late hours.
    static let moments = [
        "2026-11-23 14:05", "2026-11-23 02:10", "2026-11-23 08:06", "2027-01-01 09:00",
        "2028-02-29 11:30", "2026-08-05 16:00", "2026-08-31 08:10", "2026-02-20 12:00",
        "2026-10-07 23:59", "2025-09-01 07:00", "2031-05-04 10:00",
    ]

    init(at moment: String, seed: UInt64 = 7) throws {
        now = try #require(Moment(text: moment))
        ledger = try Ledger.inMemory(cost: .forTests)
        try SampleSchool(seed: seed, now: now).fill(ledger)
        organisation = try ledger.organisation.organisation(on: now.day)
        let query = HazardQuery(scope: .everything, text: "", places: nil)
        rows = try ledger.hazards.rows(query, .first, limit: 1000)
    }

    private static let filled = Mutex<[String: SampleLedger]>([:])

    /// Made once for all tests that only look at it.
    static func shared(at moment: String = moments[0]) throws -> SampleLedger {
        try filled.withLock { filled in
            if let known = filled[moment] { return known }
            let new = try SampleLedger(at: moment)
            filled[moment] = new
            return new
        }
    }

    func events() throws -> [[HazardEvent]] {
        try rows.map { try ledger.hazards.events(of: $0.id) }
    }
}
