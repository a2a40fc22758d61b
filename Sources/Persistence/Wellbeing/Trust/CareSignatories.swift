import Domain
import Security

/// Whose signatures prove something in the chain of entries, and up to which entry: what was signed
/// before a key was withdrawn stays good, what came after it is nobody's.
struct CareSignatories {
    private struct Signatory {
        let person: Person.ID
        let identity: PublicIdentity
        /// Whether it may name boxes: those whose word lets others in, and those for whom both shares
        /// vouch in a file of an older program, for what that program wrote.
        let names: Bool
        /// Whether it leads cases, or led some, and asks others to do something for them.
        let asks: Bool
        /// The last entry that counts; nil where all do.
        let last: Int64?

        /// Those who have signed most come first: to find that a signature is somebody else's takes its time.
        var rank: Int { (last == nil ? 0 : 2) + (asks ? 0 : 1) }

        func hasSigned(_ entry: SignedCareEntry) -> Bool {
            counts(at: entry.id) && entry.isSigned(by: identity)
        }

        func counts(at entry: Int64) -> Bool { last.map { entry <= $0 } ?? true }
    }

    private let signatories: [Signatory]

    init(_ reach: CareReach, olderEntries: Int64) {
        signatories = reach.holders.map { holder in
            Signatory(
                person: holder.person, identity: holder.identity,
                names: holder.offices.isEmpty
                    || !holder.offices.isDisjoint(with: CareAcquaintance.acknowledging),
                asks: holder.offices.contains(.psychologist),
                last: holder.offices.isEmpty ? olderEntries : holder.end?.entries?.id)
        }.sorted { $0.rank < $1.rank }
    }

    func knows(_ person: Person.ID) -> Bool {
        signatories.contains { $0.person == person }
    }

    func knows(_ identity: PublicIdentity, of person: Person.ID) -> Bool {
        signatories.contains { $0.person == person && $0.identity == identity }
    }

    /// Whether the key counts, or counted, at that entry of the chain.
    func counts(_ signing: [UInt8], at entry: Int64) -> Bool {
        signatories.contains { $0.identity.signing == signing && $0.counts(at: entry) }
    }

    /// Whether it ever counted.
    func everCounted(_ signing: [UInt8]) -> Bool {
        signatories.contains { $0.identity.signing == signing }
    }

    func haveSigned(_ entry: SignedCareEntry) -> Bool {
        signatories.contains { $0.hasSigned(entry) }
    }

    /// The same of something beside the chain, which was signed when it stood at `entry`.
    func haveSigned(_ signature: [UInt8], of digest: EventDigest, at entry: Int64) -> Bool {
        signatories.contains {
            $0.counts(at: entry) && $0.identity.isValid(signature, of: digest)
        }
    }

    func haveNamed(_ entry: SignedCareEntry) -> Bool {
        signatories.contains { $0.names && $0.hasSigned(entry) }
    }

    /// The psychology teacher whose signature stands under it.
    func asker(behind entry: SignedCareEntry) -> (person: Person.ID, identity: PublicIdentity)? {
        signatories.first { $0.asks && $0.hasSigned(entry) }.map { ($0.person, $0.identity) }
    }

    func hasSigned(_ person: Person.ID, _ entry: SignedCareEntry) -> Bool {
        signatories.contains { $0.person == person && $0.hasSigned(entry) }
    }

    func hasSeconded(_ person: Person.ID, _ entry: SignedCareEntry) -> Bool {
        signatories.contains {
            $0.person == person && $0.counts(at: entry.id) && entry.isSeconded(by: $0.identity)
        }
    }
}
