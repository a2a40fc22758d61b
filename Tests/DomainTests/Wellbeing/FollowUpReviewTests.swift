import Domain
import Testing

/// A review is owed until it was held, however often somebody telephones meanwhile.
@Suite struct FollowUpReviewTests {
    private static let me = Person.ID(1)
    private let clock = FollowUpClock(
        calendar: SchoolCalendar(
            semesters: [
                Semester(
                    schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                    ends: day("2027-01-22"))
            ],
            exceptions: Dictionary(
                uniqueKeysWithValues: (1...7).map {
                    (day("2026-10-0\($0)"), DayException.holiday)
                })))

    /// Opened on Monday, the 7th of September.
    private func watch(_ level: WatchLevel) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .guardian, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2029-07-01"))
        return try #require(
            WatchCase(id: .init(1), events: [event(.opened(opening), "2026-09-07")]))
    }

    private func event(_ kind: CareEvent.Kind, _ date: String) -> CareEvent {
        CareEvent(at: Moment(day: day(date), hour: 10, minute: 0), actor: Self.me, kind: kind)
    }

    private func contact(_ kind: CareContact.Kind, _ date: String) -> CareEvent {
        event(.contacted(.init(kind: kind, outcome: .steady, minutes: 10)), date)
    }

    @Test func highIsReviewedEachWeekWhateverIsTelephonedDaily() throws {
        var watch = try watch(.high)
        #expect(clock.nextReview(of: watch) == day("2026-09-14"))
        for date in 8...15 where ![12, 13].contains(date) {
            watch.take(contact(.guardianCall, "2026-09-\(date < 10 ? "0" : "")\(date)"))
        }
        let line = CaseLine(watch, clock: clock)
        #expect(line.nextDue == day("2026-09-14") && line.nextContact == day("2026-09-16"))
        #expect(line.isOverdue(on: day("2026-09-15")) && line.owesReview(on: day("2026-09-15")))
        watch.take(contact(.review, "2026-09-15"))
        #expect(clock.nextDue(of: watch) == day("2026-09-16"))
        #expect(clock.nextReview(of: watch) == day("2026-09-22"))
    }

    @Test func thePlansReviewIsOwedUntilItIsHeld() throws {
        var watch = try watch(.medium)
        #expect(clock.nextReview(of: watch) == nil)
        watch.take(event(.planned(CarePlan(reviewOn: day("2026-09-16"))), "2026-09-08"))
        watch.take(contact(.review, "2026-09-10"))
        watch.take(contact(.guardianCall, "2026-09-16"))
        #expect(clock.nextDue(of: watch) == day("2026-09-16"))
        watch.take(contact(.guardianCall, "2026-09-17"))
        #expect(CaseLine(watch, clock: clock).isOverdue(on: day("2026-09-17")))
        // A new plan lifts nothing that was owed.
        watch.take(event(.planned(CarePlan(reviewOn: day("2026-10-16"))), "2026-09-18"))
        #expect(clock.nextReview(of: watch) == day("2026-09-16"))
        watch.take(contact(.review, "2026-09-18"))
        #expect(clock.nextReview(of: watch) == day("2026-10-16"))
        // One that is still to come goes with the plan that asked for it.
        watch.take(event(.planned(CarePlan(reviewOn: nil)), "2026-09-21"))
        #expect(clock.nextReview(of: watch) == nil)
    }

    @Test func aTalkWithATeacherStopsNoClock() throws {
        var watch = try watch(.high)
        watch.take(contact(.teacher, "2026-09-08"))
        #expect(watch.lastContact == day("2026-09-07"))
        #expect(clock.silence(of: watch, on: day("2026-09-10")) == 3)
        #expect(clock.nextDue(of: watch) == day("2026-09-08"))
    }

    @Test func aReviewInAHolidayIsAmongTheDaysOfWhoeverKeepsWatch() throws {
        var watch = try watch(.high)
        watch.take(contact(.review, "2026-09-28"))
        watch.take(contact(.meeting, "2026-09-30"))
        let line = CaseLine(watch, clock: clock)
        let holiday = day("2026-10-01")...day("2026-10-07")
        // The week ends on a Monday in the holiday: the last school day before it is the day.
        #expect(line.nextReview == day("2026-09-30"))
        #expect(
            clock.contactDays(in: holiday, of: line)
                == (1...7).map { day("2026-10-0\($0)") })
        var other = try self.watch(.medium)
        other.take(event(.planned(CarePlan(reviewOn: day("2026-10-05"))), "2026-09-30"))
        other.take(contact(.meeting, "2026-09-30"))
        let days = clock.contactDays(in: holiday, of: CaseLine(other, clock: clock))
        #expect(days == [day("2026-10-03"), day("2026-10-05"), day("2026-10-06")])
    }

    @Test func aLineOfAnOlderProgramIsKnown() throws {
        var line = CaseLine(try watch(.high), clock: clock)
        #expect(!line.isOfOlderProgram)
        line.basis?.reviewedOn = nil
        #expect(line.isOfOlderProgram)
    }
}
