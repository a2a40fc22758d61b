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
        try school.file.homeVisitCount(in: CareSchool.semester, for: owner)?.exact?.waiting
    }

    /// As it stands in the file, for whoever has a copy of it.
    private func inClear() throws -> [Int] {
        try write { db in
            let row = try Row.fetchOne(db, sql: "SELECT needed, waiting FROM care_home_visit")
            return try #require(row.map { [$0[0], $0[1]] })
        }
    }

    /// Three of eight were visited: that is small, and follows from the two others.
    @Test func noSmallNumberStandsInClear() throws {
        #expect(try inClear() == [-2, -2])
        let seen = try school.file.homeVisitCount(in: CareSchool.semester)?.seen
        #expect(seen?.waiting == .hidden && seen?.needed == .hidden && seen?.held == .hidden)
        #expect(try waiting() == 5)
        // Nobody else opens the list to count it.
        let others = try school.file.homeVisitCount(in: CareSchool.semester, for: principal)
        #expect(others?.exact == nil)
        for line in 3..<5 {
            try school.file.take(
                .visited(line, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
                at: CareSchool.now)
        }
        #expect(try inClear() == [-2, -2] && waiting() == 3)
        for line in 5..<8 {
            try school.file.take(
                .visited(line, on: day("2026-11-20")), in: CareSchool.semester, by: owner,
                at: CareSchool.now)
        }
        #expect(try inClear() == [8, 0] && isProven())
        #expect(
            try school.file.homeVisitCount(in: CareSchool.semester)
                == .exact(OutstandingCount(needed: 8, waiting: 0)))
    }

    /// An older program wrote every number.
    @Test func smallNumbersOfAnOlderProgramAreTakenOut() throws {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE care_home_visit SET needed = 8, waiting = 5;
                    DELETE FROM grdb_migrations WHERE identifier
                        IN ('12 sums without small numbers', '13 promised sums',
                            '14 first retention days');
                    ALTER TABLE care_certificate DROP COLUMN first_keep_until;
                    PRAGMA user_version = 11;
                    """)
        }
        let file = try CareFile.open(in: directory.data, beside: school.ledger, access: .existing)
        #expect(try inClear() == [-2, -2])
        #expect(try file.homeVisitSumProof(in: CareSchool.semester, for: principal) == .unsigned)
        // It holds, and what cannot be told apart is told.
        #expect(try file.verify().fault == nil && file.verify().unsignedSums == 1)
        try file.publish(file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(try file.homeVisitSumProof(in: CareSchool.semester, for: principal) == .proven)
        #expect(try inClear() == [-2, -2] && file.verify().unsignedSums == 0)
        // From then on it is missed.
        try write { try $0.execute(sql: "DELETE FROM care_sum") }
        #expect(try file.verify().fault == .sum(box: box()))
    }

    private func box() throws -> Int64 {
        try write { db in
            try #require(try Int64.fetchOne(db, sql: "SELECT box_id FROM care_home_visit"))
        }
    }

    private func publish() throws {
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
    }

    private func promises() throws -> [String] {
        try write { db in
            try String.fetchAll(db, sql: "SELECT kind FROM care_trust WHERE kind = 'sums'")
        }
    }

    /// Whoever has opened the list once has signed that a signed sum stands there.
    @Test func aSignatureThatWasTakenAwayIsMissed() throws {
        try publish()
        #expect(try school.file.verify().fault == nil && promises().count == 1)
        try write { try $0.execute(sql: "DELETE FROM care_sum") }
        #expect(try proof() == .unsigned)
        #expect(try school.file.verify().fault == .sum(box: box()))
        // Unlocking puts it right, and promises nothing twice.
        try publish()
        #expect(try school.file.verify().fault == nil && isProven() && promises().count == 1)
    }

    /// A list that is written into, renewed or handed on keeps its sum or signs a new one.
    @Test func whatIsPromisedIsKept() async throws {
        try publish()
        let second = try school.key(of: school.second)
        try school.file.take(
            .visited(3, on: day("2026-11-20")), in: CareSchool.semester, by: second,
            at: CareSchool.now)
        #expect(try school.file.verify().fault == nil)
        _ = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: second, at: CareSchool.now)
        #expect(try school.file.verify().fault == nil)
        try school.file.publish(
            school.file.lines(for: second), by: second, at: CareSchool.now)
        #expect(try school.file.verify().fault == nil && promises().count == 1)
    }

    /// The promise is signed like whose keys count.
    @Test func aPromiseThatWasTakenAwayIsFound() throws {
        try publish()
        try write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_trust_keeps;
                    UPDATE care_trust SET kind = 'withdrawn' WHERE kind = 'sums';
                    DELETE FROM care_sum;
                    """)
        }
        guard case .trust = try school.file.verify().fault else {
            Issue.record("the act is not named")
            return
        }
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
        // Nobody has promised one here: it may be a file of an older program.
        #expect(try school.file.verify().fault == nil && school.file.verify().unsignedSums == 1)
        try publish()
        #expect(try isProven() && waiting() == 5)
    }

    /// Numbers that were changed under a signature as well, whoever of those that open the list comes first.
    @Test func aChangedSumIsPutRightByWhoeverOpensTheList() throws {
        try write { try $0.execute(sql: "UPDATE care_home_visit SET waiting = 0") }
        // Whoever opens the list counts in it, whatever stands beside it.
        #expect(try proof() == .changed && waiting() == 5)
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
        try publish()
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
        #expect(try school.file.verify().fault == .sum(box: box()))
    }
}
