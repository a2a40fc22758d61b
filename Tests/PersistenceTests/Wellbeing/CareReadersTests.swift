import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Who comes to be a reader, who ceases to be one, and what the file tells about it.
@Suite struct CareReadersTests {
    @Test func theFileDoesNotTellWhichClassTeacherWasTold() throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        try school.file.record(
            .instructed(school.classTeacher, text: "每日放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.instructions(for: teacher).map(\.text) == ["每日放学前打招呼"])
        let second = try school.key(of: school.second)
        #expect(try school.file.instructions(for: second).isEmpty)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let (person, key) = (teacher.person.rawValue, teacher.key.rawValue)
        let named = try queue.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM care_wrap WHERE reader_id = ? OR key_id = ?)
                        + (SELECT count(*) FROM care_box WHERE owner_id = ?)
                        + (SELECT count(*) FROM care_entry WHERE key_id = ?)
                    """, arguments: [person, key, person, key])
        }
        #expect(named == 0)
    }

    @Test func keysIssuedAnewAreNotLetInWhenSomebodyElseIsLockedOut() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        for reader in [school.staffed.principal, school.second] {
            try school.file.record(
                .readerAdded(reader, reason: "会商"), in: line.id, by: owner, at: CareSchool.now)
        }
        // The administrator issues keys of the second teacher under a passphrase of the own choice.
        let chosen = Passphrase("管理员自己选的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: school.second, passphrase: chosen,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let stolen = try school.ledger.accounts.signInNow(
            school.second, passphrase: chosen, at: CareSchool.now
        ).key
        #expect(try school.file.lines(for: stolen).isEmpty)
        try school.file.record(
            .readerRemoved(school.staffed.principal), in: line.id, by: owner, at: CareSchool.now)
        #expect(try school.file.lines(for: stolen).isEmpty)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: stolen)
        }
    }

    @Test func whatTheSharesRecoverIsSignedForAndClosedToWhoeverLedIt() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        for number in 0..<5 { try school.open(number: number, by: owner) }
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let successor = try school.key(of: school.second)
        let own = try school.open(number: 6, by: successor)
        let count = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: successor, at: CareSchool.now)
        #expect(count == 5)
        let lines = try school.file.lines(for: successor)
        #expect(lines.count == 6)
        for line in lines where line.id != own.id {
            let watch = try school.file.watchCase(line.id, for: successor)
            #expect(watch.events.last?.kind == .recovered(from: school.psychologist))
            #expect(watch.owner == school.second)
        }
        #expect(try school.file.lines(for: owner).isEmpty)
        try school.file.publish(lines, by: successor, at: CareSchool.now)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(6))
        #expect(try school.file.verify().fault == nil)
    }
}
