import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Whoever can write the file can wrap a key of the own for a teacher; nothing is sealed under it.
@Suite struct CareNamingTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        line = try school.open(by: owner)
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: directory.data.path + "/care.db").write(body)
    }

    private func entries() throws -> Int { try school.file.verify().entries }

    /// Wraps a key that nobody has signed for, for the owner.
    private func plant(_ key: BoxKey, box: Int64, generation: Int, _ db: Database) throws {
        let wrapped = try key.wrapped(
            for: owner.publicIdentity.reading,
            context: "care key, box \(box), generation \(generation), "
                + "reader \(owner.person.rawValue)")
        try db.execute(
            sql: """
                INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                box, generation, owner.person.rawValue, owner.key.rawValue, Data(wrapped),
            ])
    }

    private func box(_ kind: String, _ db: Database) throws -> Int64 {
        try #require(
            try Int64.fetchOne(
                db, sql: "SELECT id FROM care_box WHERE kind = ? ORDER BY id", arguments: [kind]))
    }

    @Test func aKeyThatSomebodyPutsThereAsTheNextIsNotUsed() throws {
        let box = try write { db in
            let box = try self.box("case", db)
            try plant(.generate(), box: box, generation: 2, db)
            try db.execute(
                sql: "UPDATE care_box SET generation = 2 WHERE id = ?", arguments: [box])
            return box
        }
        let before = try entries()
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.record(
                .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9, note: "面谈")),
                in: line.id, by: owner, at: CareSchool.now)
        }
        #expect(try entries() == before)
        var opened = OpenedLines()
        #expect(try school.file.lines(for: owner, opened: &opened).isEmpty)
        #expect(opened.missing == [line.id])
        #expect(try school.file.verify().fault == .unnamed(box: box))
        let drill = try school.file.drill(school.shares, at: CareSchool.now)
        #expect(drill.total - drill.opened == 1)
    }

    @Test func aKeyInThePlaceOfTheTrueOneOpensNothing() throws {
        try write { db in
            let box = try self.box("case", db)
            try db.execute(sql: "DELETE FROM care_wrap WHERE box_id = ?", arguments: [box])
            try plant(.generate(), box: box, generation: 1, db)
        }
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.record(
                .planned(CareSchool.plan()), in: line.id, by: owner, at: CareSchool.now)
        }
        guard case .withoutRecovery = try school.file.verify().fault else {
            Issue.record("the seal that is gone is not missed")
            return
        }
        #expect(try !school.file.drill(school.shares, at: CareSchool.now).isComplete)
    }

    @Test func aListThatSomebodyElseBeganTakesNoName() throws {
        try school.beginSemester()
        let planted = try write { db in
            try db.execute(
                sql: """
                    INSERT INTO care_box (owner_id, kind, place)
                    VALUES (?, 'home-visits', '2026-autumn')
                    """, arguments: [owner.person.rawValue])
            let box = db.lastInsertedRowID
            try plant(.generate(), box: box, generation: 1, db)
            try db.execute(
                sql: """
                    INSERT INTO care_home_visit (box_id, semester, needed, waiting)
                    VALUES (?, '2026-autumn', 0, 0)
                    """, arguments: [box])
            return box
        }
        try school.listHomeVisits(by: owner)
        let taken = try write { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM care_entry WHERE box_id = ?", arguments: [planted])
        }
        #expect(taken == 0)
        #expect(try visits(in: CareSchool.semester)?.lines.count == 8)
    }

    @Test func aListUnderAnotherSemestersNameIsNotThatList() throws {
        try school.beginSemester()
        try school.listHomeVisits(by: owner)
        try write { db in
            try db.execute(sql: "UPDATE care_home_visit SET semester = '2025-spring'")
        }
        let other = Semester(
            schoolYear: 2025, term: .spring, starts: day("2026-02-20"), ends: day("2026-07-01"))
        #expect(try visits(in: other) == nil)
        #expect(try visits(in: CareSchool.semester)?.lines.count == 8)
    }

    private func visits(in semester: Semester) throws -> HomeVisitList? {
        try school.file.homeVisits(in: semester, for: owner)
    }

    @Test func aSecondIdentityThatSomebodyPutsThereCollectsNothing() throws {
        try write { db in
            try db.execute(
                sql: "INSERT INTO care_box (case_id, owner_id, kind) VALUES (?, ?, 'identity')",
                arguments: [line.id.rawValue, owner.person.rawValue])
            try plant(.generate(), box: db.lastInsertedRowID, generation: 1, db)
        }
        let before = try entries()
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.amend(
                line.id, pupil: CareSchool.pupil(2), .init(), by: owner, at: CareSchool.now)
        }
        #expect(try entries() == before)
    }

    @Test func countsThatSomebodyPutsThereAreBegunAnewUnderATrueKey() throws {
        let key = BoxKey.generate()
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let box = try write { db in
            let box = try self.box("counts", db)
            try plant(key, box: box, generation: 2, db)
            try db.execute(
                sql: "UPDATE care_box SET generation = 2 WHERE id = ?", arguments: [box])
            return box
        }
        try school.open(number: 2, by: owner)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let planted = try write { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM care_wrap WHERE box_id = :box)
                        + (SELECT count(*) FROM care_box WHERE id = :box AND snapshot NOT NULL)
                    """, arguments: ["box": box])
        }
        #expect(planted == 0)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func theKeyOfBeforeSomebodyWasLockedOutDoesNotComeBack() throws {
        for kind: CareEvent.Kind in [
            .readerAdded(school.second, reason: "代班"), .readerRemoved(school.second),
        ] {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        #expect(try school.file.verify().fault == nil)
        try write { db in try db.execute(sql: "UPDATE care_box SET generation = 1") }
        #expect(throws: UnlockRefusal.damaged) {
            try school.file.record(
                .planned(CareSchool.plan()), in: line.id, by: owner, at: CareSchool.now)
        }
        guard case .unnamed = try school.file.verify().fault else {
            Issue.record("the older key is not noticed")
            return
        }
    }

    @Test func whoeverOnlyTheTableLetsInIsNotLetInWhenAnotherIsLockedOut() throws {
        let second = try school.key(of: school.second)
        try school.file.record(
            .readerAdded(school.staffed.principal, reason: "会商"), in: line.id, by: owner,
            at: CareSchool.now)
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    SELECT id, 1, ?, ?, zeroblob(80) FROM care_box WHERE kind = 'case'
                    """, arguments: [second.person.rawValue, second.key.rawValue])
        }
        try school.file.record(
            .readerRemoved(school.staffed.principal), in: line.id, by: owner, at: CareSchool.now)
        let wraps = try write { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM care_wrap WHERE generation = 2 AND reader_id = ?",
                arguments: [second.person.rawValue])
        }
        #expect(wraps == 0)
    }

    @Test func oneSealThatDoesNotOpenKeepsNobodyFromTheOthers() throws {
        let other = try school.open(number: 2, by: owner)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        let published = try school.file.publicCounts()
        try write { db in
            try db.execute(
                sql: """
                    UPDATE care_wrap SET wrapped = zeroblob(length(wrapped))
                    WHERE reader_id = ? AND box_id = ?
                    """, arguments: [owner.person.rawValue, try box("case", db)])
        }
        var opened = OpenedLines()
        let lines = try school.file.lines(for: owner, opened: &opened)
        #expect(lines.map(\.id) == [other.id])
        #expect(opened.missing == [line.id])
        // Sums without that one case would tell what it is.
        let next = CareSchool.now.adding(seconds: 86_400)
        try school.file.publish(lines, by: owner, at: next)
        #expect(try school.file.publicCounts() == published)
    }
}
