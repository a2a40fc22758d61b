import Domain
internal import GRDB
import Security

extension Schema {
    /// Brings a ledger of the first schema under the chain: every event gets its digest, and every
    /// hazard the state that its events leave it in.
    static func chainWhatThereIs(_ db: Database) throws {
        try db.execute(sql: "DROP TRIGGER hazard_event_stays_as_it_is")
        var digester = HazardEventDigest()
        var previous = EventDigest.origin
        let update = try db.makeStatement(
            sql: "UPDATE hazard_event SET digest = ? WHERE id = ?")
        try db.forEachRow(
            """
            SELECT id, hazard_id, at, actor_id, \(HazardEventColumns.names)
            FROM hazard_event ORDER BY id
            """
        ) { row in
            let event = try HazardEvent(row, from: 2)
            let hazard: Hazard.ID = row.id(1)
            let digest = digester.digest(
                of: event, HazardEventColumns(event.kind), id: row[0], key: nil, hazard: hazard,
                report: event.kind == .reported ? try FiledReport.fetch(db, hazard) : nil,
                after: previous)
            try update.execute(arguments: [digest.bytes.blob, row[0] as Int64])
            previous = digest
        }
        try db.execute(sql: hazardEventStaysAsItIs)
        let writer = try HazardWriter(db: db, signer: nil)
        for id in try db.map("SELECT id FROM hazard", [], { $0[0] as Int64 }) {
            guard let hazard = try Hazard.fetch(db, Hazard.ID(id)) else { continue }
            try writer.update(hazard)
        }
    }

    private static let hazardEventStaysAsItIs = """
        CREATE TRIGGER hazard_event_stays_as_it_is BEFORE UPDATE ON hazard_event
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        """
}
