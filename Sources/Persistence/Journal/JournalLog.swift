public import Domain
internal import GRDB
import Security

/// The journal: a second log beside the hazards' events, chained and signed in the same way.
enum JournalLog {
    /// The number and the digest of the last entry; 0 and the origin while there is none.
    static func head(_ db: Database) throws -> (id: Int64, digest: EventDigest) {
        let row = try db.firstRow("SELECT id, digest FROM journal ORDER BY id DESC LIMIT 1")
        guard let row else { return (0, .origin) }
        return (row[0], try row.digest(1))
    }

    static func heads(_ db: Database) throws -> LogHeads {
        let events = try HazardEventLog.head(db)
        let journal = try head(db)
        return LogHeads(
            hazardEvent: events.id, hazardEventDigest: events.digest.text, journal: journal.id,
            journalDigest: journal.digest.text)
    }

    /// What the digest of an entry covers, in this order.
    static func digest(
        id: Int64, at: Moment, actor: Person.ID?, _ columns: JournalActColumns,
        key: SigningKey.ID?, after previous: EventDigest
    ) -> EventDigest {
        var digester = EventDigester(after: previous)
        digester.add("journal")
        digester.add(id)
        digester.add(at)
        digester.add(actor?.rawValue)
        digester.add(columns.kind)
        digester.add(columns.subject?.rawValue)
        digester.add(columns.fields)
        digester.add(key?.rawValue)
        return digester.digest()
    }

    static func append(_ act: JournalAct, at moment: Moment, by signer: Signer?, _ db: Database)
        throws
    {
        let head = try head(db)
        let columns = JournalActColumns(act)
        let digest = digest(
            id: head.id + 1, at: moment, actor: signer?.person, columns, key: signer?.key,
            after: head.digest)
        try db.run(
            """
            INSERT INTO journal (
                id, at, actor_id, kind, subject_id, fields, digest, key_id, signature
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                head.id + 1, moment.text, signer?.person.rawValue, columns.kind,
                columns.subject?.rawValue, columns.fields, digest.bytes.blob,
                signer?.key.rawValue, try signer?.sign(digest).blob,
            ])
    }
}

extension LedgerTransaction {
    /// Adds a line to the journal, signed by whoever signed in.
    public func note(_ act: JournalAct, at moment: Moment) throws {
        try JournalLog.append(act, at: moment, by: signer, db)
    }
}
