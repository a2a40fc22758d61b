import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Measures that a class teacher is asked to do: ticked off by that teacher, who sees nothing else.
@Suite struct CareTaskTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine

    /// A case with a plan, whose first measure the class teacher is asked to do.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.askedCase(measures: [0], by: owner)
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    private func assign(
        _ measure: Int = 0, version: Int = 0, to person: Person.ID? = nil
    ) throws {
        try record(
            .assigned(
                CareAssignment(
                    measure: measure, version: version, to: person ?? school.classTeacher,
                    text: "换到第二排")))
    }

    private func tick() throws {
        let task = try #require(try school.file.told(to: teacher).tasks.first)
        try school.file.tick(
            task.id, by: teacher, at: CareSchool.now.adding(seconds: 60))
    }

    private func plan(for key: UnlockedKey) throws -> CarePlanVersion {
        try #require(try school.file.watchCase(line.id, for: key).plan)
    }

    @Test func theTeacherTicksAndTheOwnerSeesByWhom() throws {
        let tasks = try school.file.told(to: teacher).tasks
        #expect(tasks.map(\.text) == ["换到第二排"] && tasks.map(\.code) == [line.code])
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.asked(forMeasure: 0)?.person == school.classTeacher)
        try tick()
        #expect(try plan(for: owner).done == [0: CareSchool.now.day])
        #expect(try plan(for: owner).doneBy == [0: school.classTeacher])
        #expect(try school.file.told(to: teacher).tasks.first?.doneAt != nil)
        #expect(throws: CareRefusal.alreadyTicked) { try tick() }
        #expect(throws: CareRefusal.alreadyTicked) { try assign() }
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: teacher)
        }
        #expect(try school.file.told(to: school.key(of: school.second)).tasks.isEmpty)
        #expect(try school.file.verify().fault == nil)
    }

    /// Ticked off for the teacher by mistake, and withdrawn: the measure is open, and given anew.
    @Test func whatATickTookBackIsNotMissingWhenTheTickIsWithdrawn() throws {
        try record(.measureDone(0, version: 0))
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        let ticked = try school.file.watchCase(line.id, for: owner).events.count - 1
        try record(.corrected(event: ticked, note: "误记", withdrawal: .notHappened))
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.plan?.done == [:] && watch.asked(forMeasure: 0) == nil)
        #expect(!watch.tasks.values.contains { $0.isLost || $0.isOpen })
        try assign()
        #expect(try school.file.told(to: teacher).tasks.count == 1)
        let again = try school.file.watchCase(line.id, for: owner)
        #expect(again.asked(forMeasure: 0)?.isLost == false)
        #expect(try school.file.verify().fault == nil)
    }

    /// Ticked off by the teacher by mistake: the owner says so, and the teacher learns it and ticks again.
    @Test func theOwnerTakesTheTickOfTheTeacherBack() throws {
        try tick()
        let ticked = try school.file.watchCase(line.id, for: owner)
        let task = try #require(ticked.tasks.keys.first)
        try record(.tickTakenBack(task: task, note: "点错一条", withdrawal: .notHappened))
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.plan?.done == [:])
        #expect(watch.asked(forMeasure: 0)?.person == school.classTeacher)
        #expect(watch.asked(forMeasure: 0)?.isAgain == true)
        #expect(watch.tickTakenBack(ofMeasure: 0)?.ticked == school.classTeacher)
        #expect(!watch.tasks.values.contains { $0.isLost })
        #expect(watch.tasks[task]?.isOpen == false)
        let told = try school.file.told(to: teacher)
        #expect(told.tasks.count == 1 && told.planted == 0)
        #expect(told.openTasks.map(\.text) == ["换到第二排"])
        #expect(told.openTasks.map(\.takenBack) == [CareSchool.now.day])
        #expect(throws: CareRefusal.alreadyWithdrawn) {
            try record(.tickTakenBack(task: task, note: "点错一条", withdrawal: .notHappened))
        }
        try tick()
        #expect(try plan(for: owner).doneBy == [0: school.classTeacher])
        #expect(try school.file.told(to: teacher).openTasks.isEmpty)
        #expect(try school.file.verify().fault == nil)
    }

    /// Nobody is asked again for what was taken from them, or left the plan, after they had ticked it off.
    @Test func whoeverSeesTheMeasureNoMoreIsNotAskedAgain() throws {
        try tick()
        let task = try #require(
            try school.file.watchCase(line.id, for: owner).tasks.keys.first)
        try record(.readerRemoved(school.classTeacher))
        try record(.tickTakenBack(task: task, note: "点错一条", withdrawal: .notHappened))
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.tasks.count == 1 && watch.asked(forMeasure: 0) == nil)
        #expect(watch.plan?.done == [:])
        #expect(watch.tickTakenBack(ofMeasure: 0)?.ticked == school.classTeacher)
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aPlanIsNotWrittenOverOneThatNobodyHasSeen() throws {
        func write(_ goals: String, having seen: Int?) throws {
            try school.file.record(
                .planned(CareSchool.plan(goals)), in: line.id, by: owner, seenVersions: seen,
                at: CareSchool.now)
        }
        try write("每周见面", having: 1)
        #expect(throws: CareRefusal.planRewritten) { try write("每日见面", having: 1) }
        #expect(throws: CareRefusal.planRewritten) { try write("每日见面", having: 3) }
        try write("每日见面", having: 2)
        let plans = try school.file.watchCase(line.id, for: owner).plans
        #expect(plans.map { $0.plan[.goals] } == ["每日到校见面", "每周见面", "每日见面"])
    }

    @Test func theFileTellsNeitherWhoWasAskedNorWhoTicked() throws {
        try tick()
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
        for file in ["care.db", "care.db-wal"] {
            let bytes = try #require(
                FileManager.default.contents(atPath: directory.data.path + "/" + file))
            for word in ["换到第二排", "调整座位", line.code] {
                #expect(bytes.range(of: Data(word.utf8)) == nil)
            }
        }
    }

    @Test func whatIsTakenBackIsSeenNoMoreAndATickStays() throws {
        try assign(1)
        #expect(try school.file.told(to: teacher).tasks.count == 2)
        try tick()
        try record(.readerRemoved(school.classTeacher))
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        #expect(throws: CareRefusal.noSuchReader) {
            try record(.readerRemoved(school.classTeacher))
        }
        // The latest comes first: it was the second measure.
        #expect(try plan(for: owner).doneBy == [1: school.classTeacher])
    }

    @Test func aNewPlanKeepsAskingForWhatStandsInItStill() throws {
        try assign(1)
        var plan = CareSchool.plan("每周见面")
        plan.measures.remove(at: 0)
        try record(.planned(plan))
        #expect(try school.file.told(to: teacher).tasks.count == 1)
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.asked(forMeasure: 0)?.person == school.classTeacher)
        try tick()
        let plans = try school.file.watchCase(line.id, for: owner).plans
        #expect(plans.map(\.doneBy) == [[:], [0: school.classTeacher]])
    }

    @Test func whatWasTickedStaysTickedInTheNewPlan() throws {
        try tick()
        try record(.measureDone(1, version: 0))
        try record(.planned(CareSchool.plan("每周见面")))
        let latest = try plan(for: owner)
        #expect(latest.done == [0: CareSchool.now.day, 1: CareSchool.now.day])
        #expect(latest.doneBy == [0: school.classTeacher])
    }

    @Test func whatTheTeacherHasTickedTheOwnerTicksAgainOnALaterDay() throws {
        try tick()
        #expect(throws: CareRefusal.alreadyTicked) { try record(.measureDone(0, version: 0)) }
        try school.file.record(
            .measureDone(0, version: 0), in: line.id, by: owner,
            at: CareSchool.now.adding(seconds: 86_400))
        #expect(try plan(for: owner).ticks[0]?.map(\.by) == [school.classTeacher, nil])
        #expect(try school.file.verify().fault == nil)
    }

    @Test func whatWasTickedAndLeftOutOfTheNewPlanLeavesTheTeacher() throws {
        try tick()
        var plan = CareSchool.plan("每周见面")
        plan.measures.remove(at: 0)
        try record(.planned(plan))
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        let plans = try school.file.watchCase(line.id, for: owner).plans
        #expect(plans.map(\.doneBy) == [[0: school.classTeacher], [:]])
    }

    @Test func whatIsMeantForAnOlderPlanIsNotTickedInTheNewOne() throws {
        try record(.planned(CareSchool.plan("每周见面")))
        #expect(throws: CareRefusal.planRewritten) { try record(.measureDone(0, version: 0)) }
        #expect(throws: CareRefusal.planRewritten) { try assign(1) }
        try record(.measureDone(0, version: 1))
        #expect(throws: CareRefusal.alreadyTicked) { try record(.measureDone(0, version: 1)) }
        let plans = try school.file.watchCase(line.id, for: owner).plans
        #expect(plans.map(\.done) == [[:], [0: CareSchool.now.day]])
    }

    @Test func theOwnersTickAndTheClosingEndWhatWasAsked() throws {
        try record(.measureDone(0, version: 0))
        #expect(try school.file.told(to: teacher).tasks.isEmpty)
        try assign(1)
        #expect(try school.file.told(to: teacher).tasks.count == 1)
        let other = try school.open(.observation, number: 2, by: owner)
        let later = CareSchool.now.adding(seconds: 86_400 * 58)
        try school.file.record(
            .planned(CareSchool.plan()), in: other.id, by: owner, at: CareSchool.now)
        try school.file.record(
            .assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "留意午休")),
            in: other.id, by: owner, at: CareSchool.now)
        #expect(try school.file.told(to: teacher).tasks.count == 2)
        for moment in [CareSchool.now, later] {
            try school.file.record(
                .contacted(.init(kind: .review, outcome: .steady, minutes: 20)), in: other.id,
                by: owner, at: moment)
        }
        try school.file.record(
            .closed(reason: "平稳", seconder: school.staffed.principal), in: other.id, by: owner,
            seconder: school.key(of: school.staffed.principal), at: later)
        #expect(try school.file.told(to: teacher).tasks.map(\.text) == ["换到第二排"])
    }

    @Test func readersAndSuccessorsSeeTheTickAndWhoeverIsLockedOutDoesNot() throws {
        try record(.readerAdded(school.staffed.principal, reason: "会商"))
        try tick()
        let principal = try school.key(of: school.staffed.principal)
        #expect(try plan(for: principal).doneBy == [0: school.classTeacher])
        try record(.handedOver(to: school.second, reason: "产假"))
        let second = try school.key(of: school.second)
        #expect(try plan(for: second).doneBy == [0: school.classTeacher])
        #expect(try school.file.drill(school.shares, at: CareSchool.now).isComplete)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let left = try queue.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM care_wrap JOIN care_box ON care_box.id = box_id
                    WHERE kind = 'measure' AND reader_id = ?
                    """, arguments: [school.psychologist.rawValue])
        }
        #expect(left == 0)
    }

    @Test func onlyWhoLooksAfterAccountsOrSafetyIsNotAsked() async throws {
        #expect(throws: CareRefusal.tickerMayNot) { try assign(to: school.staffed.office) }
        #expect(throws: CareRefusal.noSuchMeasure) { try assign(7) }
        try assign(1, to: school.staffed.leader)
        let leader = try school.key(of: school.staffed.leader)
        let task = try #require(try school.file.told(to: leader).tasks.first)
        #expect(task.text == "换到第二排" && task.code == line.code)
        try school.file.tick(task.id, by: leader, at: CareSchool.now.adding(seconds: 60))
        #expect(try plan(for: owner).doneBy == [1: school.staffed.leader])
        #expect(throws: CareRefusal.teacherMayNot) {
            try record(.instructed(school.staffed.leader, text: "放学前打招呼"))
        }
        // Whoever is class teacher no longer was asked all the same.
        try await school.ledger.accounts.setOffice(
            .homeroomTeacher, of: school.classTeacher, isHeld: false, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        try tick()
    }
}
