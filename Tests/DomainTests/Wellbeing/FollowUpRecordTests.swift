import Domain
import Testing

/// Which follow-ups count as in time.
@Suite struct FollowUpRecordTests {
    private static let me = Person.ID(1)
    private static let clock = FollowUpClock(
        calendar: SchoolCalendar(
            semesters: [
                Semester(
                    schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                    ends: day("2027-01-20"))
            ], exceptions: [:]))

    /// Opened on Monday the 7th at 高; contacts of these kinds on school days.
    private func record(
        high contacts: [(String, CareContact.Kind)], today: String
    ) throws -> FollowUpRecord {
        var watch = try watchCase(contacts: [], level: .high)
        for (date, kind) in contacts {
            watch.take(
                CareEvent(
                    at: Moment(day: day(date), hour: 10, minute: 0), actor: Self.me,
                    kind: .contacted(.init(kind: kind, outcome: .steady, minutes: 10))))
        }
        return CaseLine(watch, clock: Self.clock)
            .followUps(since: day("2026-09-01"), on: day(today))
    }

    @Test func aReviewIsAFollowUpOfItsOwn() throws {
        let days = ["08", "09", "10", "11"].map {
            ("2026-09-" + $0, CareContact.Kind.meeting)
        }
        let inTime = try record(high: days + [("2026-09-14", .review)], today: "2026-09-14")
        #expect((inTime.timely, inTime.all) == (6, 6))
        let late = try record(
            high: days + [("2026-09-14", .meeting), ("2026-09-15", .review)], today: "2026-09-15")
        #expect((late.timely, late.all) == (6, 7))
        // Reached each day, and never reviewed.
        let missed = try record(
            high: days + [("2026-09-14", .meeting), ("2026-09-15", .guardianCall)],
            today: "2026-09-15")
        #expect((missed.timely, missed.all) == (6, 7))
    }

    @Test func aTalkWithATeacherIsNoFollowUp() throws {
        let record = try record(high: [("2026-09-08", .teacher)], today: "2026-09-09")
        #expect((record.timely, record.all) == (0, 1))
    }

    private func record(contacts: [String], today: String) throws -> FollowUpRecord {
        CaseLine(try watchCase(contacts: contacts), clock: Self.clock)
            .followUps(since: day("2026-09-01"), on: day(today))
    }

    private func watchCase(
        contacts: [String], level: WatchLevel = .medium
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-001", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2029-07-01"))
        let opened = CareEvent(
            at: Moment(day: day("2026-09-07"), hour: 9, minute: 0), actor: Self.me,
            kind: .opened(opening))
        let events = contacts.map { date in
            CareEvent(
                at: Moment(day: day(date), hour: 10, minute: 0), actor: Self.me,
                kind: .contacted(.init(kind: .meeting, outcome: .steady, minutes: 10)))
        }
        return try #require(WatchCase(id: CareCase.ID(1), events: [opened] + events))
    }

    @Test func aContactByItsDueDayIsInTimeAndALaterOneIsNot() throws {
        // Due on Thursday the 10th, then on Friday the 18th at the latest.
        let record = try record(contacts: ["2026-09-10", "2026-09-16"], today: "2026-09-17")
        #expect(record.all == 2)
        #expect(record.timely == 1)
    }

    @Test func whatIsOverdueNowCountsAsMissed() throws {
        let record = try record(contacts: [], today: "2026-09-11")
        #expect((record.timely, record.all) == (0, 1))
    }

    @Test func aLineWrittenBeforeTheFirstDayWasMovedIsKnownToBeStale() throws {
        let watch = try watchCase(contacts: ["2026-09-10"], level: .medium)
        let line = CaseLine(watch, clock: Self.clock)
        #expect(!line.hasOtherFollowUps(since: day("2026-09-01")))
        #expect(line.hasOtherFollowUps(since: day("2026-08-31")))
        // Nothing happened since that day, so that there is nothing to count.
        #expect(!line.hasOtherFollowUps(since: day("2026-09-11")))
    }

    @Test func twoContactsOfOneDayAreOneFollowUp() throws {
        let record = try record(contacts: ["2026-09-09", "2026-09-09"], today: "2026-09-09")
        #expect((record.timely, record.all) == (1, 1))
    }
}
