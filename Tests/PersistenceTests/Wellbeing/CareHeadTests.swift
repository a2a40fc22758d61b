import Domain
import Foundation
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// The ledger tells an older copy of the sealed file from the newest.
@Suite struct CareHeadTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine
    /// With the case alone in it.
    private let backup: Data

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        line = try school.open(by: owner)
        school.file.close()
        backup = try Data(contentsOf: URL(fileURLWithPath: directory.data.carePath))
    }

    private func opened() throws -> CareFile {
        try CareFile.open(in: directory.data, beside: school.ledger, access: .existing)
    }

    private func call(in file: CareFile) throws {
        let contact = CareEvent.Kind.contacted(.init(kind: .meeting, outcome: .steady, minutes: 9))
        try file.record(contact, in: line.id, by: owner, at: CareSchool.now)
    }

    private func putBack() throws {
        try backup.write(to: URL(fileURLWithPath: directory.data.carePath))
    }

    private func note(_ file: CareFile) async throws { try await file.note(file.lookAtHead()) }

    /// As after a crash between the two files.
    @Test func aFileThatIsAheadOfTheNoteIsTheNewest() async throws {
        let file = try opened()
        // Nothing was noted yet, as beside a ledger of an older program.
        #expect(try !file.lookAtHead().isOlder && file.lookAtHead().hasNews)
        #expect(try file.verify().fault == nil)
        try await note(file)
        #expect(try !file.lookAtHead().isOlder && !file.lookAtHead().hasNews)
        try call(in: file)
        #expect(try !file.lookAtHead().isOlder && file.lookAtHead().hasNews)
        #expect(try file.verify().fault == nil)
    }

    @Test func anOlderFileIsToldUntilATeacherSignsThatItCounts() async throws {
        let file = try opened()
        try call(in: file)
        try await note(file)
        file.close()
        try putBack()
        let older = try opened()
        #expect(try older.lookAtHead().isOlder && older.verify().fault == .older)
        // What is written into it now is another entry, and is not noted over the one that is missing.
        for _ in 0..<3 {
            try call(in: older)
            try await note(older)
        }
        #expect(try older.lookAtHead().isOlder && older.verify().fault == .older)

        let restored = CareListStep.restored(reason: "硬盘损坏，没有更新的备份")
        for person in [school.staffed.principal, school.staffed.office, school.classTeacher] {
            let signer = try school.key(of: person).signer
            await #expect(throws: CareRefusal.notYours) {
                try await school.ledger.write(as: signer) {
                    try $0.note(restored, at: CareSchool.now)
                }
            }
        }
        await #expect(throws: CareRefusal.reasonMissing) {
            try await school.ledger.write(as: owner.signer) {
                try $0.note(CareListStep.restored(reason: " "), at: CareSchool.now)
            }
        }
        #expect(try older.lookAtHead().isOlder)
        try await school.ledger.write(as: owner.signer) {
            try $0.note(restored, at: CareSchool.now)
        }
        #expect(try older.verify().fault == nil && older.lookAtHead().hasNews)
        try await note(older)
        #expect(try !older.lookAtHead().isOlder && !older.lookAtHead().hasNews)
        #expect(try school.ledger.journal.knowsCareList())
        #expect(try school.ledger.verify().faults == [])
        // It may happen once more.
        older.close()
        try putBack()
        let again = try opened()
        #expect(try again.lookAtHead().isOlder)
        try await school.ledger.write(as: owner.signer) {
            try $0.note(restored, at: CareSchool.now)
        }
        #expect(try again.verify().fault == nil)
    }

    /// Somebody else may have noted more since the file was looked at.
    @Test func aNoteGoesNeverBack() async throws {
        let file = try opened()
        let before = try file.lookAtHead()
        try call(in: file)
        try await note(file)
        try await file.note(before)
        #expect(try !file.lookAtHead().hasNews)
    }

    /// What was seen before says nothing of the file that counts from then on.
    @Test(arguments: [CareListStep.lost(reason: "硬盘损坏"), .restored(reason: "硬盘损坏")])
    func aLookFromBeforeAnotherListCountsIsNotNoted(step: CareListStep) async throws {
        let file = try opened()
        try call(in: file)
        let before = try file.lookAtHead()
        #expect(before.hasNews)
        try await school.ledger.write(as: owner.signer) { try $0.note(step, at: CareSchool.now) }
        try await file.note(before)
        #expect(try file.lookAtHead().hasNews)
        file.close()
        try putBack()
        #expect(try !opened().lookAtHead().isOlder)
    }

    /// For example one that was given up as lost, and found again after the next one had begun.
    @Test func anotherListIsToldAsWell() async throws {
        let file = try opened()
        try await DatabaseQueue(path: directory.data.ledgerPath).write { db in
            try db.execute(sql: "INSERT INTO care_head VALUES (x'00', 57, x'00')")
        }
        #expect(try file.lookAtHead().isOlder && !file.lookAtHead().hasNews)
        #expect(try file.verify().fault == .older)
    }

    @Test func aLedgerOfAnOlderProgramIsBroughtUpToDate() async throws {
        school.ledger.close()
        try await DatabaseQueue(path: directory.data.ledgerPath).write { db in
            try db.execute(
                sql: """
                    DROP TABLE care_head;
                    DELETE FROM grdb_migrations
                        WHERE identifier = '20 how far a sealed list has come';
                    PRAGMA user_version = 19;
                    """)
        }
        let ledger = try Ledger.open(in: directory.data, access: .existing, cost: .forTests)
        let file = try CareFile.open(in: directory.data, beside: ledger, access: .existing)
        #expect(try !file.lookAtHead().isOlder && file.verify().fault == nil)
        try await note(file)
        #expect(try !file.lookAtHead().hasNews)
        #expect(try ledger.verify().faults == [])
    }
}
