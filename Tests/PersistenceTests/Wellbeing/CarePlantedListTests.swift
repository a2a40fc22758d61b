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

    /// `isTold`: with a row that leads there and says that nobody is left.
    private func plant(at place: String, isTold: Bool = false) throws {
        try write { db in
            try db.execute(
                sql: "INSERT INTO care_box (owner_id, kind, place) VALUES (?, 'home-visits', ?)",
                arguments: [owner.person.rawValue, place])
            let box = db.lastInsertedRowID
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    VALUES (?, 1, ?, ?, randomblob(80))
                    """,
                arguments: [box, owner.person.rawValue, owner.key.rawValue])
            guard isTold else { return }
            try db.execute(
                sql: """
                    INSERT INTO care_home_visit (box_id, semester, needed, waiting)
                    VALUES (?, ?, 7, 0)
                    """, arguments: [box, place])
        }
    }

    private func proof() throws -> SumProof {
        try school.file.homeVisitSumProof(in: CareSchool.semester, for: principal)
    }

    private func waiting(in semester: Semester) throws -> Int? {
        try school.file.homeVisitCount(in: semester, for: owner)?.exact?.waiting
    }

    private func publish() throws {
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
    }

    private func rows() throws -> [String] {
        try write { try String.fetchAll($0, sql: "SELECT semester FROM care_home_visit") }
    }

    @Test(arguments: [false, true])
    func aListThatWasNeverBegunIsBegunAllTheSame(isTold: Bool) throws {
        try plant(at: "2026-spring", isTold: isTold)
        #expect(try proof() == .proven)
        #expect(try school.file.homeVisits(in: Self.spring, for: owner) == nil)
        let pupil = HomeVisitList.Pupil(
            name: CareSchool.pupil(9).name, className: "八(3)", group: .leftBehind,
            visitor: school.classTeacher)
        let listed = try school.file.list(
            [pupil], in: Self.spring, by: owner, at: CareSchool.now)
        #expect(listed == 1)
        #expect(try waiting(in: Self.spring) == 1)
        #expect(
            try school.file.homeVisitSumProof(in: Self.spring, for: principal) == .proven)
        #expect(try waiting(in: CareSchool.semester) == 5)
    }

    /// Whoever opens no list is told those numbers as nobody's until then.
    @Test func unlockingTakesAwayWhatStandsBesideNoList() throws {
        try plant(at: "2026-spring", isTold: true)
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO care_screening (box_id, batch_id, needed, waiting)
                    SELECT max(id), 'none', 9, 9 FROM care_box
                    """)
        }
        #expect(
            try school.file.homeVisitSumProof(in: Self.spring, for: principal) == .unsigned)
        try publish()
        #expect(try rows() == ["2026-autumn"])
        let others = try write {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM care_screening")
        }
        #expect(others == 0)
        #expect(try proof() == .proven && waiting(in: CareSchool.semester) == 5)
    }

    @Test func aListGoesOnThoughItsRowLeadsElsewhere() throws {
        try write { try $0.execute(sql: "DELETE FROM care_home_visit") }
        try plant(at: "2026-autumn", isTold: true)
        #expect(try proof() == .unsigned)
        try school.file.take(
            .visited(3, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
            at: CareSchool.now)
        #expect(try proof() == .proven && waiting(in: CareSchool.semester) == 4)
        #expect(try rows() == ["2026-autumn"])
    }

    @Test func aListThatWasPutUnderAnotherNameIsPutRight() throws {
        try write { try $0.execute(sql: "UPDATE care_home_visit SET semester = '2026-spring'") }
        try plant(at: "2026-autumn", isTold: true)
        #expect(try school.file.homeVisits(in: Self.spring, for: owner) == nil)
        try publish()
        #expect(try rows() == ["2026-autumn"])
        #expect(try proof() == .proven && waiting(in: CareSchool.semester) == 5)
    }

    /// Its rightful key is gone, and what somebody has signed says that it is the list.
    @Test func aListThatWasDestroyedIsNotBegunAgain() throws {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE care_wrap SET wrapped = randomblob(80) WHERE box_id IN (
                        SELECT id FROM care_box WHERE kind = 'home-visits')
                    """)
        }
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.homeVisits(in: CareSchool.semester, for: owner)
        }
    }

    @Test(arguments: [false, true])
    func aListWhoseRowWasTakenAwayIsFoundBehindIt(isTold: Bool) throws {
        try write { try $0.execute(sql: "DELETE FROM care_home_visit") }
        try plant(at: "2026-autumn", isTold: isTold)
        #expect(try proof() == (isTold ? .unsigned : .changed))
        let list = try school.file.homeVisits(in: CareSchool.semester, for: owner)
        #expect(list?.lines.count == 8)
        try publish()
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
