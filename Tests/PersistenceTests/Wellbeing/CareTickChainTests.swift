import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Whoever can write the file takes no tick away, makes none, and hides no measure unseen.
@Suite struct CareTickChainTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine

    /// Both measures of a plan are the class teacher's, who has ticked off the second one.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.askedCase(measures: [0, 1], by: owner)
        let task = try #require(try school.file.told(to: teacher).tasks.first)
        try school.file.tick(task.id, by: teacher, at: CareSchool.now.adding(seconds: 60))
        // Whoever signs next signs for the tick as well.
        try school.file.note(.list, by: owner, at: CareSchool.now.adding(seconds: 90))
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    private func write(_ sql: String) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER IF EXISTS care_entry_keeps;
                    DROP TRIGGER IF EXISTS care_entry_stays;
                    """ + sql)
        }
    }

    private func watch() throws -> WatchCase { try school.file.watchCase(line.id, for: owner) }

    @Test func aTickIsAnEntryAndEverythingHolds() throws {
        #expect(try school.file.verify().fault == nil)
        #expect(try school.file.isChainWhole())
        #expect(try watch().plan?.doneBy == [1: school.classTeacher])
        #expect(try watch().asked(forMeasure: 0)?.isLost == false)
    }

    @Test func aTickThatWasTakenAwayIsMissed() throws {
        try write("DELETE FROM care_entry WHERE key_id = -1")
        #expect(try !school.file.isChainWhole())
        guard case .digest = try school.file.verify().fault else {
            Issue.record("nobody misses it")
            return
        }
    }

    @Test func aTickThatWasChangedOrMovedIsNone() throws {
        try write(
            """
            UPDATE care_entry SET box_id = (
                SELECT id FROM care_box WHERE kind = 'measure' ORDER BY id)
            WHERE key_id = -1
            """)
        #expect(try school.file.verify().fault != nil)
        let watch = try watch()
        #expect(watch.plan?.doneBy == [:])
        #expect(watch.isDoubtful(0) && !watch.isDoubtful(1))
    }

    private func plant(behindMeasure number: Int) throws {
        try plantEntry(inMeasure: number, of: directory)
    }

    @Test func aTickThatNobodySignedShutsNoCase() throws {
        for number in [0, 1] { try plant(behindMeasure: number) }
        // The chain says nothing of it, but how many ticks are to be proven elsewhere.
        let verified = try school.file.verify()
        #expect(verified.fault == nil && verified.ticks == 3)
        let watch = try watch()
        #expect(watch.plan?.doneBy == [1: school.classTeacher])
        #expect(watch.isDoubtful(0) && watch.isDoubtful(1))
        let task = try #require(try school.file.told(to: teacher).openTasks.first)
        try school.file.tick(task.id, by: teacher, at: CareSchool.now.adding(seconds: 120))
        #expect(
            try self.watch().plan?.doneBy == [0: school.classTeacher, 1: school.classTeacher])
        try record(.contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)))
        #expect(try school.file.verify().fault == nil)
    }

    @Test func nothingElseGoesUnsigned() throws {
        try write(
            """
            UPDATE care_entry SET key_id = -1, signature = x'' WHERE id = (
                SELECT max(id) FROM care_entry)
            """)
        #expect(try school.file.verify().fault != nil)
    }

    @Test func aMeasureThatWasHiddenFromTheTeacherIsToldToTheOwner() throws {
        try write("DELETE FROM care_wrap WHERE reader_id = -1")
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        let watch = try watch()
        #expect(watch.asked(forMeasure: 0)?.isLost == true)
        #expect(watch.plan?.doneBy == [1: school.classTeacher])
        try record(
            .assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "换到第三排")))
        #expect(try self.watch().asked(forMeasure: 0)?.isLost == false)
        #expect(try school.file.told(to: teacher).openTasks.map(\.text) == ["换到第三排"])
    }

    @Test func ticksOfAnOlderProgramBecomeLinks() throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        // The tick was the last thing that happened.
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_entry_stays;
                    DELETE FROM care_entry WHERE id = (SELECT max(id) FROM care_entry);
                    CREATE TABLE care_tick (
                        box_id INTEGER PRIMARY KEY REFERENCES care_box (id), sealed BLOB NOT NULL);
                    INSERT INTO care_tick
                        SELECT box_id, sealed FROM care_entry WHERE key_id = -1;
                    DELETE FROM care_entry WHERE key_id = -1;
                    DELETE FROM care_wrap
                        WHERE box_id NOT IN (SELECT box_id FROM care_entry);
                    DELETE FROM grdb_migrations
                        WHERE identifier IN ('7 ticks in the chain', '8 told times',
                            '9 signed practice', '10 signed sums',
                            '11 named certificates', '12 sums without small numbers',
                            '13 promised sums', '14 first retention days');
                    DROP TABLE care_sum;
                    DROP TABLE care_certificate;
                    PRAGMA user_version = 6;
                    """)
        }
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        #expect(try file.verify().fault == nil)
        let plan = try file.watchCase(line.id, for: owner).plan
        #expect(plan?.doneBy == [1: school.classTeacher])
    }
}

/// A sentence that stands before somebody who reads no case is the word of a psychology teacher.
@Suite struct CareToldTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.open(.high, by: owner)
        try record(.planned(CareSchool.plan()))
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    private func assign(to person: Person.ID) throws {
        try record(
            .assigned(CareAssignment(measure: 0, version: 0, to: person, text: "换到第二排")))
    }

    @Test func theTeacherSeesWhoSignedAndThatNobodyComparedTheKey() throws {
        try record(.instructed(school.classTeacher, text: "放学前打招呼"))
        try assign(to: school.classTeacher)
        let told = try school.file.told(to: teacher)
        let asker = CareAsker(
            person: school.psychologist, fingerprint: owner.publicIdentity.fingerprint,
            isCompared: false)
        #expect(told.instructions.map(\.asker) == [asker] && told.tasks.map(\.asker) == [asker])
        #expect(told.planted == 0)
    }

    @Test func whoeverHasComparedTheKeyIsToldSo() throws {
        try assign(to: school.second)
        let second = try school.key(of: school.second)
        let told = try school.file.told(to: second)
        #expect(told.tasks.map(\.asker.isCompared) == [true])
    }

    /// Somebody with an account and the file, who is no psychology teacher, seals a sentence.
    @Test(arguments: [CareBoxWords.instruction, .measure])
    func whatAnybodyElseHasSignedIsLeftOutAndCounted(kind: CareBoxWords) throws {
        try record(.instructed(school.classTeacher, text: "放学前打招呼"))
        try assign(to: school.classTeacher)
        let clerk = try school.key(of: school.staffed.office)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_entry_keeps;
                    UPDATE care_entry SET key_id = ?, signature = ? WHERE id = (
                        SELECT care_entry.id FROM care_entry
                        JOIN care_box ON care_box.id = box_id WHERE kind = ?)
                    """,
                arguments: [
                    clerk.key.rawValue,
                    Data(try clerk.signer.sign(.origin)), kind.rawValue,
                ])
        }
        let told = try school.file.told(to: teacher)
        #expect(told.planted == 1)
        #expect(told.instructions.isEmpty == (kind == .instruction))
        #expect(told.tasks.isEmpty == (kind == .measure))
    }

    @Test func whoKeepsWatchInAHolidayIsCalled() async throws {
        try await school.beginSemesterWithHoliday()
        let second = try school.key(of: school.second)
        try record(.readerAdded(school.second, reason: "假期值守"))
        try record(
            .kept(
                HolidayWatch(
                    starts: day("2026-11-27"), ends: day("2026-11-29"), keeper: school.second,
                    phone: "内线 8231")))
        let lines = try school.file.lines(for: second)
        #expect(lines.map(\.id) == [line.id])
        let clock = try school.ledger.followUpClock()
        func calls(_ date: Day) -> CareCalls {
            CareCalls(tasks: 0, instructions: 0, lines, of: school.second, on: date, clock: clock)
        }
        #expect(calls(day("2026-11-26")).kept == 1)
        #expect(calls(day("2026-11-26")).from == day("2026-11-27"))
        #expect(calls(day("2026-11-28")).kept == 1 && calls(day("2026-11-28")).from == nil)
        #expect(calls(day("2026-11-29")).due == 1)
        #expect(calls(day("2026-11-30")).isEmpty)
        // What was counted before a day of the watch holds on that day.
        for date in ["2026-11-28", "2026-11-29", "2026-11-30"] {
            #expect(calls(day("2026-11-26")).on(day(date)) == calls(day(date)))
        }
        // A crisis tells its keeper, on the days of the watch alone, and whoever leads it.
        try record(.crisis(.found))
        let inCrisis = try school.file.lines(for: second)
        for (person, date, late) in [
            (school.second, "2026-11-26", 0), (school.second, "2026-11-28", 1),
            (school.psychologist, "2026-11-24", 1),
        ] {
            let calls = CareCalls(
                tasks: 0, instructions: 0, inCrisis, of: person, on: day(date), clock: clock)
            let morning = Moment(day: day(date), hour: 9, minute: 0)
            #expect(calls.lateSteps(at: morning) == late)
            #expect(calls.lateSteps(at: CareSchool.now) == 0)
        }
    }
}

/// What is sealed for somebody who reads no case.
enum CareBoxWords: String {
    case instruction, measure
}
