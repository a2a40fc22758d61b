import Domain
import Foundation
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// Rows that are gone, and logs that were made anew.
@Suite struct RemovalTests {
    @Test(arguments: ["hazard_event", "journal"])
    func noEntryCanBeTakenOut(table: String) async throws {
        let copy = try await EvidenceLedger().copy()
        let ids = try copy.rows("SELECT id FROM \(table) ORDER BY id").map { $0[0] as Int64 }
        for id in ids.dropLast() {
            let report = try #require(
                try copy.report { db in
                    try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id])
                })
            guard case .entry(_, let number, _) = report.firstEntry?.subject else {
                Issue.record("\(table) \(id) is not missed")
                continue
            }
            #expect(number == id + 1)
            #expect(report.firstEntry?.flaw == .gap(after: id - 1))
        }
    }

    /// The last person to sign out has put a signature to where both logs stood.
    @Test(arguments: ["hazard_event", "journal"])
    func endOfALogIsMissed(table: String) async throws {
        let copy = try await EvidenceLedger().copy()
        let ids = try copy.rows("SELECT id FROM \(table) ORDER BY id").map { $0[0] as Int64 }
        for count in 1...3 {
            let first = try #require(ids.suffix(count).first)
            let report = try #require(
                try copy.report { db in
                    try db.execute(sql: "DELETE FROM \(table) WHERE id >= ?", arguments: [first])
                })
            #expect(!report.holds, "the last \(count) of \(table) are not missed")
            #expect(
                report.faults.contains { fault in
                    if case .notAsSeen = fault.flaw { true } else { false }
                })
        }
    }

    /// With the sign-outs gone as well, the end is still missed: each sign-out stands in the journal.
    @Test func endIsMissedWhereWhatWasSeenIsGoneToo() async throws {
        let copy = try await EvidenceLedger().copy()
        let report = try #require(
            try copy.report { db in
                try db.execute(
                    sql: """
                        DELETE FROM hazard_event WHERE id = (SELECT max(id) FROM hazard_event);
                        DELETE FROM account_seen;
                        """)
            })
        #expect(report.faults.contains { $0.subject == .row(table: "account_seen", key: "1") })
        #expect(
            report.faults.contains { fault in
                if case .entry(.journal, _, _) = fault.subject { true } else { false }
            })
    }

    @Test func chainMadeAnewHasWrongSignatures() async throws {
        let copy = try await EvidenceLedger().copy()
        let report = try #require(
            try copy.report { db in
                try db.execute(sql: "UPDATE hazard_event SET text = '别的' WHERE kind = 'verified'")
                try Self.makeChainAnew(db)
            })
        #expect(report.firstEntry?.flaw == .signatureWrong)
        #expect(!report.faults.contains { $0.flaw == .digest })
    }

    @Test func chainMadeAnewWithoutSignaturesIsNotWhatWasSeen() async throws {
        let copy = try await EvidenceLedger().copy()
        let report = try #require(
            try copy.report { db in
                try db.execute(
                    sql: """
                        UPDATE hazard_event SET key_id = NULL, signature = NULL;
                        UPDATE hazard_event SET text = '别的' WHERE kind = 'verified';
                        """)
                try Self.makeChainAnew(db)
                try db.execute(sql: "DELETE FROM account_seen")
            })
        #expect(!report.holds)
        #expect(
            report.faults.contains { fault in
                if case .notAsSeen = fault.flaw { true } else { false }
            })
    }

    /// All digests of the hazards' log, from what stands there now.
    private static func makeChainAnew(_ db: Database) throws {
        var digester = StoredHazardEvent()
        var previous = EventDigest.origin
        let events = try StoredRows(
            db, "SELECT \(StoredHazardEvent.columns) FROM hazard_event ORDER BY id")
        let report = try StoredRows(
            db, "SELECT id, \(StoredHazardEvent.reportColumns) FROM hazard WHERE id = ?")
        while try events.next() {
            let isReport = events.holds("reported", at: StoredHazardEvent.kindColumn)
            if isReport {
                report.restart(with: events.number(1))
                #expect(try report.next())
            }
            let digest = digester.digest(
                of: events, report: isReport ? report : nil, after: previous)
            try db.execute(
                sql: "UPDATE hazard_event SET digest = ? WHERE id = ?",
                arguments: [Data(digest.bytes), events.number(0)])
            previous = digest
        }
    }
}
