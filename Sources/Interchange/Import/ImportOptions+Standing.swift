import Domain
import Persistence

extension ImportOptions {
    /// What whoever imports is; nil where nobody's office matters: in a school without accounts, and
    /// in a rehearsal that nobody signs.
    ///
    /// Throws `AccountRefusal` where accounts are there and nobody has signed in.
    func standing(
        in organisation: Organisation, _ transaction: LedgerTransaction
    ) throws -> Standing? {
        guard transaction.isSigned || !dryRun else { return nil }
        return try transaction.standing(in: organisation)
    }
}
