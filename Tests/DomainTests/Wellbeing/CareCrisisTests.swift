import Domain
import Foundation
import Testing

/// What a crisis does to the clock while it lasts, and that the level is asked for after it.
@Suite struct CareCrisisTests {
    private static let me = Person.ID(1)
    private static let semester = day("2026-09-01")
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    private func change(_ level: WatchLevel) -> CareEvent.LevelChange {
        .init(level: level, basis: .interview, reason: "访谈")
    }

    private var contact: CareEvent.Kind {
        .contacted(.init(kind: .meeting, outcome: .steady, minutes: 10))
    }

    private func refusal(_ kind: CareEvent.Kind, after watch: WatchCase) -> CareRefusal? {
        CareRules.refusal(
            of: careEvent("2026-11-26", kind), after: watch,
            as: Standing(person: Self.me, day: day("2026-11-26"), offices: [.psychologist]))
    }

    /// Whoever finds, reports and reviews may have seen nobody.
    @Test func aFalseAlarmPutsNoContactOff() throws {
        let found = try WatchCase.written(.low, [("2026-11-24", .crisis(.found))])
        #expect(clock.nextContact(of: found) == day("2026-11-24"))
        let over = try WatchCase.written(
            .low, [("2026-11-24", .crisis(.found)), ("2026-11-24", .crisis(.reviewed))])
        #expect(over.lastContact == day("2026-11-16"))
        #expect(clock.silence(of: over, on: day("2026-11-25")) == 9)
        #expect(
            CaseLine(over, clock: clock).followUps(
                since: Self.semester, on: day("2026-11-24")) == .none)
        // With the level set anew the contact is due when it was.
        var kept = over
        kept.take(careEvent("2026-11-24", .confirmed(change(.low))))
        let before = try WatchCase.written(.low, [])
        #expect(clock.nextContact(of: kept) == clock.nextContact(of: before))
    }

    @Test(arguments: CrisisStep.allCases)
    func onlyWhoeverReachedSomebodyWasInTouch(step: CrisisStep) throws {
        let watch = try WatchCase.written(
            .low, [("2026-11-24", .crisis(.found)), ("2026-11-24", .crisis(step))])
        let reached = [CrisisStep.guardianTold, .escorted].contains(step)
        #expect(watch.lastContact == (reached ? day("2026-11-24") : day("2026-11-16")))
    }

    /// Thursday the 26th; the next school day is the 27th, and after it Monday the 30th.
    @Test func afterTheReviewSomebodyIsInTouchEachSchoolDayUntilTheLevelIsSet() throws {
        let steps = CrisisStep.allCases.map { ("2026-11-26", CareEvent.Kind.crisis($0)) }
        var watch = try WatchCase.written(.low, steps)
        #expect(watch.levelOwedSince == day("2026-11-26"))
        #expect(CaseLine(watch, clock: clock).standing == .levelOwed)
        #expect(clock.nextContact(of: watch) == day("2026-11-27"))
        #expect(clock.limit(of: watch) == 1)
        watch.take(careEvent("2026-11-27", contact))
        #expect(clock.nextContact(of: watch) == day("2026-11-30"))
        watch.take(careEvent("2026-11-27", .confirmed(change(.low))))
        #expect(watch.levelOwedSince == nil && watch.level == .low)
        #expect(CaseLine(watch, clock: clock).standing == .followed)
        #expect(clock.limit(of: watch) == 30)
        #expect(clock.nextContact(of: watch).map { $0 > day("2026-12-20") } == true)
    }

    @Test func theSameLevelIsSetAnewOnlyAfterACrisis() throws {
        let calm = try WatchCase.written(.low, [])
        #expect(refusal(.confirmed(change(.low)), after: calm) == .notHigher)
        let found = try WatchCase.written(.low, [("2026-11-24", .crisis(.found))])
        #expect(refusal(.confirmed(change(.low)), after: found) == .inCrisis)
        let over = try WatchCase.written(
            .low, [("2026-11-24", .crisis(.found)), ("2026-11-25", .crisis(.reviewed))])
        #expect(refusal(.confirmed(change(.low)), after: over) == nil)
        #expect(refusal(.confirmed(change(.medium)), after: over) == .notHigher)
        #expect(refusal(.raised(change(.medium)), after: over) == nil)
        let score = CareEvent.LevelChange(level: .low, basis: .score, reason: "量表")
        #expect(refusal(.confirmed(score), after: over) == .scoreAlone)
    }

    /// Whoever acts first writes it down after: the countdown goes by when it was.
    @Test func aStepIsTakenWhenItWasAndNotWhenItIsEntered() throws {
        let entered = careEvent("2026-11-26", .crisis(.found))
        let found = entered.at.adding(seconds: -1800)
        let watch = try WatchCase.written(.low, [("2026-11-26", .crisis(.found, at: found))])
        #expect(watch.crisis == [.found: found])
        #expect(watch.crisisDue == found.adding(seconds: 300))
        func refusal(_ step: CrisisStep, _ seconds: Int, after watch: WatchCase) -> CareRefusal? {
            self.refusal(.crisis(step, at: found.adding(seconds: seconds)), after: watch)
        }
        #expect(refusal(.protected, 60, after: watch) == nil)
        #expect(refusal(.protected, 1800, after: watch) == nil)
        #expect(refusal(.protected, 1801, after: watch) == .stepTime)
        #expect(refusal(.protected, -60, after: watch) == .stepTime)
        #expect(refusal(.found, 60, after: watch) == .stepTaken)
        let calm = try WatchCase.written(.low, [])
        #expect(refusal(.found, -86_400 * 9, after: calm) == nil)
        #expect(refusal(.found, -86_400 * 11, after: calm) == .stepTime)
        #expect(refusal(.protected, 0, after: calm) == .noCrisis)
        // Another one begins after the review of the first.
        let over = try WatchCase.written(
            .low, [("2026-11-24", .crisis(.found)), ("2026-11-25", .crisis(.reviewed))])
        #expect(refusal(.found, -86_400, after: over) == .stepTime)
        #expect(refusal(.found, 0, after: over) == nil)
    }

    @Test func aContactOfACrisisIsOnTheDayOnWhichItWas() throws {
        let day = day("2026-11-25")
        let watch = try WatchCase.written(
            .low,
            [
                ("2026-11-26", .crisis(.found, at: Moment(day: day, hour: 21, minute: 0))),
                ("2026-11-26", .crisis(.escorted, at: Moment(day: day, hour: 22, minute: 0))),
            ])
        #expect(watch.lastContact == day && watch.crisisSince == day)
    }

    @Test func aStepOfAnOlderProgramIsReadAtTheTimeOfItsEntry() throws {
        let old = Data(#"{"crisis":{"_0":"found"}}"#.utf8)
        #expect(try JSONDecoder().decode(CareEvent.Kind.self, from: old) == .crisis(.found))
        #expect(try JSONEncoder().encode(CareEvent.Kind.crisis(.found)) == old)
    }

    /// Nobody could know on Tuesday of a review that was entered on Thursday.
    @Test func aReviewThatIsEnteredLaterIsNoArrear() throws {
        let held = Moment(day: day("2026-11-23"), hour: 16, minute: 0)
        var watch = try WatchCase.written(
            .low,
            [
                ("2026-11-23", .crisis(.found, at: held.adding(seconds: -7200))),
                ("2026-11-26", .crisis(.reviewed, at: held)),
            ])
        #expect(watch.reviewedOn == day("2026-11-23"))
        #expect(clock.nextContact(of: watch) == day("2026-11-27"))
        watch.take(careEvent("2026-11-26", contact))
        let record = CaseLine(watch, clock: clock)
            .followUps(since: Self.semester, on: day("2026-11-26"))
        #expect((record.timely, record.all) == (1, 1))
    }

    @Test func noCaseIsClosedBeforeTheLevelIsSetAnew() throws {
        let review = CareEvent.Kind.contacted(
            .init(kind: .review, outcome: .steady, minutes: 10))
        var watch = try WatchCase.written(
            .observation,
            [
                ("2026-11-16", review), ("2027-01-20", review),
                ("2027-01-21", .crisis(.found)), ("2027-01-21", .crisis(.reviewed)),
            ])
        let standing = Standing(person: Self.me, day: day("2027-01-22"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == .levelOwed)
        // The eight weeks begin anew with it.
        watch.take(careEvent("2027-01-22", .confirmed(change(.observation))))
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == .reviewsMissing)
    }

    /// Whoever has just reviewed a crisis does not know yet whether it is over.
    @Test func theLevelGoesDownAfterAReviewOnALaterDay() throws {
        let review = CareEvent.Kind.contacted(
            .init(kind: .review, outcome: .steady, minutes: 10))
        let lower = CareEvent.Kind.lowered(change(.medium), seconder: Person.ID(2))
        func refused(_ watch: WatchCase) -> CareRefusal? {
            CareRules.refusal(
                of: careEvent("2026-11-26", lower), after: watch,
                as: Standing(person: Self.me, day: day("2026-11-26"), offices: [.psychologist]),
                seconderOffices: [.vicePrincipal])
        }
        var watch = try WatchCase.written(
            .high, [("2026-11-24", .crisis(.found)), ("2026-11-24", .crisis(.reviewed))])
        #expect(refused(watch) == .reviewAfterCrisis)
        watch.take(careEvent("2026-11-24", .confirmed(change(.high))))
        watch.take(careEvent("2026-11-24", review))
        #expect(refused(watch) == .reviewAfterCrisis, "of the same day")
        watch.take(careEvent("2026-11-25", contact))
        #expect(refused(watch) == .reviewAfterCrisis, "no review")
        watch.take(careEvent("2026-11-26", review))
        #expect(refused(watch) == nil)
    }

    @Test func whatWasOverdueBeforeACrisisStaysOverdueInIt() throws {
        let late = try WatchCase.written(.high, [("2026-11-20", .crisis(.found))])
        #expect(clock.nextContact(of: late) == day("2026-11-17"))
        let escorted = try WatchCase.written(
            .high, [("2026-11-20", .crisis(.found)), ("2026-11-20", .crisis(.escorted))])
        let record = CaseLine(escorted, clock: clock)
            .followUps(since: Self.semester, on: day("2026-11-20"))
        #expect((record.timely, record.all) == (0, 1))
        let inTime = try WatchCase.written(
            .low, [("2026-11-20", .crisis(.found)), ("2026-11-21", .crisis(.escorted))])
        let other = CaseLine(inTime, clock: clock)
            .followUps(since: Self.semester, on: day("2026-11-21"))
        #expect((other.timely, other.all) == (1, 1))
    }
}
