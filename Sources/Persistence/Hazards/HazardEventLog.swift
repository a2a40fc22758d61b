import Domain
internal import GRDB
import Security

/// Adds events to the end of the hazards' log, each with its digest and, where the actor has signed
/// in, the actor's signature.
final class HazardEventLog {
    private let signer: Signer?
    private var insert: BoundStatement
    private var digest = HazardEventDigest()
    private(set) var head: (id: Int64, digest: EventDigest)

    init(db: Database, signer: Signer?) throws {
        self.signer = signer
        insert = try BoundStatement(
            db,
            """
            INSERT INTO hazard_event (
                id, hazard_id, at, actor_id, \(HazardEventColumns.names), digest, key_id, signature
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        head = try Self.head(db)
    }

    /// The number and the digest of the last event; 0 and the origin while there is none.
    static func head(_ db: Database) throws -> (id: Int64, digest: EventDigest) {
        let row = try db.firstRow(
            "SELECT id, digest FROM hazard_event ORDER BY id DESC LIMIT 1")
        guard let row else { return (0, .origin) }
        return (row[0], try row.digest(1))
    }

    /// `report` for 上报 alone. Signed where the actor is who signed in; what the sample and an
    /// import tell of others is not.
    func append(_ event: HazardEvent, of hazard: Hazard.ID, report: FiledReport?) throws {
        let columns = HazardEventColumns(event.kind)
        let signer = event.actor == nil || event.actor == signer?.person ? signer : nil
        let id = head.id + 1
        let digest = digest.digest(
            of: event, columns, id: id, key: signer?.key, hazard: hazard, report: report,
            after: head.digest)
        try insert.bind(id)
        try insert.bind(hazard.rawValue)
        try insert.bind(event.at)
        try insert.bind(event.actor?.rawValue)
        try bind(columns)
        try insert.bind(blob: digest.bytes)
        try insert.bind(signer?.key.rawValue)
        try insert.bind(blob: signer?.sign(digest))
        try insert.run()
        head = (id, digest)
    }

    /// In the order of `HazardEventColumns.names`.
    private func bind(_ columns: HazardEventColumns) throws {
        try insert.bind(columns.kind)
        try insert.bind(columns.person)
        try insert.bind(columns.day)
        try insert.bind(columns.until)
        try insert.bind(columns.grade?.rawValue)
        try insert.bind(columns.code)
        try insert.bind(columns.text)
        try insert.bind(columns.linked)
        try insert.bind(columns.colour?.rawValue)
        try insert.bind(columns.level?.rawValue)
        try insert.bind(columns.note)
        try insert.bind(columns.amount.map(Int64.init))
        try insert.bind(columns.parts)
    }
}
