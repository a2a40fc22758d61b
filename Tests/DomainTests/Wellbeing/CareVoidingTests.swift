import Domain
import Foundation
import Testing

/// A case that was opened for the wrong pupil is followed by nobody, and told as what it is.
@Suite struct CareVoidingTests {
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
    private let contact = CareEvent.Kind.contacted(
        .init(kind: .meeting, outcome: .steady, minutes: 10))

    private func mistaken(
        _ event: Int = 0, note: String = "立错学生", seconder: Person.ID? = Person.ID(2)
    ) -> CareEvent.Kind {
        .corrected(event: event, note: note, withdrawal: .mistaken, seconder: seconder)
    }

    private func refusal(
        _ kind: CareEvent.Kind, after watch: WatchCase, seconder: Set<Office> = [.vicePrincipal]
    ) -> CareRefusal? {
        CareRules.refusal(
            of: careEvent("2026-11-26", kind), after: watch,
            as: Standing(person: Person.ID(1), day: day("2026-11-26"), offices: [.psychologist]),
            seconderOffices: seconder)
    }

    @Test func twoPeopleSignAndSayWhy() throws {
        let teacher = CareEvent.Kind.contacted(
            .init(kind: .teacher, outcome: .steady, minutes: 10))
        let watch = try WatchCase.written(.high, [("2026-11-17", teacher)])
        #expect(refusal(mistaken(), after: watch) == nil)
        #expect(refusal(mistaken(note: ""), after: watch) == .reasonMissing)
        #expect(refusal(mistaken(seconder: nil), after: watch) == .secondSignatureMissing)
        #expect(refusal(mistaken(seconder: Person.ID(1)), after: watch) == .seconderMayNot)
        #expect(
            refusal(mistaken(), after: watch, seconder: [.homeroomTeacher]) == .seconderMayNot)
        // It is said of the opening alone, and nothing else is said of that.
        #expect(refusal(mistaken(1), after: watch) == .notWithdrawable)
        #expect(
            refusal(
                .corrected(event: 0, note: "误立", withdrawal: .notHappened), after: watch)
                == .notWithdrawable)
        let stranger = Standing(
            person: Person.ID(3), day: day("2026-11-26"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .void, on: watch, as: stranger) == .notYours)
    }

    @Test func aCrisisIsReviewedOrWithdrawnBefore() throws {
        var watch = try WatchCase.written(.low, [("2026-11-17", .crisis(.found))])
        #expect(refusal(mistaken(), after: watch) == .inCrisis)
        watch.take(
            careEvent(
                "2026-11-18", .corrected(event: 1, note: "记错个案", withdrawal: .otherCase)))
        #expect(refusal(mistaken(), after: watch) == nil)
    }

    /// What was done for the pupil is closed, or was not of this case.
    @Test func noCaseThatWasWorkedInIsVoided() throws {
        let worked: [CareEvent.Kind] = [
            contact, .left(reason: "休学", kind: .suspended),
            .left(reason: "在家", kind: .unusualLeave),
            .referred(CareEvent.Referral(to: "市三院", reason: "评估", guardianSigned: false)),
        ]
        for kind in worked {
            var watch = try WatchCase.written(.low, [("2026-11-17", kind)])
            #expect(refusal(mistaken(), after: watch) == .worked)
            watch.take(
                careEvent(
                    "2026-11-18", .corrected(event: 1, note: "记错个案", withdrawal: .otherCase)))
            #expect(refusal(mistaken(), after: watch) == nil)
        }
        let missed = CareEvent.Kind.contacted(
            .init(kind: .meeting, outcome: .notReached, minutes: 0))
        let watch = try WatchCase.written(.low, [("2026-11-17", missed)])
        #expect(refusal(mistaken(), after: watch) == nil)
        let reviewed = try WatchCase.written(
            .low, [("2026-11-17", .crisis(.found)), ("2026-11-18", .crisis(.reviewed))])
        #expect(refusal(mistaken(), after: reviewed) == .worked)
    }

    /// The leader's own tick, and one of the terminal of whoever was asked.
    @Test func aMeasureThatIsDoneIsWork() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调座位")])
        let planned = ("2026-11-16", CareEvent.Kind.planned(plan))
        var own = try WatchCase.written(
            .high, [planned, ("2026-11-17", .measureDone(0, version: 0))])
        #expect(refusal(mistaken(), after: own) == .worked)
        own.take(
            careEvent(
                "2026-11-18", .corrected(event: 2, note: "没有做", withdrawal: .notHappened)))
        #expect(refusal(mistaken(), after: own) == nil)
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "调座位", task: 42)
        var asked = try WatchCase.written(
            .high, [planned, ("2026-11-17", .assigned(assignment))])
        #expect(refusal(mistaken(), after: asked) == nil)
        asked.tick(task: 42, at: Moment(day: day("2026-11-18"), hour: 9, minute: 0))
        #expect(refusal(mistaken(), after: asked) == .worked)
        asked.take(
            careEvent(
                "2026-11-19",
                .tickTakenBack(task: 42, note: "记错个案", withdrawal: .otherCase)))
        #expect(refusal(mistaken(), after: asked) == nil)
    }

    /// Nobody comes back to a case of somebody else.
    @Test func aPupilWhoCameBackWasNoMistake() throws {
        let watch = try WatchCase.written(
            .low,
            [
                ("2026-11-17", .left(reason: "在家", kind: .unusualLeave)),
                ("2026-11-18", .returned(nil)),
            ])
        #expect(watch.awaySince == nil)
        #expect(refusal(mistaken(), after: watch) == .worked)
    }

    @Test func aClosedCaseIsVoidedAndStaysClosedSinceThen() throws {
        let leaving = SchoolLeaving(
            reason: .transferred, day: day("2026-11-18"), isGuardianTold: true,
            receiver: .notInformed)
        var watch = try WatchCase.written(
            .low, [("2026-11-18", .leftSchool(leaving, seconder: Person.ID(2)))])
        #expect(refusal(mistaken(), after: watch) == nil)
        watch.take(careEvent("2026-11-26", mistaken()))
        #expect(watch.isVoid && !watch.isOpen && watch.closedOn == day("2026-11-18"))
        #expect(CaseLine(watch, clock: clock).standing == .voided)
        #expect(refusal(mistaken(), after: watch) == .isVoid)
    }

    /// Whatever the level, and, as it was entered before, also while the pupil is away.
    @Test func nobodyFollowsItAnyMore() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调座位")])
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "调座位", task: 42)
        let watch = try WatchCase.written(
            .high,
            [
                ("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment)),
                ("2026-11-17", .instructed(Person.ID(8), text: "放学前打招呼")),
                ("2026-11-18", .left(reason: "休学", kind: .suspended)),
                ("2026-11-20", mistaken()),
            ])
        #expect(watch.isVoid && !watch.isOpen && watch.closedOn == day("2026-11-20"))
        #expect(watch.instruction == nil && !watch.tells(Person.ID(7)) && watch.awaySince == nil)
        #expect(clock.nextDue(of: watch) == nil)
        let line = CaseLine(watch, clock: clock)
        #expect(line.standing == .voided && !line.isOpen && line.nextDue == nil)
        #expect(!line.isOverdue(on: day("2027-03-01")))
        let told = try #require(watch.withdrawn(0))
        #expect(told.withdrawal == .mistaken && told.note == "立错学生")
        #expect(watch.withdrawn(1) == nil && watch.events.count == 6)
        // Nothing is done in it, nor is it opened again; at its day it is destroyed.
        for kind in [contact, .crisis(.found), .reopened(change), mistaken()] {
            #expect(refusal(kind, after: watch) == .isVoid)
        }
        let late = Standing(
            person: Person.ID(1), day: day("2029-07-01"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .destroy, on: watch, as: late) == nil)
        #expect(CareRules.refusal(to: .reopen, on: line, as: late) == .isVoid)
    }

    private let change = CareEvent.LevelChange(
        level: .medium, basis: .interview, reason: "再次关注")

    /// Whoever is told the sums before and after learns no more than with a closing.
    @Test func theSumsOfOthersTellItFromNoClosing() throws {
        let (since, today) = (day("2026-09-01"), day("2026-11-30"))
        let leaving = SchoolLeaving(
            reason: .transferred, day: day("2026-11-24"), isGuardianTold: true,
            receiver: .notInformed)
        let others = try (0..<6).map { _ in try line([]) }
        let ends: [CareEvent.Kind] = [
            mistaken(), .leftSchool(leaving, seconder: Person.ID(2)),
        ]
        let counts = try ends.map { end in
            WatchCounts(
                others + [try line([("2026-11-17", contact), ("2026-11-24", end)])], on: today,
                since: since)
        }
        #expect(counts[0] == counts[1])
        #expect(PublicWatchCounts(counts[0]) == PublicWatchCounts(counts[1]))
        // What was done in it until then was done.
        let before = WatchCounts(
            others + [try line([("2026-11-17", contact)])], on: day("2026-11-24"), since: since)
        let after = WatchCounts(
            others + [try line([("2026-11-17", contact), ("2026-11-24", mistaken())])],
            on: day("2026-11-24"), since: since)
        #expect(after.followUps?.timely == before.followUps?.timely)
        #expect(after.rows[1].registered == before.rows[1].registered - 1)
    }

    private func line(_ events: [(String, CareEvent.Kind)]) throws -> CaseLine {
        CaseLine(try WatchCase.written(.medium, events), clock: clock)
    }

    /// The weeks tell it as no closing, also once it was destroyed.
    @Test func theWeeksTellItAsOpenedByMistake() throws {
        let line = try line([("2026-11-24", mistaken())])
        let today = day("2026-11-30")
        let trend = WatchTrend([line], on: today)
        #expect(trend.voided == 1 && trend.closed == 0)
        #expect(trend.open.last == 0 && trend.open.dropLast().last == 1)
        let past = PastCases(nil, with: line, on: today, since: day("2026-09-01"))
        #expect(WatchTrend([], past: past, on: today) == trend)
    }

    /// Nobody is counted twice, and no case is open before it was opened, also once it was destroyed.
    @Test func whatWasClosedBeforeStaysCountedAsClosed() throws {
        let leaving = SchoolLeaving(
            reason: .transferred, day: day("2026-11-18"), isGuardianTold: true,
            receiver: .notInformed)
        let closing = ("2026-11-18", CareEvent.Kind.leftSchool(leaving, seconder: Person.ID(2)))
        let (today, since) = (day("2026-11-30"), day("2026-09-01"))
        let closed = WatchTrend([try line([closing])], on: today)
        let voided = try line([closing, ("2026-11-24", mistaken())])
        let trend = WatchTrend([voided], on: today)
        #expect(trend == closed && trend.closed == 1 && trend.voided == 0)
        let past = PastCases(nil, with: voided, on: today, since: since)
        #expect(WatchTrend([], past: past, on: today) == trend)
        #expect(trend.open.first == 0)
        // One that was opened again was open when it was found to be a mistake.
        let again = try line([
            closing, ("2026-11-20", .reopened(change)), ("2026-11-24", mistaken()),
        ])
        let reopened = WatchTrend([again], on: today)
        #expect(reopened.closed == 1 && reopened.voided == 1)
    }

    @Test func itIsReadAsItWasWritten() throws {
        let kind = mistaken()
        let bytes = try JSONEncoder().encode(kind)
        #expect(try JSONDecoder().decode(CareEvent.Kind.self, from: bytes) == kind)
        let watch = try WatchCase.written(.low, [("2026-11-24", kind)])
        let line = CaseLine(watch, clock: clock)
        let read = try JSONDecoder().decode(CaseLine.self, from: JSONEncoder().encode(line))
        #expect(read == line)
    }
}
