import Domain
internal import GRDB
import Security

/// Where the logs stood when a person last signed out, under that person's signature.
struct SeenRecord {
    let heads: LogHeads
    let at: Moment
    let key: SigningKey.ID

    /// Nil where there is none, or where the signature does not hold: then it says nothing.
    static func fetch(_ db: Database, _ person: Person.ID) throws -> SeenRecord? {
        try all(db).first { $0.person == person && $0.isSignatureValid }?.record
    }

    /// Every record, with whether its signature holds.
    static func all(
        _ db: Database
    ) throws -> [(person: Person.ID, record: SeenRecord, isSignatureValid: Bool)] {
        try db.map(
            """
            SELECT seen.person_id, at, hazard_event_id, hazard_event_digest, journal_id,
                journal_digest, key_id, signature, signing, reading
            FROM account_seen AS seen JOIN account_key ON account_key.id = key_id
                AND account_key.person_id = seen.person_id
            ORDER BY seen.person_id
            """
        ) { row in
            let record = SeenRecord(
                heads: LogHeads(
                    hazardEvent: row[2], hazardEventDigest: try row.digest(3).text,
                    journal: row[4], journalDigest: try row.digest(5).text),
                at: try row.moment(1), key: row.id(6))
            let identity = PublicIdentity(
                signing: row.bytes(8) ?? [], reading: row.bytes(9) ?? [])
            let digest = record.digest(of: row.id(0))
            return (
                row.id(0), record, identity?.isValid(row.bytes(7) ?? [], of: digest) ?? false
            )
        }
    }

    /// Whether both logs still hold what the record names.
    func holds(_ db: Database) throws -> Bool {
        try Self.digest(of: heads.hazardEvent, in: "hazard_event", db) == heads.hazardEventDigest
            && Self.digest(of: heads.journal, in: "journal", db) == heads.journalDigest
    }

    func save(_ db: Database, person: Person.ID, signer: Signer) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO account_seen (
                person_id, at, hazard_event_id, hazard_event_digest, journal_id, journal_digest,
                key_id, signature
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                person.rawValue, at.text, heads.hazardEvent,
                EventDigest(text: heads.hazardEventDigest)?.bytes.blob, heads.journal,
                EventDigest(text: heads.journalDigest)?.bytes.blob, key.rawValue,
                try signer.sign(digest(of: person)).blob,
            ])
    }

    private func digest(of person: Person.ID) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("seen")
        digester.add(person.rawValue)
        digester.add(at)
        digester.add(heads.hazardEvent)
        digester.add(heads.hazardEventDigest)
        digester.add(heads.journal)
        digester.add(heads.journalDigest)
        digester.add(key.rawValue)
        return digester.digest()
    }

    /// Hexadecimal; that of the origin for number 0.
    private static func digest(of id: Int64, in table: String, _ db: Database) throws -> String? {
        guard id > 0 else { return EventDigest.origin.text }
        return try db.firstRow("SELECT digest FROM \(table) WHERE id = ?", [id])?.digest(0).text
    }
}
