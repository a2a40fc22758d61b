import Domain
import Testing

/// What was entered by mistake stays to be read, and nothing follows from it.
@Suite struct VoidedEventTests {
    private static let me = Person.ID(1)
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    private func event(_ date: String, _ kind: CareEvent.Kind) -> CareEvent {
        CareEvent(
            at: Moment(day: day(date), hour: 10, minute: 0), actor: Self.me, kind: kind)
    }

    private func watch(
        _ events: [(String, CareEvent.Kind)], level: WatchLevel = .high
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: false,
            keepUntil: day("2029-07-01"))
        let all = [event("2026-11-16", .opened(opening))] + events.map { event($0.0, $0.1) }
        return try #require(WatchCase(id: CareCase.ID(1), events: all))
    }

    private func contact(_ kind: CareContact.Kind = .meeting) -> CareEvent.Kind {
        .contacted(.init(kind: kind, outcome: .steady, minutes: 10))
    }

    private func void(_ index: Int) -> CareEvent.Kind {
        .corrected(event: index, note: "记错个案", voids: true)
    }

    private func refusal(of kind: CareEvent.Kind, after watch: WatchCase) -> CareRefusal? {
        CareRules.refusal(
            of: event("2027-02-01", kind), after: watch,
            as: Standing(person: Self.me, day: day("2027-02-01"), offices: [.psychologist]))
    }

    @Test func theClockGoesOnWithoutAContactThatWasNone() throws {
        let without = try watch([])
        var watch = try watch([("2026-11-20", contact())])
        #expect(watch.lastContact == day("2026-11-20"))
        watch.take(event("2026-11-21", void(1)))
        #expect(watch.lastContact == without.lastContact && watch.voided == [1])
        #expect(
            CaseLine(watch, clock: clock).nextDue == CaseLine(without, clock: clock).nextDue)
        let period = day("2026-11-16")...day("2026-11-23")
        #expect(FollowUpRecord(madeIn: watch, period, clock: clock) == .none)
        // It stays in the case, which is the same however it is read.
        #expect(watch.events.count == 3)
        #expect(WatchCase(id: watch.id, events: watch.events) == watch)
    }

    /// Whatever came before and after it counts.
    @Test func onlyThatOneIsVoid() throws {
        let events = [
            ("2026-11-17", contact()), ("2026-11-18", contact()), ("2026-11-19", contact()),
        ]
        var watch = try watch(events)
        watch.take(event("2026-11-20", void(3)))
        #expect(watch.lastContact == day("2026-11-18"))
        watch.take(event("2026-11-20", void(2)))
        #expect(watch.lastContact == day("2026-11-17") && watch.voided == [2, 3])
        watch.take(event("2026-11-21", contact()))
        #expect(watch.lastContact == day("2026-11-21"))
        #expect(WatchCase(id: watch.id, events: watch.events) == watch)
        let period = day("2026-11-16")...day("2026-11-23")
        #expect(FollowUpRecord(madeIn: watch, period, clock: clock).all == 2)
    }

    @Test func neitherDoesAGuardianKnowNorIsAStepDoneThatWasPressedByMistake() throws {
        var watch = try watch([
            ("2026-11-20", .crisis(.found)), ("2026-11-20", .crisis(.guardianTold)),
        ])
        #expect(watch.isGuardianInformed)
        #expect(refusal(of: .crisis(.guardianTold), after: watch) == .stepTaken)
        watch.take(event("2026-11-20", void(2)))
        #expect(!watch.isGuardianInformed && watch.isInCrisis)
        #expect(refusal(of: .crisis(.guardianTold), after: watch) == nil)
        watch.take(event("2026-11-20", void(1)))
        #expect(!watch.isInCrisis && watch.crisisDue == nil)
    }

    @Test func aReviewThatWasNotHeldBringsNoClosingNearer() throws {
        var watch = try watch(
            [("2026-11-20", contact(.review)), ("2027-01-25", contact(.review))],
            level: .observation)
        func refusalToClose() -> CareRefusal? {
            CareRules.refusal(
                to: .close, on: watch,
                as: Standing(
                    person: Self.me, day: day("2027-02-01"), offices: [.psychologist]))
        }
        #expect(refusalToClose() == .guardianNotInformed)
        watch.take(event("2027-02-01", void(1)))
        #expect(refusalToClose() == .reviewsMissing)
    }

    @Test func whatPeopleWithoutAKeyHaveDoneStays() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调整座位")])
        let task = CareAssignment(measure: 0, version: 0, to: Person.ID(3), text: "调整座位")
        var watch = try watch([
            ("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(task)),
            ("2026-11-18", contact()),
        ])
        watch.tick(task: task.task, at: Moment(day: day("2026-11-19"), hour: 8, minute: 0))
        let ticked = watch.plan
        watch.take(event("2026-11-20", void(3)))
        #expect(ticked?.done == [0: day("2026-11-19")] && watch.plan == ticked)
    }

    @Test func nothingElseAndNothingTwiceIsVoid() throws {
        var watch = try watch([("2026-11-20", contact())])
        #expect(refusal(of: void(0), after: watch) == .notVoidable)
        #expect(refusal(of: void(7), after: watch) == .noSuchEvent)
        #expect(refusal(of: void(1), after: watch) == nil)
        watch.take(event("2026-11-21", void(1)))
        #expect(refusal(of: void(1), after: watch) == .notVoidable)
        #expect(
            refusal(of: .corrected(event: 1, note: "另记"), after: watch) == nil)
    }
}
