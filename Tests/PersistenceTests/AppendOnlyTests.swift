import Domain
import GRDB
import Persistence
import TestSupport
import Testing

/// What somebody with the file and an SQL prompt is refused.
@Suite struct AppendOnlyTests {
    @Test(arguments: [
        "UPDATE hazard_event SET text = '别的'", "UPDATE hazard_event SET at = '2020-01-01 00:00:00'",
        "DELETE FROM hazard_event", "UPDATE hazard SET text = '别的'",
        "UPDATE hazard SET found_at = '2020-01-01 00:00:00'", "UPDATE hazard SET number = 'X'",
        "UPDATE hazard SET finder_id = NULL", "UPDATE hazard SET reported_place_id = 1",
        "DELETE FROM hazard", "UPDATE hazard_serial SET last = last - 1",
        "DELETE FROM hazard_serial", "INSERT OR REPLACE INTO hazard_serial VALUES (2026, 0)",
    ])
    func pastCannotBeChanged(sql: String) throws {
        let directory = try TemporaryDirectory()
        let school = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let hazard = try school.file(nil, school.closed(due: day("2026-12-01")))
        let events = try school.ledger.hazards.events(of: hazard.id)

        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA recursive_triggers = ON") }
        let file = try DatabaseQueue(
            path: directory.data.ledgerPath, configuration: configuration)
        let error = #expect(throws: DatabaseError.self) {
            try file.write { db in try db.execute(sql: sql) }
        }
        #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER)
        #expect(try school.ledger.hazards.events(of: hazard.id) == events)
        #expect(try school.ledger.hazards.hazard(hazard.id) == hazard)
    }
}
