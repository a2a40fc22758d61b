import Domain
internal import GRDB
import Security

/// Whose keys the sealed file knows: acts of acknowledging, each signed with a key, one chain.
///
/// The ledger says who holds an account and an office, and its administrator writes that; here stand
/// the keys that people have compared by eye. Nobody trusts the file as such: trust begins at the key
/// in hand and follows the signatures from there (`CareReach`), so that whatever somebody without such
/// a key writes into the file leads nowhere.
struct CareTrust {
    enum Kind: String {
        case acknowledged, withdrawn
        /// Acknowledged as the first of all, in a list that was begun to practise with.
        case practised
        /// Nobody's key: from then on a signed sum stands beside every list of pupils.
        case sums

        var isAcknowledging: Bool { self == .acknowledged || self == .practised }
    }

    /// Whether whoever began the list has signed that it is one to practise with. Nobody can say so later:
    /// all other acts follow from the first one.
    static func isToPractise(_ db: Database) throws -> Bool {
        let first: String? = try db.value("SELECT kind FROM care_trust ORDER BY id LIMIT 1")
        return first == Kind.practised.rawValue
    }

    struct Act {
        let id: Int64
        let kind: Kind
        /// Nil for the recovery key.
        let person: Person.ID?
        let identity: PublicIdentity
        let offices: Set<Office>
        let at: Moment
        /// The public signing key of whoever acknowledged it.
        let signer: [UInt8]
        let signature: [UInt8]
        /// As stored; covers all the rest but the signature, and what came before.
        let digest: EventDigest
        /// The last entry of the sealed file when it was signed; nil in acts of an older program.
        let entries: (id: Int64, digest: EventDigest)?

        func computedDigest(after previous: EventDigest) -> EventDigest {
            var digester = EventDigester(after: previous)
            digester.add("care trust")
            digester.add(id)
            digester.add(kind.rawValue)
            digester.add(person?.rawValue)
            identity.signing.withUnsafeBytes { digester.add(bytes: $0) }
            identity.reading.withUnsafeBytes { digester.add(bytes: $0) }
            digester.add(CareTrust.text(offices))
            digester.add(at)
            signer.withUnsafeBytes { digester.add(bytes: $0) }
            if let entries {
                digester.add(entries.id)
                entries.digest.bytes.withUnsafeBytes { digester.add(bytes: $0) }
            }
            return digester.digest()
        }
    }

    let acts: [Act]

    /// Throws `UnlockRefusal.damaged` where the chain or a signature does not hold, or entries are gone
    /// that were there when an act was signed.
    static func read(_ db: Database) throws -> CareTrust {
        let trust = try unproven(db)
        guard try trust.fault == nil && actWithoutEntries(db) == nil else {
            throw UnlockRefusal.damaged
        }
        return trust
    }

    /// The first act after which the entries that came before it were taken away or written anew.
    static func actWithoutEntries(_ db: Database) throws -> Int64? {
        try db.value(
            """
            SELECT care_trust.id FROM care_trust LEFT JOIN care_entry ON care_entry.id = entry_id
            WHERE entry_id > 0 AND care_entry.digest IS NOT entry_digest
            ORDER BY care_trust.id
            """)
    }

    /// As it stands in the file.
    static func unproven(_ db: Database) throws -> CareTrust {
        CareTrust(
            acts: try db.map(
                """
                SELECT id, kind, person_id, signing, reading, offices, at, signer, signature, digest,
                    entry_id, entry_digest
                FROM care_trust ORDER BY id
                """
            ) { row in
                let entry: Int64? = row[10]
                guard let kind = Kind(rawValue: row[1]),
                    let identity = PublicIdentity(
                        signing: row.bytes(3) ?? [], reading: row.bytes(4) ?? [])
                else { throw DamagedRow(what: "acknowledged key") }
                return Act(
                    id: row[0], kind: kind, person: row.optionalID(2), identity: identity,
                    offices: offices(row[5]), at: try row.moment(6), signer: row.bytes(7) ?? [],
                    signature: row.bytes(8) ?? [], digest: try row.digest(9),
                    entries: try entry.map { ($0, try row.digest(11)) })
            })
    }

    /// The last entry that an older program can have written: it compared no keys, and no act says how far
    /// the entries had come. Zero in a file that was begun with compared keys.
    var olderEntries: Int64 { acts.lazy.compactMap(\.entries?.id).first ?? 0 }

    /// The first act that does not follow from the one before it, or is not signed with its key.
    var fault: Int64? {
        var previous = EventDigest.origin
        for act in acts {
            // Only signatures are checked with it.
            let signer = PublicIdentity(signing: act.signer, reading: act.identity.reading)
            guard act.digest == act.computedDigest(after: previous),
                signer?.isValid(act.signature, of: act.digest) == true
            else { return act.id }
            previous = act.digest
        }
        return nil
    }

    /// Signs that a key counts for `offices`, or no longer does.
    static func append(
        _ kind: Kind, _ identity: PublicIdentity, of person: Person.ID?, for offices: Set<Office>,
        by signer: CareSigner, at moment: Moment, _ db: Database
    ) throws {
        let last = try unproven(db).acts.last
        let act = Act(
            id: (last?.id ?? 0) + 1, kind: kind, person: person, identity: identity,
            offices: offices, at: moment, signer: signer.signing, signature: [],
            digest: .origin, entries: try CareEntryLog.head(db))
        let digest = act.computedDigest(after: last?.digest ?? .origin)
        try db.run(
            """
            INSERT INTO care_trust (
                id, kind, person_id, signing, reading, offices, at, signer, signature, digest,
                entry_id, entry_digest
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                act.id, kind.rawValue, person?.rawValue, identity.signing.blob,
                identity.reading.blob, text(offices), moment.text, signer.signing.blob,
                try signer.sign(digest).blob, digest.bytes.blob, act.entries?.id,
                act.entries?.digest.bytes.blob,
            ])
    }

    private static func text(_ offices: Set<Office>) -> String {
        offices.map(\.rawValue).sorted().joined(separator: " ")
    }

    private static func offices(_ text: String) -> Set<Office> {
        Set(text.split(separator: " ").compactMap { Office(rawValue: String($0)) })
    }
}

/// Whoever signs an act of acknowledging: a person, or both shares of the recovery key.
struct CareSigner {
    let signing: [UInt8]
    let sign: (EventDigest) throws -> [UInt8]

    init(_ key: UnlockedKey) {
        signing = key.publicIdentity.signing
        sign = { try key.signer.sign($0) }
    }

    init(_ shares: RecoveryShares) {
        signing = shares.publicIdentity.signing
        sign = { try shares.sign($0) }
    }
}
