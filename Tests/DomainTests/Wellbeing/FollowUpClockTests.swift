import Domain
import Testing

/// The clock forgets nobody, whatever the calendar is.
@Suite struct FollowUpClockTests {
    private static let me = Person.ID(1)

    /// A semester with the national holiday in it and a winter vacation behind it.
    private static let calendar = SchoolCalendar(
        semesters: [
            Semester(
                schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                ends: day("2027-01-22")),
            Semester(
                schoolYear: 2026, term: .spring, starts: day("2027-02-22"),
                ends: day("2027-07-09")),
        ],
        exceptions: Dictionary(
            uniqueKeysWithValues: (1...7).map { (day("2026-10-0\($0)"), DayException.holiday) }))

    private func opening(_ level: WatchLevel) -> CareEvent.Kind {
        .opened(
            .init(
                code: "X-001", classBand: "八(3)", source: .homeroomTeacher, tags: [],
                level: level, basis: .interview, reason: "访谈", guardianInformed: true,
                keepUntil: day("2029-07-01")))
    }

    private func watch(_ level: WatchLevel, on day: Day) throws -> WatchCase {
        let event = CareEvent(
            at: Moment(day: day, hour: 9, minute: 0), actor: Self.me, kind: opening(level))
        return try #require(WatchCase(id: .init(1), events: [event]))
    }

    /// Any table that the rules allow.
    private static func limits(_ dice: inout Dice) -> FollowUpLimits {
        var least = 1
        let days = FollowUpLimits.longest.map { longest in
            least += dice.roll(longest - least + 1)
            return least
        }
        let settings = RuleSettings(values: [
            .careSilenceDays: days.map(String.init).joined(separator: "/"),
            .careBackDays: String(1 + dice.roll(14)), .careReviewDays: String(1 + dice.roll(14)),
        ])
        #expect(settings.text(.careSilenceDays) == days.map(String.init).joined(separator: "/"))
        return FollowUpLimits(settings)
    }

    @Test(arguments: UInt64(1)...16)
    func everyOpenCaseHasExactlyOneDueDayOrIsOverdue(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let limits = seed > 6 ? Self.limits(&dice) : .standard
        let clock = FollowUpClock(calendar: Self.calendar, limits: limits)
        var day = day("2026-09-01")
        var watch = try watch(WatchLevel.allCases[dice.roll(4)], on: day)
        while day < DomainTests.day("2027-07-01") {
            let due = try #require(clock.nextDue(of: watch))
            let line = CaseLine(watch, clock: clock)
            // Exactly one of: due later, due today, overdue and therefore on somebody's Today.
            #expect(line.nextDue == due)
            #expect([due > day, line.isDue(on: day)].count { $0 } == 1)
            #expect(!line.isOverdue(on: day) || line.isDue(on: day))
            let contact = try #require(clock.nextContact(of: watch))
            let review = clock.nextReview(of: watch)
            #expect(due == min(contact, review ?? contact))
            #expect(watch.level != .high || review != nil)
            #expect(contact > watch.lastContact)
            let limit = clock.limit(of: watch)
            #expect(
                watch.lastContact.days(until: contact) <= max(3, limit)
                    || contact == watch.raisedOn)
            if due < day || dice.roll(3) == 0 {
                let contact = CareContact(
                    kind: dice.roll(3) == 0 ? .review : .meeting,
                    outcome: CareContact.Outcome.allCases[dice.roll(5)],
                    minutes: 10)
                watch.take(event(.contacted(contact), on: day))
            }
            if dice.roll(25) == 0 {
                let level = WatchLevel.allCases[dice.roll(4)]
                watch.take(
                    event(
                        .raised(.init(level: level, basis: .interview, reason: "访谈")), on: day))
            }
            day = day.adding(days: 1)
        }
    }

    private func event(_ kind: CareEvent.Kind, on day: Day) -> CareEvent {
        CareEvent(at: Moment(day: day, hour: 10, minute: 0), actor: Self.me, kind: kind)
    }

    @Test func aDueDayOnAHolidayComesEarlierNotLater() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        // Three days after the Monday is a Thursday in the holiday.
        let watch = try watch(.medium, on: day("2026-09-28"))
        #expect(clock.nextDue(of: watch) == day("2026-09-30"))
    }

    @Test func aHighRiskPupilIsNotLeftAloneOverALongHoliday() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        for (last, next) in [("2026-09-30", "2026-10-01"), ("2026-10-03", "2026-10-04")] {
            #expect(clock.nextDue(of: try watch(.high, on: day(last))) == day(next))
        }
        #expect(clock.nextDue(of: try watch(.high, on: day("2026-09-11"))) == day("2026-09-14"))
    }

    @Test func whoeverWasNotReachedIsStillSilent() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        var watch = try watch(.high, on: day("2026-09-07"))
        watch.take(
            event(
                .contacted(.init(kind: .guardianCall, outcome: .notReached, minutes: 2)),
                on: day("2026-09-08")))
        #expect(clock.nextDue(of: watch) == day("2026-09-08"))
        #expect(clock.silence(of: watch, on: day("2026-09-10")) == 3)
    }

    @Test func theHolidayThatNeedsAHandOverIsSeenAWeekAhead() {
        let clock = FollowUpClock(calendar: Self.calendar)
        let holiday = day("2026-10-01")...day("2026-10-07")
        #expect(clock.holiday(after: day("2026-09-24")) == holiday)
        #expect(clock.holiday(after: day("2026-09-20")) == nil)
    }

    @Test func aCrisisIsDueAtOnce() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        var watch = try watch(.low, on: day("2026-09-07"))
        watch.take(event(.crisis(.found), on: day("2026-09-09")))
        #expect(clock.nextDue(of: watch) == day("2026-09-09"))
        #expect(CaseLine(watch, clock: clock).standing == .crisis)
    }

    @Test func whoeverIsRaisedIsDueThatDayAndNotLateForTheLowerLevel() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        var watch = try watch(.low, on: day("2026-11-02"))
        watch.take(
            event(
                .raised(.init(level: .high, basis: .interview, reason: "访谈")),
                on: day("2026-11-23")))
        #expect(clock.nextDue(of: watch) == day("2026-11-23"))
        watch.take(
            event(
                .contacted(.init(kind: .meeting, outcome: .steady, minutes: 10)),
                on: day("2026-11-23")))
        #expect(clock.nextDue(of: watch) == day("2026-11-24"))
    }

    @Test func aLineFollowsTheCalendarThatIsEnteredLater() throws {
        let without = FollowUpClock(calendar: SchoolCalendar(semesters: Self.calendar.semesters))
        let line = CaseLine(try watch(.medium, on: day("2026-09-28")), clock: without)
        #expect(line.nextDue == day("2026-10-01"))
        let with = FollowUpClock(calendar: Self.calendar)
        #expect(line.dated(by: with).nextDue == day("2026-09-30"))
    }

    @Test func aHolidayIsFoundFromWithin() {
        let clock = FollowUpClock(calendar: Self.calendar)
        let holiday = day("2026-10-01")...day("2026-10-07")
        for inside in ["2026-10-01", "2026-10-05", "2026-10-07"] {
            #expect(clock.holiday(around: Day(text: inside) ?? day("2026-01-01")) == holiday)
        }
        #expect(clock.holiday(around: day("2026-09-30")) == nil)
        // A weekend is none.
        #expect(clock.holiday(around: day("2026-11-21")) == nil)
    }

    @Test func inALongVacationEveryLevelHasItsDays() throws {
        let clock = FollowUpClock(calendar: Self.calendar)
        let vacation = try #require(clock.holiday(after: day("2027-07-05")))
        // The next school year is not entered yet.
        #expect(vacation == day("2027-07-10")...day("2027-09-08"))
        let low = CaseLine(try watch(.low, on: day("2027-07-05")), clock: clock)
        #expect(clock.contactDays(in: vacation, of: low) == [day("2027-08-04"), day("2027-09-03")])
    }
}
