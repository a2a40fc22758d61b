import Domain
import Testing

/// A level that is kept after a crisis asks for what it asked for before, and makes nothing overdue.
@Suite struct CareKeptLevelTests {
    private static let me = Person.ID(1)
    private static let semester = day("2026-09-01")
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    private func change(_ level: WatchLevel) -> CareEvent.LevelChange {
        .init(level: level, basis: .interview, reason: "访谈")
    }

    private var contact: CareEvent.Kind {
        .contacted(.init(kind: .meeting, outcome: .steady, minutes: 10))
    }

    @Test func thePlanOfTheLevelHolds() throws {
        var watch = try WatchCase.written(
            .high, on: "2026-11-16",
            [
                ("2026-11-16", .planned(CarePlan(parts: [.goals: "稳定"]))),
                ("2026-11-24", .crisis(.found)), ("2026-11-24", .crisis(.escorted)),
                ("2026-11-25", .crisis(.reviewed)),
            ])
        watch.take(careEvent("2026-11-25", .confirmed(change(.high))))
        #expect(watch.levelOwedSince == nil && !watch.lacksPlan)
        let line = CaseLine(watch, clock: clock)
        #expect(line.hasPlan && line.standing == .planned)
        #expect(!line.isOverdue(on: day("2026-11-25")))
        // Whoever is raised to it still needs one.
        var raised = try WatchCase.written(.low, on: "2026-11-16", [])
        raised.take(careEvent("2026-11-17", .raised(change(.high))))
        #expect(raised.lacksPlan)
    }

    /// Friday the 20th was within the month that 低 allowed.
    @Test func whoeverWasRaisedInItIsNotLateForTheTimeBefore() throws {
        var watch = try WatchCase.written(
            .low, on: "2026-11-01",
            [
                ("2026-11-20", .crisis(.found)), ("2026-11-20", .raised(change(.high))),
                ("2026-11-20", .crisis(.reviewed)),
            ])
        watch.take(careEvent("2026-11-20", .confirmed(change(.high))))
        #expect(watch.raisedOn == day("2026-11-20"))
        #expect(clock.nextContact(of: watch) == day("2026-11-20"))
        watch.take(careEvent("2026-11-20", contact))
        let record = CaseLine(watch, clock: clock)
            .followUps(since: Self.semester, on: day("2026-11-20"))
        #expect((record.timely, record.all) == (1, 1))
    }

    /// 中 in its sixth week is seen once a week.
    @Test func theWeeksAtTheLevelGoOn() throws {
        let before = try WatchCase.written(.medium, on: "2026-10-12", [("2026-11-16", contact)])
        var watch = try WatchCase.written(
            .medium, on: "2026-10-12",
            [
                ("2026-11-16", contact), ("2026-11-20", .crisis(.found)),
                ("2026-11-20", .crisis(.reviewed)),
            ])
        watch.take(careEvent("2026-11-20", .confirmed(change(.medium))))
        #expect(clock.limit(of: watch) == 7)
        #expect(clock.nextContact(of: watch) == clock.nextContact(of: before))
        #expect(!CaseLine(watch, clock: clock).isOverdue(on: day("2026-11-20")))
    }

    /// The eight weeks to a closing go on as if there had been no crisis, for there was none.
    @Test func aCrisisThatIsWithdrawnAfterwardsTakesTheKeptLevelWithIt() throws {
        let review = CareEvent.Kind.contacted(
            .init(kind: .review, outcome: .steady, minutes: 10))
        var watch = try WatchCase.written(
            .observation, on: "2026-11-16",
            [
                ("2026-11-16", review), ("2027-01-20", review), ("2027-01-21", .crisis(.found)),
                ("2027-01-21", .crisis(.reviewed)),
                ("2027-01-21", .confirmed(change(.observation))),
            ])
        #expect(watch.reviews.isEmpty)
        watch.take(
            careEvent(
                "2027-01-22",
                .corrected(event: 3, note: "误报", withdrawal: .notHappened)))
        #expect(watch.reviews == [day("2026-11-16"), day("2027-01-20")])
        #expect(watch.levelOwedSince == nil && watch.crisis.isEmpty)
        let standing = Standing(person: Self.me, day: day("2027-01-22"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == nil)
    }
}
