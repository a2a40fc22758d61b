import Domain
internal import GRDB
import Security

extension Schema {
    /// Brings a ledger of the first schema under the chain: every event gets its digest, and every
    /// hazard the state that its events leave it in.
    static func chainWhatThereIs(_ db: Database) throws {
        try db.execute(sql: "DROP TRIGGER hazard_event_stays_as_it_is")
        var digester = StoredHazardEvent()
        var previous = EventDigest.origin
        let update = try db.makeStatement(
            sql: "UPDATE hazard_event SET digest = ? WHERE id = ?")
        let report = try StoredRows(
            db, "SELECT id, \(StoredHazardEvent.reportColumns) FROM hazard WHERE id = ?")
        let events = try StoredRows(
            db, "SELECT \(StoredHazardEvent.columns) FROM hazard_event ORDER BY id")
        while try events.next() {
            let isReport = events.holds("reported", at: StoredHazardEvent.kindColumn)
            if isReport {
                report.restart(with: events.number(1))
                guard try report.next() else { throw DamagedRow(what: "event without a hazard") }
            }
            let digest = digester.digest(
                of: events, report: isReport ? report : nil, after: previous)
            try update.execute(arguments: [digest.bytes.blob, events.number(0)])
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
