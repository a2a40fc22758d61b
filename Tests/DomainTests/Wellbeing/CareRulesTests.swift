import Domain
import Testing

/// What may follow what in a case.
@Suite struct CareRulesTests {
    private static let me = Person.ID(1)
    private static let other = Person.ID(2)

    private static func moment(_ date: String, hour: Int = 9) -> Moment {
        Moment(day: day(date), hour: hour, minute: 0)
    }

    private func watch(
        _ level: WatchLevel = .high, _ kinds: [(String, CareEvent.Kind)] = []
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2029-07-01"))
        let first = CareEvent(
            at: Self.moment("2026-09-07"), actor: Self.me, kind: .opened(opening))
        let events = kinds.map {
            CareEvent(at: Self.moment($0.0, hour: 10), actor: Self.me, kind: $0.1)
        }
        return try #require(
            WatchCase(id: CareCase.ID(1), events: [first] + events))
    }

    private func refusal(
        of kind: CareEvent.Kind, after watch: WatchCase, on date: String
    ) -> CareRefusal? {
        CareRules.refusal(
            of: CareEvent(at: Self.moment(date, hour: 11), actor: Self.me, kind: kind),
            after: watch,
            as: Standing(person: Self.me, day: day(date), offices: [.psychologist]),
            seconderOffices: [.principal])
    }

    private func contact(
        on date: String?, _ kind: CareContact.Kind = .meeting
    ) -> CareEvent.Kind {
        .contacted(.init(kind: kind, outcome: .steady, minutes: 10, on: date.map { day($0) }))
    }

    private static let down = CareEvent.Kind.lowered(
        .init(level: .medium, basis: .interview, reason: "平稳"), seconder: other)

    @Test(arguments: Office.allCases)
    func aClassTeacherAloneIsToldNoNumber(office: Office) {
        func mayCount(_ offices: Set<Office>, leading role: GridRole? = nil) -> Bool {
            let grids = role.map { [$0: Set([Grid.ID(1)])] } ?? [:]
            return CareRules.mayCount(
                Standing(
                    person: Self.me, day: day("2026-11-23"), offices: offices, grids: grids))
        }
        #expect(mayCount([office]) == (office != .homeroomTeacher))
        #expect(mayCount([office, .homeroomTeacher]) == (office != .homeroomTeacher))
        #expect(!mayCount([]) && !mayCount([.homeroomTeacher], leading: .member))
        #expect(mayCount([.homeroomTeacher], leading: .deputy) && mayCount([], leading: .leader))
    }

    @Test func aReviewThatIsEnteredWeeksLaterBringsNoClosingNearer() throws {
        let review = CareEvent.Kind.contacted(
            .init(kind: .review, outcome: .steady, minutes: 30, on: day("2026-09-08")))
        var watch = try watch(.observation, [("2026-11-20", review)])
        watch.take(
            CareEvent(
                at: Self.moment("2026-11-21"), actor: Self.me,
                kind: contact(on: nil, .review)))
        let close = CareEvent.Kind.closed(reason: "平稳", seconder: Self.other)
        #expect(refusal(of: close, after: watch, on: "2026-11-21") == .reviewsMissing)
        watch.take(
            CareEvent(
                at: Self.moment("2027-01-18"), actor: Self.me,
                kind: contact(on: nil, .review)))
        #expect(refusal(of: close, after: watch, on: "2027-01-18") == nil)
    }

    @Test func aPlanAsksForNoReviewOnADayThatIsOver() throws {
        let words: [CarePlan.Part: String] = [
            .facts: "事实", .risks: "风险", .protections: "保护", .goals: "目标",
        ]
        for (date, expected) in [
            ("2026-09-09", CareRefusal.reviewOver), ("2026-09-10", nil),
        ] {
            let plan = CarePlan(parts: words, reviewOn: day(date))
            #expect(
                refusal(of: .planned(plan), after: try watch(.medium), on: "2026-09-10")
                    == expected)
        }
    }

    /// 高 by the school's table, which may say otherwise; the others within eight weeks.
    @Test func aPlanPutsNoReviewFurtherThanTheLevelAllows() throws {
        let calendar = SchoolCalendar(semesters: [])
        let clock = FollowUpClock(calendar: calendar, limits: .standard)
        let all = Dictionary(uniqueKeysWithValues: CarePlan.Part.allCases.map { ($0, "有") })
        func refusal(_ level: WatchLevel, _ date: String) throws -> CareRefusal? {
            let plan = CarePlan(
                parts: all, measures: [.init(who: .psychologist, text: "谈话")],
                reviewOn: day(date))
            return CareRules.refusal(
                of: CareEvent(
                    at: Self.moment("2026-11-23", hour: 11), actor: Self.me, kind: .planned(plan)),
                after: try watch(level),
                as: Standing(person: Self.me, day: day("2026-11-23"), offices: [.psychologist]),
                clock: clock)
        }
        #expect(try refusal(.high, "2026-11-30") == nil)
        let week = CareRefusal.reviewTooFar(7, day("2026-11-30"))
        for date in ["2026-12-01", "2028-12-05"] { #expect(try refusal(.high, date) == week) }
        for level in [WatchLevel.observation, .low, .medium] {
            #expect(try refusal(level, "2027-01-18") == nil)
            #expect(
                try refusal(level, "2027-01-19") == .reviewTooFar(56, day("2027-01-18")))
        }
    }

    @Test func aDayOfAnotherYearIsNotTakenForOneOfThis() {
        let texts = ["2026-12-05", "2028-12-05", "2025-11-23"].map {
            day($0).shortText(on: day("2026-11-23"))
        }
        #expect(texts == ["12-05", "2028-12-05", "2025-11-23"])
    }

    @Test func nothingIsLoweredBeforeTheCrisisIsReviewed() throws {
        var found = try watch(.high, [("2026-09-08", .crisis(.found))])
        #expect(refusal(of: Self.down, after: found, on: "2026-09-08") == .inCrisis)
        found.take(
            CareEvent(at: Self.moment("2026-09-10"), actor: Self.me, kind: .crisis(.reviewed)))
        #expect(refusal(of: Self.down, after: found, on: "2026-09-10") == .reviewAfterCrisis)
    }

    @Test func theTimesOfACrisisStand() throws {
        var found = try watch(
            .high, [("2026-09-08", .crisis(.found)), ("2026-09-08", .crisis(.protected))])
        for step in [CrisisStep.found, .protected] {
            #expect(refusal(of: .crisis(step), after: found, on: "2026-09-08") == .stepTaken)
        }
        #expect(refusal(of: .crisis(.reported), after: found, on: "2026-09-08") == nil)
        found.take(
            CareEvent(at: Self.moment("2026-09-10"), actor: Self.me, kind: .crisis(.reviewed)))
        #expect(refusal(of: .crisis(.reported), after: found, on: "2026-09-10") == .noCrisis)
        #expect(refusal(of: .crisis(.found), after: found, on: "2026-09-11") == nil)
    }

    @Test func aStepOfACrisisIsLateFromItsMinuteOn() throws {
        var found = try watch(.high, [("2026-09-08", .crisis(.found))])
        let start = Self.moment("2026-09-08", hour: 10)
        #expect(found.crisisDue == start.adding(seconds: 300))
        for step in CrisisStep.allCases where step != .found && step != .reportedUpward {
            guard step.minutesAllowed != nil else { continue }
            found.take(CareEvent(at: start, actor: Self.me, kind: .crisis(step)))
        }
        #expect(found.crisisDue == start.adding(seconds: 7200))
        let line = CaseLine(found, clock: FollowUpClock(calendar: SchoolCalendar(semesters: [])))
        #expect(line.minutesLate(at: start.adding(seconds: 7200)) == nil)
        #expect(line.minutesLate(at: start.adding(seconds: 7200 + 19 * 60)) == 19)
        found.take(
            CareEvent(at: Self.moment("2026-09-10"), actor: Self.me, kind: .crisis(.reviewed)))
        #expect(found.crisisDue == nil)
    }

    @Test func aContactEnteredLaterCountsFromTheDayOnWhichItWas() throws {
        let late = try watch(.medium, [("2026-09-14", contact(on: "2026-09-11"))])
        #expect(late.lastContact == day("2026-09-11"))
        // What is entered out of order takes nothing back.
        let older = try watch(
            .medium, [("2026-09-14", contact(on: nil)), ("2026-09-15", contact(on: "2026-09-09"))])
        #expect(older.lastContact == day("2026-09-14"))
    }

    @Test(arguments: ["2026-09-06", "2026-09-15"])
    func aContactBeforeTheCaseOrInTheFutureIsRefused(date: String) throws {
        let refused = refusal(of: contact(on: date), after: try watch(), on: "2026-09-14")
        #expect(refused == .dayOutOfRange)
    }

    @Test func reviewsOfAnEarlierLevelDoNotCountForTheClosing() throws {
        let lowered = CareEvent.Kind.lowered(
            .init(level: .observation, basis: .interview, reason: "平稳"), seconder: Self.other)
        let reviewed = try watch(
            .low,
            [
                ("2026-10-12", lowered), ("2026-10-13", contact(on: "2026-09-20", .review)),
                ("2026-11-20", contact(on: nil, .review)),
                ("2026-11-23", contact(on: "2026-10-15", .review)),
            ])
        // Each counts from the day on which it was entered.
        #expect(reviewed.reviews == [day("2026-11-20"), day("2026-11-23")])
    }

    @Test func whoeverComesBackIsAtMediumAtLeast() throws {
        let check = CareEvent.ReturnCheck(
            opinionSeen: true, agreementSigned: true, interviewed: true, phasedPlan: true)
        let away: [(String, CareEvent.Kind)] = [
            ("2026-09-08", .left(reason: "住院")), ("2026-10-08", .returned(check)),
        ]
        #expect(try watch(.low, away).level == .medium)
        #expect(try watch(.high, away).level == .high)
    }

    private static let plan = CareEvent.Kind.planned(
        CarePlan(parts: [.facts: "缺课", .risks: "独处", .protections: "同桌", .goals: "到校"]))

    @Test func aPlanOfTheSameDayButBeforeTheNewLevelIsNotItsPlan() throws {
        let raised = CareEvent.Kind.raised(
            .init(level: .high, basis: .interview, reason: "加重"))
        var risen = try watch(.medium, [("2026-09-08", Self.plan), ("2026-09-09", raised)])
        #expect(risen.lacksPlan)
        let before = CareEvent(
            at: Self.moment("2026-09-09", hour: 9), actor: Self.me, kind: Self.plan)
        risen.take(before)
        #expect(risen.lacksPlan)
        risen.take(
            CareEvent(at: Self.moment("2026-09-09", hour: 11), actor: Self.me, kind: Self.plan))
        #expect(!risen.lacksPlan)
    }

    @Test func aMissingPlanIsSeenBesideAReferralWhichTheNextReviewEnds() throws {
        let referred = CareEvent.Kind.referred(
            .init(to: "县医院", reason: "评估", guardianSigned: true))
        let clock = FollowUpClock(calendar: SchoolCalendar(semesters: [], exceptions: [:]))
        var high = try watch(.high, [("2026-09-08", referred)])
        #expect(CaseLine(high, clock: clock).standing == .planMissing)
        high.take(CareEvent(at: Self.moment("2026-09-09"), actor: Self.me, kind: Self.plan))
        #expect(CaseLine(high, clock: clock).standing == .referred)
        high.take(
            CareEvent(
                at: Self.moment("2026-09-10"), actor: Self.me, kind: contact(on: nil, .review)))
        #expect(CaseLine(high, clock: clock).standing == .planned)
    }

    @Test func noCaseIsClosedWhileThePupilIsAway() throws {
        let away = try watch(
            .observation,
            [
                ("2026-09-08", contact(on: nil, .review)),
                ("2026-11-10", contact(on: nil, .review)),
                ("2026-11-11", .left(reason: "住院")),
            ])
        let closing = CareEvent.Kind.closed(reason: "平稳", seconder: Self.other)
        #expect(refusal(of: closing, after: away, on: "2026-11-12") == .alreadyAway(.suspended))
    }
}
