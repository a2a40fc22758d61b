import Domain
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// In a small ledger every value that proves something is changed, a byte at a time, and each change found.
@Suite struct TamperingTests {
    private static let logs = ["hazard_event", "journal"]
    /// What follows from the logs. In the tables of codes one row stands for the others, which are
    /// compared in the same way.
    private static let projections = [
        "hazard", "hazard_serial", "tally_column", "tally_due", "tally_place", "tally_place_due",
        "account", "account_key", "account_seen", "recovery_key", "office_assignment",
        "school_rule", "guide_clause", "hazard_category",
    ]

    @Test func untouchedLedgerHolds() async throws {
        let report = try #require(try await EvidenceLedger().copy().report { _ in })
        #expect(report.holds, "\(report.faults)")
        #expect(report.events == 5 && report.signedEvents == 4 && report.journalEntries > 8)
        #expect(report.attachments == 1)
    }

    @Test(arguments: logs)
    func everyValueOfALogIsHeldByIt(table: String) async throws {
        let copy = try await EvidenceLedger().copy()
        let log: LedgerLog = table == "journal" ? .journal : .hazards
        for change in try ByteChange.all(in: table, of: copy, oneIn: 5) {
            guard let report = try copy.report(unguarding: change.table, after: change.apply) else {
                continue
            }
            let hit = report.firstEntry?.subject
            guard case .entry(log, let number, _) = hit else {
                Issue.record("not found: \(change)")
                continue
            }
            // A wrong digest also parts the next entry from this one, and a wrong number hides it.
            #expect(
                change.column == "id" || number == change.rowID,
                "\(change) is laid to entry \(number)")
        }
    }

    @Test(arguments: projections)
    func everyValueOfAProjectionIsFound(table: String) async throws {
        let copy = try await EvidenceLedger().copy()
        var changes = try ByteChange.all(in: table, of: copy, oneIn: 16)
        if ["guide_clause", "hazard_category"].contains(table) {
            changes = changes.filter { $0.rowID == 3 }
        }
        for change in changes {
            guard let report = try copy.report(unguarding: change.table, after: change.apply) else {
                continue
            }
            #expect(!report.holds, "not found: \(change)")
            #expect(
                report.faults.contains { Self.names($0.subject, change) },
                "\(change) is laid to \(report.faults.map(\.subject))")
        }
    }

    @Test func everyByteOfAnAttachmentIsFound() async throws {
        let evidence = try await EvidenceLedger()
        let copy = try evidence.copy()
        let path = try #require(evidence.ledger.attachments).path(of: evidence.attachment)
        let bytes = Array("JFIF 三层楼梯".utf8)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            try evidence.directory.write(changed, to: path)
            let report = try #require(try copy.report { _ in })
            #expect(report.faults.map(\.flaw) == [.changed(column: nil)], "byte \(place)")
            guard case .attachment(_, "照片.jpg", let number) = report.faults.first?.subject else {
                Issue.record("byte \(place) is laid to \(report.faults)")
                continue
            }
            #expect(number == evidence.hazards[0].number)
        }
        try evidence.directory.write(bytes.dropLast(), to: path)
        #expect(try copy.report { _ in }?.holds == false)
    }

    /// FTS5 keeps bytes that nothing reads any more, such as how many rows there are.
    @Test func everyByteOfTheSearchIndexIsFoundOrChangesNoAnswer() async throws {
        let copy = try await EvidenceLedger().copy()
        let answers = try copy.answers { _ in }
        #expect(answers.count > 20)
        var harmless = 0
        for change in try ByteChange.all(in: "hazard_search_data", of: copy) {
            guard let report = try copy.report(unguarding: change.table, after: change.apply),
                report.holds
            else { continue }
            harmless += 1
            #expect(try copy.answers(after: change.apply) == answers, "not found: \(change)")
        }
        #expect(harmless < 60)
    }

    /// Whether the fault is laid to what was changed.
    private static func names(_ subject: LedgerFault.Subject, _ change: ByteChange) -> Bool {
        switch (subject, change.table) {
        case (.row(let table, _), _): table == change.table
        case (.hazard, "hazard"), (.searchIndex, "hazard"), (.entry(.hazards, _, _), "hazard"),
            (.row, "hazard"):
            true
        // A key proves itself by what it has signed, and offices by what was done in them.
        case (.entry, "account_key"), (.entry, "account_seen"), (.entry, "recovery_key"): true
        default: false
        }
    }
}
