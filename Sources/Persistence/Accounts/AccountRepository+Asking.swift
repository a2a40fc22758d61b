public import Domain
internal import GRDB
import Security

extension AccountRepository {
    /// How long `person` has to wait after wrong passphrases; nil where no wait is due.
    public func secondsToWait(
        _ person: Person.ID, at moment: Moment
    ) throws(LedgerError) -> Int? {
        try file.read { db in
            guard let account = try AccountRecord.fetch(db, person) else { return nil }
            return PassphraseThrottle(failures: account.failures, lastAt: account.lastFailureAt)
                .refusal(at: moment)
        }
    }

    /// Whether the keys are sealed with as little work as only a school to practise in has.
    public func areForPractice() throws(LedgerError) -> Bool {
        try file.read { db in
            try db.map("SELECT sealed FROM account") { $0.bytes(0) ?? [] }
                .contains { SealedIdentity(bytes: $0)?.cost == .practice }
        }
    }
}
