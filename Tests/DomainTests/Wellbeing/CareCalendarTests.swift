import Domain
import Testing

/// 活动日历: what is on which day, and what is owed when.
@Suite struct CareCalendarTests {
    private let autumn = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))

    private func calendar(_ works: [CareWork], on today: String) -> CareCalendar {
        CareCalendar(
            of: autumn,
            in: SchoolCalendar(
                semesters: [autumn],
                exceptions: [day("2026-10-01"): .holiday, day("2026-10-10"): .makeUpDay]),
            works, classes: [], by: RuleSettings(), on: day(today))
    }

    private func work(
        _ id: Int64, _ kind: CareWorkKind, _ text: String, isHeld: Bool = true,
        withdrawnFor: String? = nil
    ) -> CareWork {
        CareWork(
            id: CareWork.ID(id),
            entry: CareWorkEntry(
                kind: kind, day: day(text), title: kind.hasWords ? "活动" : "", count: 1),
            isHeld: isHeld, withdrawnFor: withdrawnFor)
    }

    @Test func itHoldsTheActivitiesOfItsSemesterAndNoCountedDays() {
        let calendar = calendar(
            [
                work(1, .training, "2026-11-20"), work(2, .publicity, "2026-11-18"),
                work(3, .hotline, "2026-11-18"), work(4, .roomOpening, "2026-11-18"),
                work(5, .letter, "2026-06-01"),
                work(6, .letter, "2026-11-19", withdrawnFor: "记错"),
                work(7, .schoolActivity, "2026-11-21", isHeld: false),
                work(8, .training, "2026-12-05", isHeld: false),
            ], on: "2026-11-23")
        #expect(calendar.lines.map(\.id.rawValue) == [2, 1, 7, 8])
        #expect(calendar.lines(on: day("2026-11-18")).map(\.id.rawValue) == [2])
        #expect(
            calendar.lines.map(calendar.state) == [.held, .held, .unconfirmed, .planned])
    }

    @Test func everyDayIsSchoolOrFree() {
        let calendar = calendar([], on: "2026-11-23")
        #expect(calendar.weeks.count == 21)
        #expect(calendar.weeks.first == day("2026-08-31")...day("2026-09-06"))
        #expect(calendar.kind(of: day("2026-10-01")) == .holiday)
        #expect(calendar.kind(of: day("2026-10-10")) == .makeUpDay)
        #expect(calendar.kind(of: day("2026-10-11")) == .weekend)
        #expect(calendar.kind(of: day("2026-10-12")) == .schoolDay)
        #expect(calendar.kind(of: day("2027-01-23")) == .outside)
    }

    @Test func whatIsOwedStandsWhereItsTimeEndsAndIsFound() throws {
        let today = "2026-10-19"
        let calendar = calendar(
            [
                work(1, .roomOpening, "2026-10-20", isHeld: false),
                work(2, .training, "2026-10-15", isHeld: false),
            ], on: today)
        // 10·10 ended on the 17th with nothing in it, and so did the week that held it.
        let week = day("2026-10-12")...day("2026-10-18")
        let owed = calendar.owed(in: week)
        #expect(owed.missed == 2)
        #expect(owed.open == 0)
        let running = calendar.owed(in: day("2026-10-19")...day("2026-10-25"))
        #expect(running.missed == 0)
        #expect(running.open == 1)
        let subjects = calendar.times(on: day("2026-10-10")).map(\.due.subject)
        #expect(Set(subjects) == [.schoolActivity, .letter, .tenTen, .classActivity, .roomOpening])
        #expect(calendar.nextOwed(after: day("2026-10-11")) == day("2026-10-15"))
        #expect(calendar.nextOwed(after: day("2026-10-15")) == day("2026-10-17"))
        #expect(calendar.nextOwed(after: day("2026-10-25")) == autumn.ends)
        #expect(calendar.nextOwed(after: autumn.ends) == nil)
    }
}
