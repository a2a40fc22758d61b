public import Domain
import Persistence
public import Security

/// Who brings a file in, and when: the journal keeps it.
public struct ImportStamp: Sendable {
    let signer: Signer?
    let moment: Moment

    /// Without `signer` the journal's line is not signed.
    public init(signer: Signer?, at moment: Moment) {
        self.signer = signer
        self.moment = moment
    }

    func note(_ what: String, file: String, rows: Int, in transaction: LedgerTransaction) throws {
        try transaction.note(.imported(what: what, file: file, rows: rows), at: moment)
    }
}
