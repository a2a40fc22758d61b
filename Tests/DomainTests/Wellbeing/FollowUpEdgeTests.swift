import Domain
import Testing

/// A new semester forgives nothing: what was overdue before it is overdue in it.
@Suite struct FollowUpEdgeTests {
    private static let me = Person.ID(1)
    private static let spring = day("2027-02-22")
    private static let clock = FollowUpClock(
        calendar: SchoolCalendar(
            semesters: [
                Semester(
                    schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                    ends: day("2027-01-22")),
                Semester(
                    schoolYear: 2026, term: .spring, starts: spring, ends: day("2027-07-09")),
            ], exceptions: [:]))

    private func watch(
        _ level: WatchLevel = .medium, number: Int64 = 1, contacts: [Day] = []
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-\(number)", classBand: "八(3)", source: .screening, tags: [], level: level,
            basis: .interview, reason: "访谈", guardianInformed: true,
            keepUntil: day("2029-07-01"))
        func event(_ on: Day, _ kind: CareEvent.Kind) -> CareEvent {
            CareEvent(at: Moment(day: on, hour: 9, minute: 0), actor: Self.me, kind: kind)
        }
        let events = contacts.map {
            event($0, .contacted(.init(kind: .meeting, outcome: .steady, minutes: 10)))
        }
        return try #require(
            WatchCase(
                id: CareCase.ID(number),
                events: [event(day("2026-11-16"), .opened(opening))] + events))
    }

    private func record(_ watch: WatchCase, on day: Day) -> FollowUpRecord {
        CaseLine(watch, clock: Self.clock)
            .followUps(since: Self.clock.semesterStart(on: day), on: day)
    }

    @Test(arguments: ["2027-02-22", "2027-03-10", "2027-07-02", "2027-08-10"])
    func sixteenThatNobodyWasInTouchWithAreSixteenLateOnes(today: String) throws {
        let lines = try (1...16).map { number in
            CaseLine(
                try watch(WatchLevel.allCases[Int(number) % 4], number: number),
                clock: Self.clock)
        }
        let counts = WatchCounts(
            lines, on: day(today), since: Self.clock.semesterStart(on: day(today)))
        #expect(counts.since == Self.spring)
        #expect(counts.rows.map(\.overdue).reduce(0, +) == 16)
        #expect(counts.followUps == FollowUpRecord(timely: 0, all: 16))
    }

    /// At 高 both the contact and the review lie before the semester.
    @Test func aCaseCountsOnceForAllThatWasLeftBefore() throws {
        let watch = try watch(.high)
        #expect(Self.clock.nextReview(of: watch).map { $0 < Self.spring } == true)
        #expect(record(watch, on: Self.spring) == FollowUpRecord(timely: 0, all: 1))
    }

    @Test func whatIsMadeAtLastStaysLateAndCountsNoTwice() throws {
        let neglected = try watch()
        let made = try watch(contacts: [day("2027-03-10")])
        #expect(record(neglected, on: day("2027-03-09")) == FollowUpRecord(timely: 0, all: 1))
        #expect(record(made, on: day("2027-03-10")) == FollowUpRecord(timely: 0, all: 1))
    }

    @Test func whatIsDueOnTheFirstDayIsNotLateOnIt() throws {
        // A week after a contact in the holiday, at 中.
        let watch = try watch(contacts: [day("2027-02-15")])
        #expect(Self.clock.nextDue(of: watch) == Self.spring)
        #expect(record(watch, on: Self.spring).all == 0)
        let next = record(watch, on: Self.spring.adding(days: 1))
        #expect(next == FollowUpRecord(timely: 0, all: 1))
    }

    /// Whatever was done and left, nothing that is overdue is missing in the ratio, on no day.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func nothingOverdueIsLeftOut(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for level in WatchLevel.allCases {
            let days = (0..<150).map { day("2026-11-17").adding(days: $0) }
            let contacts = days.filter { _ in dice.roll(20) == 0 }
            for today in days where today >= day("2027-01-10") {
                let watch = try watch(level, contacts: contacts.filter { $0 <= today })
                let record = record(watch, on: today)
                let isLate = CaseLine(watch, clock: Self.clock).isOverdue(on: today)
                #expect(!isLate || record.all > record.timely, "\(level) on \(today.text)")
                #expect(record.timely <= contacts.count { $0 <= today })
            }
        }
    }
}
