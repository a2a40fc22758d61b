import Domain
internal import GRDB
import Security

/// Every public key of the ledger, with what is known about when it counted.
struct KeyRing {
    struct Key {
        let person: Int64
        /// Nil for bytes that protect nothing.
        let identity: PublicIdentity?
        let retiredAt: String?
        /// A signed record shows the key retired when the hazards' log ended with this event.
        var lastEvent = Int64.max
    }

    private(set) var keys: [Int64: Key] = [:]

    init(_ db: Database) throws {
        try db.forEachRow(
            "SELECT id, person_id, signing, reading, retired_at FROM account_key ORDER BY id"
        ) { row in
            keys[row[0]] = Key(
                person: row[1],
                identity: PublicIdentity(
                    signing: row.bytes(2) ?? [], reading: row.bytes(3) ?? []),
                retiredAt: row[4])
        }
    }

    subscript(id: Int64) -> Key? { keys[id] }

    /// `ids` were retired when the hazards' log ended with `event`.
    mutating func retire(_ ids: [Int64], after event: Int64) {
        for id in ids {
            guard let known = keys[id], known.lastEvent > event else { continue }
            keys[id]?.lastEvent = event
        }
    }
}

extension LedgerKey {
    static func fetchAll(_ db: Database) throws -> [LedgerKey] {
        try db.map(
            """
            SELECT account_key.id, person_id, ifnull(name, ''), signing, reading, issued_at, retired_at
            FROM account_key LEFT JOIN person ON person.id = person_id ORDER BY account_key.id
            """
        ) { row in
            let identity = PublicIdentity(
                signing: row.bytes(3) ?? [], reading: row.bytes(4) ?? [])
            return LedgerKey(
                id: row[0], person: row.id(1), name: row[2],
                fingerprint: identity?.fingerprint ?? "", issuedAt: row[5], retiredAt: row[6])
        }
    }
}
