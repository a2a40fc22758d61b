public import Domain

/// Something in a ledger that does not hold: what is hit, and what is wrong with it.
public struct LedgerFault: Error, Hashable, Sendable {
    public let subject: Subject
    public let flaw: Flaw

    public enum Subject: Hashable, Sendable {
        /// The database file as such.
        case file
        /// A table, index or trigger.
        case schema(String)
        case row(table: String, key: String)
        /// An entry of a log by its number; for an event, with the number of its hazard.
        case entry(LedgerLog, Int64, hazard: String?)
        case hazard(String)
        /// What the search finds of a hazard.
        case searchIndex(hazard: String)
        case attachment(digest: String, name: String, hazard: String)
    }

    public enum Flaw: Hashable, Sendable {
        /// With SQLite's own words.
        case damaged(String)
        case missing
        case unexpected
        /// Not what the logs lead to; with the column where one is to blame.
        case changed(column: String?)
        /// The entries between this one and number `after` are gone.
        case gap(after: Int64)
        /// Its digest does not cover what stands there, or the entry before it is another one.
        case digest
        /// No version of this program writes such an entry.
        case unreadable
        /// It names a key but has no signature.
        case signatureMissing
        /// It has a signature but names no key.
        case signatureUnexpected
        /// The named key did not sign this.
        case signatureWrong
        case keyUnknown
        /// The key belongs to somebody else than who acted.
        case keyOfAnother
        /// The key had been replaced by another one before.
        case keyRetired
        /// Nobody signed it who could do this then.
        case notEntitled
        /// It cannot have followed what happened before.
        case order
        /// A person has seen, and signed, another entry under this number, or one where there is none.
        case notAsSeen(by: Person.ID)
    }

    init(_ subject: Subject, _ flaw: Flaw) {
        self.subject = subject
        self.flaw = flaw
    }
}
