public import Domain
internal import GRDB
import Security

/// What one entry of a log proves of itself, asked anew: its digest and its signature.
public struct AuditProof: Hashable, Sendable {
    public enum Signature: Hashable, Sendable {
        case none, holds, wrong
    }

    /// Hexadecimal, as stored.
    public let digest: String
    /// That of the entry before it.
    public let previous: String
    /// The digest covers what stands in the entry, and the entry before it.
    public let isDigestRight: Bool
    public let signature: Signature
    /// Whose key signed it, where one did.
    public let signer: Person.ID?
    /// Empty where no key is named, or where it is none.
    public let fingerprint: String

    static func fetch(_ db: Database, _ id: AuditEntry.ID) throws -> AuditProof? {
        let previous: EventDigest =
            try db.firstRow(
                "SELECT digest FROM \(id.log.table) WHERE id = ?", [id.number - 1]
            )?.digest(0) ?? .origin
        guard let entry = try entry(db, id, after: previous) else { return nil }
        let key = try entry.key.flatMap { key in
            try db.firstRow(
                "SELECT person_id, signing, reading FROM account_key WHERE id = ?", [key])
        }
        let identity = key.flatMap {
            PublicIdentity(signing: $0.bytes(1) ?? [], reading: $0.bytes(2) ?? [])
        }
        let holds = entry.signature.flatMap { identity?.isValid($0, of: entry.computed) } ?? false
        let isSigned = entry.signature != nil || entry.key != nil
        return AuditProof(
            digest: entry.stored.hexText, previous: previous.text,
            isDigestRight: entry.stored == entry.computed.bytes,
            signature: isSigned ? (holds ? .holds : .wrong) : .none,
            signer: key.flatMap { $0.id(0) }, fingerprint: identity?.fingerprint ?? "")
    }

    private struct Entry {
        let key: Int64?
        let stored: [UInt8]
        let computed: EventDigest
        let signature: [UInt8]?
    }

    private static func entry(
        _ db: Database, _ id: AuditEntry.ID, after previous: EventDigest
    ) throws -> Entry? {
        switch id.log {
        case .hazards: try event(db, id.number, after: previous)
        case .journal: try journalEntry(db, id.number, after: previous)
        }
    }

    private static func event(
        _ db: Database, _ number: Int64, after previous: EventDigest
    ) throws -> Entry? {
        let rows = try StoredRows(
            db,
            "SELECT \(StoredHazardEvent.columns), digest, signature FROM hazard_event WHERE id = ?")
        rows.restart(with: number)
        guard try rows.next() else { return nil }
        var report: StoredRows?
        if rows.holds("reported", at: StoredHazardEvent.kindColumn) {
            let filed = try StoredRows(
                db, "SELECT id, \(StoredHazardEvent.reportColumns) FROM hazard WHERE id = ?")
            filed.restart(with: rows.number(1))
            if try filed.next() { report = filed }
        }
        var digester = StoredHazardEvent()
        let count = StoredHazardEvent.columnCount
        return Entry(
            key: rows.optionalNumber(count - 1), stored: rows.blob(count),
            computed: digester.digest(of: rows, report: report, after: previous),
            signature: rows.isNull(count + 1) ? nil : rows.blob(count + 1))
    }

    private static func journalEntry(
        _ db: Database, _ number: Int64, after previous: EventDigest
    ) throws -> Entry? {
        let rows = try StoredRows(
            db,
            """
            SELECT id, at, actor_id, kind, subject_id, fields, key_id, digest, signature
            FROM journal WHERE id = ?
            """)
        rows.restart(with: number)
        guard try rows.next() else { return nil }
        var digester = EventDigester(after: previous)
        digester.add("journal")
        rows.add(0..<7, to: &digester)
        return Entry(
            key: rows.optionalNumber(6), stored: rows.blob(7), computed: digester.digest(),
            signature: rows.isNull(8) ? nil : rows.blob(8))
    }
}
