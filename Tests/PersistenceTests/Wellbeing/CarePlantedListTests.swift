import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// A box that somebody without a key has put there is taken for no list.
@Suite struct CarePlantedListTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, principal: UnlockedKey
    private static let spring = Semester(
        schoolYear: 2026, term: .spring, starts: day("2027-02-22"), ends: day("2027-07-09"))

    /// Eight home visits in autumn, three of them made; none in spring.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        principal = try school.key(of: school.staffed.principal)
        try school.beginSemester()
        try school.listHomeVisits(by: owner)
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: directory.data.path + "/care.db").write(body)
    }

    private func plant(at place: String) throws {
        try write { db in
            try db.execute(
                sql: "INSERT INTO care_box (owner_id, kind, place) VALUES (?, 'home-visits', ?)",
                arguments: [owner.person.rawValue, place])
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    VALUES (?, 1, ?, ?, randomblob(80))
                    """,
                arguments: [
                    db.lastInsertedRowID, owner.person.rawValue, owner.key.rawValue,
                ])
        }
    }

    private func proof() throws -> SumProof {
        try school.file.homeVisitSumProof(in: CareSchool.semester, for: principal)
    }

    private func waiting(in semester: Semester) throws -> Int? {
        try school.file.homeVisitCount(in: semester, for: owner)?.exact?.waiting
    }

    @Test func aListThatWasNeverBegunIsBegunAllTheSame() throws {
        try plant(at: "2026-spring")
        #expect(try proof() == .proven)
        #expect(try school.file.homeVisits(in: Self.spring, for: owner) == nil)
        let pupil = HomeVisitList.Pupil(
            name: CareSchool.pupil(9).name, className: "八(3)", group: .leftBehind,
            visitor: school.classTeacher)
        try school.file.list([pupil], in: Self.spring, by: owner, at: CareSchool.now)
        #expect(try waiting(in: Self.spring) == 1)
        #expect(
            try school.file.homeVisitSumProof(in: Self.spring, for: principal) == .proven)
        #expect(try waiting(in: CareSchool.semester) == 5)
    }

    @Test func aListWhoseRowWasTakenAwayIsFoundBehindIt() throws {
        try write { try $0.execute(sql: "DELETE FROM care_home_visit") }
        try plant(at: "2026-autumn")
        #expect(try proof() == .changed)
        let list = try school.file.homeVisits(in: CareSchool.semester, for: owner)
        #expect(list?.lines.count == 8)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(try proof() == .proven && waiting(in: CareSchool.semester) == 5)
        // What was put there is told to whoever looks after the file.
        #expect(try school.file.verify().fault != nil)
    }

    /// Nobody begins another list because the one that is there was sealed for others.
    @Test func aListOfOthersIsNotBegunAgain() throws {
        let second = try school.key(of: school.second)
        try write { db in
            try db.execute(sql: "DELETE FROM care_home_visit")
            try db.execute(
                sql: """
                    DELETE FROM care_wrap WHERE reader_id = ? AND box_id IN (
                        SELECT id FROM care_box WHERE kind = 'home-visits')
                    """, arguments: [second.person.rawValue])
        }
        #expect(throws: CareRefusal.notAReader) {
            try school.file.homeVisits(in: CareSchool.semester, for: second)
        }
    }
}
