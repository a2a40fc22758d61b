import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// What stands in a case is what people have signed; whoever can write the file changes nothing in it
/// unseen.
@Suite struct CareHistoryTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine

    /// A case of 高 that the deputy has lowered together with its owner.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        line = try school.open(.high, by: owner)
        try school.file.record(
            .lowered(
                .init(level: .medium, basis: .interview, reason: "三周平稳"),
                seconder: school.staffed.vicePrincipal), in: line.id, by: owner,
            seconder: school.key(of: school.staffed.vicePrincipal), at: CareSchool.now)
    }

    private func write(_ sql: String) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(sql: "DROP TRIGGER IF EXISTS care_entry_keeps;" + sql)
        }
    }

    @Test func aSecondSignatureThatIsNotTheSecondersIsNone() throws {
        #expect(try school.file.watchCase(line.id, for: owner).level == .medium)
        try write(
            "UPDATE care_entry SET second_signature = signature WHERE second_key_id IS NOT NULL")
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.record(
                .planned(CareSchool.plan()), in: line.id, by: owner, at: CareSchool.now)
        }
    }

    /// By that it is told from those of an older program, which mean something else.
    @Test func aStepOfACrisisIsAlwaysSignedWithItsTime() throws {
        let watch = try school.file.record(
            .crisis(.found), in: line.id, by: owner, at: CareSchool.now)
        let signed = CareEvent.Kind.crisis(.found, at: CareSchool.now)
        #expect(watch.events.last?.kind == signed)
        #expect(try school.file.watchCase(line.id, for: owner).events.last?.kind == signed)
    }

    @Test func anEntryInAnotherPlaceIsSignedByNobody() throws {
        let other = try school.open(.low, number: 2, by: owner)
        try write(
            """
            UPDATE care_entry SET sealed = (SELECT sealed FROM care_entry AS first
                WHERE first.box_id = care_entry.box_id ORDER BY id LIMIT 1)
            WHERE second_key_id IS NOT NULL
            """)
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(try school.file.watchCase(other.id, for: owner).level == .low)
    }

    @Test func theOwnerIsWhoeverOpenedItWhateverTheTableSays() throws {
        try write(
            """
            UPDATE care_case SET owner_id = \(school.second.rawValue);
            UPDATE care_box SET owner_id = \(school.second.rawValue) WHERE case_id IS NOT NULL
            """)
        #expect(
            try school.file.watchCase(line.id, for: owner).owner == school.psychologist)
        #expect(throws: CareRefusal.self) {
            try school.file.record(
                .planned(CareSchool.plan()), in: line.id, by: school.key(of: school.second),
                at: CareSchool.now)
        }
    }

    @Test func anOldLinePutBackIntoTheListIsNotBelieved() throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let old = try queue.read { db in
            try Data.fetchOne(
                db, sql: "SELECT snapshot FROM care_box WHERE kind = 'case'")
        }
        try school.file.record(
            .raised(.init(level: .high, basis: .interview, reason: "加重")), in: line.id,
            by: owner, at: CareSchool.now)
        try queue.write { db in
            try db.execute(
                sql: "UPDATE care_box SET snapshot = ? WHERE kind = 'case'", arguments: [old])
        }
        #expect(try school.file.lines(for: owner).map(\.level) == [.high])
    }

    @Test func onlyWhoWasLetInIsLockedOutAndOnlyAClassTeacherInstructed() throws {
        func record(_ kind: CareEvent.Kind) throws {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        for person in [school.psychologist, school.second] {
            #expect(throws: CareRefusal.noSuchReader) { try record(.readerRemoved(person)) }
        }
        for person in [school.staffed.office, school.staffed.principal, school.second] {
            #expect(throws: CareRefusal.teacherMayNot) {
                try record(.instructed(person, text: "放学前打招呼"))
            }
        }
        try record(.instructed(school.classTeacher, text: "放学前打招呼"))
        #expect(try school.file.watchCase(line.id, for: owner).owner == school.psychologist)
    }
}
