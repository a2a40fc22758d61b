import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The sums beside the sealed lists, which the principal's papers print without opening a list.
@Suite struct CareSumTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, principal: UnlockedKey

    /// Eight home visits, three of them made.
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

    private func isProven() throws -> Bool {
        try proof() == .proven
    }

    private func proof() throws -> SumProof {
        try school.file.homeVisitSumProof(in: CareSchool.semester, for: principal)
    }

    private func waiting() throws -> Int? {
        try school.file.homeVisitCount(in: CareSchool.semester)?.waiting
    }

    @Test func theSumOfAListIsProvenToWhoeverDoesNotOpenIt() throws {
        #expect(try isProven() && waiting() == 5)
        #expect(try school.file.verify().fault == nil)
        #expect(try school.file.interviewSumsProof(for: principal) == .unsigned)
        // Whoever holds no key learns only where the numbers are not those that were signed.
        #expect(
            try school.file.homeVisitSumProof(in: CareSchool.semester, for: nil) == .unsigned)
    }

    @Test func aSumThatSomebodyChangedIsFound() throws {
        let box = try write { db in
            try db.execute(sql: "UPDATE care_home_visit SET waiting = 0")
            return try #require(try Int64.fetchOne(db, sql: "SELECT box_id FROM care_home_visit"))
        }
        #expect(try proof() == .changed)
        #expect(
            try school.file.homeVisitSumProof(in: CareSchool.semester, for: nil) == .changed)
        #expect(try school.file.verify().fault == .sum(box: box))
        try write { try $0.execute(sql: "DELETE FROM care_home_visit") }
        #expect(try proof() == .changed)
        #expect(try school.file.interviewSumsProof(for: principal) == .unsigned)
        #expect(try school.file.verify().fault == .sum(box: box))
    }

    /// Without a signature it is nobody's, until a psychology teacher has counted it in the list.
    @Test func aSumWithoutASignatureIsCountedAnewByWhoeverOpensTheList() throws {
        try write { db in
            try db.execute(
                sql: "UPDATE care_home_visit SET waiting = 0; DELETE FROM care_sum")
        }
        #expect(try !isProven())
        #expect(try school.file.verify().fault == nil)
        try school.file.publish(
            school.file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(try isProven() && waiting() == 5)
    }

    /// Numbers that were changed under a signature as well, whoever of those that open the list comes first.
    @Test func aChangedSumIsPutRightByWhoeverOpensTheList() throws {
        try write { try $0.execute(sql: "UPDATE care_home_visit SET waiting = 0") }
        #expect(try proof() == .changed && waiting() == 0)
        let second = try school.key(of: school.second)
        try school.file.publish(
            school.file.lines(for: second), by: second, at: CareSchool.now)
        #expect(try isProven() && waiting() == 5)
        #expect(try school.file.verify().fault == nil)
    }

    /// Numbers that were taken away stand there again; nobody begins another list in place of the one that is
    /// there.
    @Test(arguments: [false, true])
    func aSumThatWasTakenAwayIsWrittenAnew(withItsSignature isUnsigned: Bool) throws {
        func takeAway() throws {
            try write { db in
                try db.execute(sql: "DELETE FROM care_home_visit")
                if isUnsigned { try db.execute(sql: "DELETE FROM care_sum") }
            }
            #expect(try proof() == .changed && waiting() == nil)
            #expect(try school.file.verify().fault != nil)
        }
        try takeAway()
        let second = try school.key(of: school.second)
        let list = try school.file.homeVisits(in: CareSchool.semester, for: second)
        #expect(list?.lines.count == 8)
        try school.file.publish(
            school.file.lines(for: second), by: second, at: CareSchool.now)
        #expect(try isProven() && waiting() == 5)
        #expect(try school.file.verify().fault == nil)
        try takeAway()
        try school.file.take(
            .visited(3, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
            at: CareSchool.now)
        #expect(try isProven() && waiting() == 4)
        let lists = try write { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM care_box WHERE kind = 'home-visits'")
        }
        #expect(lists == 1)
        #expect(try school.file.verify().fault == nil)
    }

    /// Both numbers, and the signature under them, were true once.
    @Test func aSumOfBeforeIsNotTheOneOfToday() throws {
        let before = try write { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT needed, waiting, entry_id, signature
                    FROM care_home_visit JOIN care_sum USING (box_id)
                    """)
        }
        let row = try #require(before)
        try school.file.take(
            .visited(3, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
            at: CareSchool.now)
        #expect(try isProven() && waiting() == 4)
        try write { db in
            try db.execute(
                sql: "UPDATE care_home_visit SET needed = ?, waiting = ?",
                arguments: [row[0] as Int, row[1] as Int])
            try db.execute(
                sql: "UPDATE care_sum SET entry_id = ?, signature = ?",
                arguments: [row[2] as Int64, row[3] as Data])
        }
        #expect(try !isProven())
    }
}
