import Domain
import Foundation
import Testing

/// A closed case begins again by the rule of its level, not round it.
@Suite struct CareReopeningTests {
    private static let (me, head) = (Person.ID(1), Person.ID(2))
    private static let away = SchoolLeaving(
        reason: .transferred, day: day("2026-11-10"), isGuardianTold: true, receiver: .informed)

    private static func event(_ date: String, _ kind: CareEvent.Kind) -> CareEvent {
        CareEvent(at: Moment(day: day(date), hour: 10, minute: 0), actor: me, kind: kind)
    }

    /// Closed on 11-10 at that level.
    private func watch(
        _ level: WatchLevel, before kinds: [(String, CareEvent.Kind)] = []
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-002", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2029-07-01"))
        let left = ("2026-11-10", CareEvent.Kind.leftSchool(Self.away, seconder: Self.head))
        let events =
            [("2026-09-07", .opened(opening))] + kinds + [left] as [(String, CareEvent.Kind)]
        return try #require(
            WatchCase(id: CareCase.ID(1), events: events.map { Self.event($0.0, $0.1) }))
    }

    private func again(
        _ level: WatchLevel, signedBy seconder: Person.ID? = nil,
        after check: CareEvent.ReturnCheck? = nil
    ) -> CareEvent.Kind {
        .reopened(
            .init(level: level, basis: .interview, reason: "转回"), seconder: seconder,
            check: check)
    }

    private func refusal(
        of kind: CareEvent.Kind, after watch: WatchCase, offices: Set<Office> = [.principal]
    ) -> CareRefusal? {
        CareRules.refusal(
            of: Self.event("2026-11-20", kind), after: watch,
            as: Standing(person: Self.me, day: day("2026-11-20"), offices: [.psychologist]),
            seconderOffices: offices)
    }

    @Test func belowTheLastLevelItIsOneStepUnderTwoSignatures() throws {
        let watch = try watch(.high)
        #expect(refusal(of: again(.high), after: watch) == nil)
        #expect(refusal(of: again(.medium), after: watch) == .secondSignatureMissing)
        #expect(refusal(of: again(.medium, signedBy: Self.me), after: watch) == .seconderMayNot)
        #expect(
            refusal(
                of: again(.medium, signedBy: Self.head), after: watch,
                offices: [.homeroomTeacher]) == .seconderMayNot)
        #expect(refusal(of: again(.medium, signedBy: Self.head), after: watch) == nil)
        for level in [WatchLevel.low, .observation] {
            #expect(refusal(of: again(level), after: watch) == .onlyOneStep)
            #expect(refusal(of: again(level, signedBy: Self.head), after: watch) == .onlyOneStep)
        }
    }

    @Test func atTheLastLevelOrAboveOneSignatureIsEnough() throws {
        let watch = try watch(.low)
        for level in [WatchLevel.low, .medium, .high] {
            #expect(refusal(of: again(level), after: watch) == nil)
        }
        // Nobody is said to have signed where nobody had to.
        #expect(
            refusal(of: again(.low, signedBy: Self.head), after: watch) == .seconderMayNot)
    }

    /// The first month after the return has its floor, also across a closing.
    @Test func whoeverIsJustBackIsWatchedAtTheMediumLevelAtLeast() throws {
        let back = CareEvent.Kind.returned(
            .init(opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true))
        let watch = try watch(
            .low,
            before: [
                ("2026-10-12", .left(reason: "住院", kind: .suspended)), ("2026-11-02", back),
            ])
        #expect(watch.level == .medium)
        for level in [WatchLevel.low, .observation] {
            #expect(refusal(of: again(level, signedBy: Self.head), after: watch) == .justBack)
        }
        #expect(refusal(of: again(.medium), after: watch) == nil)
    }

    /// To leave the school during 休学 is no way round 复学.
    @Test(arguments: [CareEvent.LeaveKind.suspended, nil])
    func whoeverLeftWhileSuspendedComesBackAsFromTheSuspension(kind: CareEvent.LeaveKind?) throws {
        var watch = try watch(
            .low, before: [("2026-10-12", .left(reason: "住院", kind: kind))])
        #expect(watch.hasLeftWhileSuspended && watch.awaySince == nil)
        var check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: false)
        #expect(refusal(of: again(.medium), after: watch) == .returnIncomplete)
        #expect(refusal(of: again(.medium, after: check), after: watch) == .returnIncomplete)
        check.phasedPlan = true
        #expect(refusal(of: again(.low, after: check), after: watch) == .justBack)
        #expect(refusal(of: again(.medium, after: check), after: watch) == nil)
        let written = try JSONEncoder().encode(again(.medium, after: check))
        #expect(
            try JSONDecoder().decode(CareEvent.Kind.self, from: written)
                == again(.medium, after: check))
        watch.take(Self.event("2026-11-20", again(.medium, after: check)))
        #expect(!watch.hasLeftWhileSuspended && watch.returnedOn == day("2026-11-20"))
        #expect(watch.tags(on: day("2026-11-21")) == [.returned])
        let down = CareEvent.Kind.lowered(
            .init(level: .low, basis: .interview, reason: "平稳"), seconder: Self.head)
        #expect(refusal(of: down, after: watch) == .justBack)
        #expect(watch.backUntil == day("2026-12-18"))
    }

    /// Nobody was reached by the reopening; the time to the next contact begins with it.
    @Test func silenceIsCountedFromTheLastContact() throws {
        let contact = CareContact(
            kind: .meeting, outcome: .steady, minutes: 20)
        var watch = try watch(.medium, before: [("2026-11-09", .contacted(contact))])
        watch.take(Self.event("2026-11-12", again(.medium)))
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        #expect(clock.silence(of: watch, on: day("2026-11-12")) == 3)
        #expect(watch.lastContact == day("2026-11-12") && watch.reachedOn == day("2026-11-09"))
        watch.take(Self.event("2026-11-13", .contacted(contact)))
        #expect(clock.silence(of: watch, on: day("2026-11-14")) == 1)
    }

    @Test func anUnusualLeaveLeavesNoFloor() throws {
        let watch = try watch(
            .low, before: [("2026-10-12", .left(reason: "在家", kind: .unusualLeave))])
        #expect(!watch.hasLeftWhileSuspended)
        #expect(refusal(of: again(.low), after: watch) == nil)
    }

    @Test func aStepUpIsCountedAsOne() throws {
        var watch = try watch(.low)
        watch.take(Self.event("2026-11-20", again(.medium)))
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        let trend = WatchTrend([CaseLine(watch, clock: clock)], on: day("2026-11-23"))
        #expect(trend.raised == 1 && trend.lowered == 0 && trend.open.last == 1)
    }

    @Test func aStepDownIsCountedAsOne() throws {
        var watch = try watch(.high)
        watch.take(Self.event("2026-11-20", again(.medium, signedBy: Self.head)))
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        let trend = WatchTrend([CaseLine(watch, clock: clock)], on: day("2026-11-23"))
        #expect(trend.lowered == 1 && trend.open.last == 1)
    }

    /// It took any level under one signature.
    @Test func whatAnOlderProgramHasReopenedIsReadAsItWas() throws {
        let text =
            "{\"reopened\":{\"_0\":{\"level\":\"observation\",\"basis\":\"interview\",\"reason\":\"转回\"}}}"
        let read = try JSONDecoder().decode(CareEvent.Kind.self, from: Data(text.utf8))
        #expect(read == again(.observation))
        var watch = try watch(.high)
        watch.take(Self.event("2026-11-20", read))
        #expect(watch.isOpen && watch.level == .observation)
        let written = try JSONEncoder().encode(again(.medium, signedBy: Self.head))
        #expect(
            try JSONDecoder().decode(CareEvent.Kind.self, from: written)
                == again(.medium, signedBy: Self.head))
    }
}
