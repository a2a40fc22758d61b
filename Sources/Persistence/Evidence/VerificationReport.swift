public import Domain

/// What a verification found.
public struct VerificationReport: Sendable {
    /// The first of them, in the order of the checks; see `faultCount`.
    public internal(set) var faults: [LedgerFault] = []
    public internal(set) var faultCount = 0

    public internal(set) var journalEntries = 0
    public internal(set) var events = 0
    /// Events under a signature; all others stand or fall with the signed ones after them.
    public internal(set) var signedEvents = 0
    public internal(set) var hazards = 0
    public internal(set) var attachments = 0
    /// Paths below the directory of attachments that no event names.
    public internal(set) var unreferencedFiles: [String] = []

    /// Where the logs end, to be compared with the last signed month's page.
    public internal(set) var heads = LogHeads(
        hazardEvent: 0, hazardEventDigest: "", journal: 0, journalDigest: "")
    /// Every key there has been, to be compared with paper.
    public internal(set) var keys: [LedgerKey] = []

    /// The longest list of faults that is kept.
    static let longestList = 1000

    public var holds: Bool { faultCount == 0 }

    /// The first entry of a log that does not hold, where one does not: one that is at fault itself
    /// before one that only tells of another.
    public var firstEntry: LedgerFault? {
        let entries = faults.filter { fault in
            if case .entry = fault.subject { true } else { false }
        }
        return entries.first { fault in
            if case .notAsSeen = fault.flaw { false } else { true }
        } ?? entries.first
    }

    mutating func add(_ subject: LedgerFault.Subject, _ flaw: LedgerFault.Flaw) {
        faultCount += 1
        if faults.count < Self.longestList { faults.append(LedgerFault(subject, flaw)) }
    }
}

/// A public key of a person, as people compare it.
public struct LedgerKey: Hashable, Sendable, Identifiable {
    public let id: Int64
    public let person: Person.ID
    public let name: String
    /// Empty for bytes that are no key.
    public let fingerprint: String
    public let issuedAt: String
    public let retiredAt: String?
}
