import Domain
import Foundation
import Testing

/// What a leave, a return and a talk with the guardian leave behind in a case.
@Suite struct CareLeaveTests {
    private static let me = Person.ID(1)

    private func event(_ date: String, _ kind: CareEvent.Kind) -> CareEvent {
        CareEvent(
            at: Moment(day: day(date), hour: 10, minute: 0), actor: Self.me, kind: kind)
    }

    private func watch(_ events: [(String, CareEvent.Kind)]) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .screening, tags: [.leftBehind],
            level: .medium, basis: .interview, reason: "访谈", guardianInformed: false,
            keepUntil: day("2029-07-01"))
        let all = [event("2026-09-07", .opened(opening))] + events.map { event($0.0, $0.1) }
        return try #require(WatchCase(id: CareCase.ID(1), events: all))
    }

    private func refusal(_ kind: CareEvent.Kind, after watch: WatchCase) -> CareRefusal? {
        CareRules.refusal(
            of: event("2026-11-23", kind), after: watch,
            as: Standing(person: Self.me, day: day("2026-11-23"), offices: [.psychologist]))
    }

    private let back = CareEvent.Kind.returned(
        .init(opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true))

    @Test func whichLeaveAndSinceWhenStandInTheCaseAndInItsLine() throws {
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        var watch = try watch([
            ("2026-11-20", .left(reason: "病假", kind: .unusualLeave, from: day("2026-11-16")))
        ])
        #expect(watch.awaySince == day("2026-11-16"))
        #expect(watch.tags == [.leftBehind, .unusualLeave])
        #expect(CaseLine(watch, clock: clock).standing == .onLeave)
        watch.take(event("2026-12-01", back))
        #expect(watch.awaySince == nil && watch.tags == [.leftBehind, .returned])
        watch.take(
            event("2026-12-10", .left(reason: "休学", kind: .suspended, from: day("2026-12-10"))))
        #expect(watch.tags == [.leftBehind, .suspended])
        // A crisis comes first in the column of states; the tag goes on saying it.
        watch.take(event("2026-12-11", .crisis(.found)))
        let line = CaseLine(watch, clock: clock)
        #expect(line.standing == .crisis && line.tags.contains(.suspended))
    }

    @Test func aLeaveOfAnOlderProgramIsOneWithoutItsKind() throws {
        let watch = try watch([("2026-11-20", .left(reason: "休学")), ("2026-12-01", back)])
        #expect(watch.tags == [.leftBehind] && watch.awaySince == nil)
    }

    /// Many a case is opened because of a leave that has begun before.
    @Test(arguments: [
        ("2026-11-24", CareRefusal.leaveAhead), ("2026-09-06", nil), ("2026-11-23", nil),
    ])
    func aLeaveBeginsOnNoDayToCome(date: String, expected: CareRefusal?) throws {
        let leave = CareEvent.Kind.left(reason: "病假", kind: .suspended, from: day(date))
        #expect(refusal(leave, after: try watch([])) == expected)
    }

    /// 异常请假 is over when the pupil is back: no statement of a hospital, no other level, no 复学.
    @Test func anUnusualLeaveIsOverWithoutTheChecklist() throws {
        let low = CareEvent.LevelChange(level: .low, basis: .interview, reason: "好转")
        var watch = try watch([
            ("2026-11-18", .lowered(low, seconder: Person.ID(2))),
            ("2026-11-20", .left(reason: "病假", kind: .unusualLeave)),
        ])
        let contact = watch.lastContact
        #expect(refusal(.returned(nil), after: watch) == nil)
        watch.take(event("2026-11-22", .returned(nil)))
        #expect(watch.awaySince == nil && watch.level == .low && watch.returnedOn == nil)
        #expect(watch.tags == [.leftBehind] && watch.lastContact == contact)
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []), limits: .standard)
        #expect(CaseLine(watch, clock: clock).standing == .followed)
        watch.take(event("2026-11-22", .left(reason: "休学", kind: .suspended)))
        #expect(refusal(.returned(nil), after: watch) == .returnIncomplete)
        #expect(refusal(back, after: watch) == nil)
    }

    @Test func anUnusualLeaveGoesOverIntoASuspensionAlone() throws {
        var watch = try watch([
            ("2026-11-16", .left(reason: "病假", kind: .unusualLeave, from: day("2026-11-12")))
        ])
        func left(_ kind: CareEvent.LeaveKind, _ date: String) -> CareEvent.Kind {
            .left(reason: "医院建议", kind: kind, from: day(date))
        }
        #expect(
            refusal(left(.unusualLeave, "2026-11-20"), after: watch) == .alreadyAway(.unusualLeave))
        #expect(
            CareRules.refusal(
                to: .close, on: watch,
                as: Standing(
                    person: Self.me, day: day("2026-11-20"), offices: [.psychologist]))
                == .alreadyAway(.unusualLeave))
        #expect(refusal(left(.suspended, "2026-11-11"), after: watch) == .beforeLeave)
        #expect(refusal(left(.suspended, "2026-11-20"), after: watch) == nil)
        watch.take(event("2026-11-22", left(.suspended, "2026-11-20")))
        #expect(watch.awaySince == day("2026-11-20") && watch.awayKind == .suspended)
        #expect(watch.tags == [.leftBehind, .suspended])
        #expect(refusal(left(.suspended, "2026-11-21"), after: watch) == .alreadyAway(.suspended))
        #expect(refusal(.returned(nil), after: watch) == .returnIncomplete)
    }

    @Test(
        arguments: [
            ("2026-11-24", .leaveAhead), ("2026-11-11", .beforeLeave), ("2026-11-12", nil),
            ("2026-11-23", nil),
        ] as [(String, CareRefusal?)])
    func aReturnLiesBetweenTheLeaveAndToday(date: String, expected: CareRefusal?) throws {
        let watch = try watch([
            ("2026-11-16", .left(reason: "休学", kind: .suspended, from: day("2026-11-12")))
        ])
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        #expect(refusal(.returned(check, on: day(date)), after: watch) == expected)
    }

    @Test func aReturnOfAnOlderProgramIsReadAsBefore() throws {
        func read(_ text: String) throws -> CareEvent.Kind {
            try JSONDecoder().decode(CareEvent.Kind.self, from: Data(text.utf8))
        }
        let ticks = ["opinionSeen", "agreementSigned", "interviewed", "phasedPlan"]
            .map { "\"\($0)\":true" }.joined(separator: ",")
        #expect(try read("{\"returned\":{\"_0\":{\(ticks)}}}") == back)
        #expect(try read("{\"returned\":{}}") == .returned(nil))
    }

    /// The month back at school is reckoned from the day of the return, not from that of its entry.
    @Test func whatIsReckonedFromAReturnGoesByItsDay() throws {
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        let watch = try watch([
            ("2026-09-08", .left(reason: "休学", kind: .suspended)),
            ("2026-10-26", .returned(check, on: day("2026-10-23"))),
        ])
        #expect(watch.returnedOn == day("2026-10-23") && watch.lastContact == day("2026-10-23"))
        let lower = CareEvent.Kind.lowered(
            .init(level: .low, basis: .interview, reason: "平稳"), seconder: Person.ID(2))
        func refusal(on date: String) -> CareRefusal? {
            CareRules.refusal(
                of: event(date, lower), after: watch,
                as: Standing(person: Self.me, day: day(date), offices: [.psychologist]),
                seconderOffices: [.principal])
        }
        #expect(refusal(on: "2026-11-19") == .justBack)
        #expect(refusal(on: "2026-11-20") == nil)
    }

    /// Nothing needs to happen on the day on which the month back is over.
    @Test func theMonthBackEndsWithItsLastDay() throws {
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []), limits: .standard)
        let watch = try watch([
            ("2026-09-08", .left(reason: "休学", kind: .suspended)), ("2026-10-01", back),
        ])
        let line = CaseLine(watch, clock: clock)
        #expect(line.seen(on: day("2026-10-28")) == line)
        #expect(line.standing == .back && line.tags == [.leftBehind, .returned])
        let over = line.seen(on: day("2026-10-29"))
        #expect(over.standing == .followed && over.tags == [.leftBehind])
        #expect(watch.tags(on: day("2026-10-29")) == over.tags)
        let today = day("2026-10-29")
        #expect(WatchSummary([over], of: Self.me, on: today).back == 0)
        #expect(WatchSummary([line], of: Self.me, on: today).back == 1)
        var written = watch
        written.take(event("2026-10-29", .corrected(event: 0, note: "更正")))
        #expect(CaseLine(written, clock: clock).standing == .followed)
    }

    /// What falls due behind the month is due by the level alone; what was due in it stays due.
    @Test func theLimitOfTheMonthBackHoldsForWhatIsDueInIt() throws {
        let limits = FollowUpLimits(
            RuleSettings(values: [.careSilenceDays: "1/3/14/30/56", .careBackDays: "7"]))
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []), limits: limits)
        // Medium since 09-07: for more than four weeks.
        var watch = try watch([
            ("2026-09-08", .left(reason: "休学", kind: .suspended)), ("2026-10-12", back),
        ])
        #expect(clock.limit(of: watch) == 7)
        watch.take(event("2026-11-01", talk(.meeting, told: false)))
        #expect(clock.limit(of: watch) == 7)
        watch.take(event("2026-11-03", talk(.meeting, told: false)))
        #expect(clock.limit(of: watch) == 14)
        #expect(clock.nextContact(of: watch).map { $0 > day("2026-11-09") } == true)
    }

    private func talk(
        _ kind: CareContact.Kind, _ outcome: CareContact.Outcome = .steady, told: Bool?
    ) -> CareEvent.Kind {
        .contacted(.init(kind: kind, outcome: outcome, minutes: 10, guardianInformed: told))
    }

    @Test func aGuardianKnowsOnlyWhereItIsSaidSo() throws {
        for kind in CareContact.Kind.allCases {
            #expect(try !watch([("2026-11-20", talk(kind, told: false))]).isGuardianInformed)
            let told = try watch([("2026-11-20", talk(kind, told: true))])
            #expect(told.isGuardianInformed == kind.isWithGuardian)
        }
        let missed = talk(.guardianCall, .notReached, told: true)
        #expect(try !watch([("2026-11-20", missed)]).isGuardianInformed)
        // An older program did not ask, and took a call for it.
        #expect(try watch([("2026-11-20", talk(.guardianCall, told: nil))]).isGuardianInformed)
    }

    /// What nobody was told is not signed for good.
    @Test func nobodyTellsAGuardianWhoWasNotReached() throws {
        let watch = try watch([])
        let missed = talk(.guardianCall, .notReached, told: true)
        #expect(refusal(missed, after: watch) == .guardianNotReached)
        #expect(refusal(talk(.guardianCall, .notReached, told: false), after: watch) == nil)
        #expect(refusal(talk(.guardianCall, told: true), after: watch) == nil)
    }

    @Test func whatTheGuardianHasSignedOrWasToldInACrisisIsKnownToThem() throws {
        func letter(signed: Bool) -> CareEvent.Kind {
            .referred(.init(to: "市精神卫生中心", reason: "评估", guardianSigned: signed))
        }
        #expect(try watch([("2026-11-20", letter(signed: true))]).isGuardianInformed)
        #expect(try !watch([("2026-11-20", letter(signed: false))]).isGuardianInformed)
        let found = ("2026-11-20", CareEvent.Kind.crisis(.found))
        #expect(try !watch([found]).isGuardianInformed)
        #expect(try watch([found, ("2026-11-20", .crisis(.guardianTold))]).isGuardianInformed)
    }

    /// What nobody has signed yet stays in the head of the case, and does not hide that the pupil is back.
    @Test func aReferralWaitsForTheGuardiansSignatureAlsoAfterTheReturn() throws {
        func letter(signed: Bool) -> CareEvent.Kind {
            .referred(.init(to: "市精神卫生中心", reason: "评估", guardianSigned: signed))
        }
        func since(_ letter: CareEvent.Kind) -> [(String, CareEvent.Kind)] {
            [
                ("2026-11-02", letter), ("2026-11-03", .left(reason: "就诊", kind: .suspended)),
                ("2026-11-20", back),
            ]
        }
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))
        var waiting = try watch(since(letter(signed: false)))
        #expect(waiting.referral?.guardianSigned == false)
        #expect(CaseLine(waiting, clock: clock).standing == .back)
        waiting.take(event("2026-11-23", letter(signed: true)))
        #expect(waiting.referral?.guardianSigned == true && waiting.isGuardianInformed)
        #expect(CaseLine(waiting, clock: clock).standing == .referred)
        // One that was signed before is over with the return.
        #expect(try watch(since(letter(signed: true))).referral == nil)
        // And one that was withdrawn is no letter.
        var withdrawn = try watch(since(letter(signed: false)))
        withdrawn.take(
            event("2026-11-23", .corrected(event: 1, note: "写错", withdrawal: .notHappened)))
        #expect(withdrawn.referral == nil)
    }
}
