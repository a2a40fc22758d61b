import Domain
import Testing

@Suite struct ReportingPeriodTests {
    private static let calendar = SchoolCalendar(semesters: [
        Semester(
            schoolYear: 2025, term: .spring, starts: day("2026-03-02"), ends: day("2026-07-03")),
        Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22")),
        Semester(
            schoolYear: 2026, term: .spring, starts: day("2027-03-01"), ends: day("2027-07-02")),
    ])

    private func period(
        _ span: ReportingPeriod.Span, _ text: String,
        in calendar: SchoolCalendar = ReportingPeriodTests.calendar
    ) -> String {
        let period = ReportingPeriod(span, around: day(text), in: calendar)
        return period.first.text + " " + period.last.text
    }

    @Test func eachSpanHoldsItsDay() {
        #expect(period(.day, "2026-11-23") == "2026-11-23 2026-11-23")
        #expect(period(.week, "2026-11-23") == "2026-11-23 2026-11-29")
        #expect(period(.week, "2026-11-29") == "2026-11-23 2026-11-29")
        #expect(period(.month, "2026-02-10") == "2026-02-01 2026-02-28")
        #expect(period(.month, "2026-12-31") == "2026-12-01 2026-12-31")
        #expect(period(.semester, "2026-11-23") == "2026-08-31 2027-01-22")
        #expect(period(.schoolYear, "2026-11-23") == "2026-08-31 2027-08-31")
        #expect(period(.calendarYear, "2026-11-23") == "2026-01-01 2026-12-31")
    }

    @Test func holidaysCountToTheSemesterBefore() {
        #expect(period(.semester, "2026-08-01") == "2026-03-02 2026-07-03")
        #expect(period(.semester, "2027-02-01") == "2026-08-31 2027-01-22")
    }

    @Test func withoutACalendarSemestersBeginInSeptemberAndFebruary() {
        let none = SchoolCalendar()
        #expect(period(.semester, "2026-11-23", in: none) == "2026-09-01 2027-01-31")
        #expect(period(.semester, "2027-01-05", in: none) == "2026-09-01 2027-01-31")
        #expect(period(.semester, "2027-02-01", in: none) == "2027-02-01 2027-08-31")
        #expect(period(.schoolYear, "2026-03-01", in: none) == "2025-09-01 2026-08-31")
    }

    @Test(arguments: ReportingPeriod.Span.allCases)
    func stepsForthAndBackMeet(span: ReportingPeriod.Span) {
        for calendar in [Self.calendar, SchoolCalendar()] {
            let start = ReportingPeriod(span, around: day("2026-11-23"), in: calendar)
            for step in 1...3 {
                let there = start.stepped(by: step, in: calendar)
                #expect(there.first > start.last, "\(span) \(step)")
                #expect(there.stepped(by: -step, in: calendar) == start, "\(span) \(step)")
                let before = start.stepped(by: -step, in: calendar)
                #expect(before.last < start.first, "\(span) \(-step)")
            }
        }
    }

    @Test func typedDaysAreReadOrRefused() throws {
        #expect(ReportingPeriod(typed: "2026")?.last == day("2026-12-31"))
        #expect(ReportingPeriod(typed: "2026-11")?.month == "2026-11")
        #expect(ReportingPeriod(typed: "2026年11月")?.month == "2026-11")
        #expect(ReportingPeriod(typed: "2026-11-23")?.first == day("2026-11-23"))
        let range = try #require(ReportingPeriod(typed: "2026-11-01 至 2026-11-15"))
        #expect(range.first == day("2026-11-01") && range.last == day("2026-11-15"))
        #expect(ReportingPeriod(typed: "2026-10..2026-11")?.last == day("2026-11-30"))
        for text in ["", "11", "2026-13", "2026-02-30", "2026-11-15 2026-11-01", "x", "1 2 3"] {
            #expect(ReportingPeriod(typed: text) == nil, "\(text)")
        }
    }

    @Test func typedDaysStepByTheirLength() {
        let period = ReportingPeriod(day("2026-11-01")...day("2026-11-15"))
        let next = period.stepped(by: 1, in: SchoolCalendar())
        #expect(next.first == day("2026-11-16") && next.last == day("2026-11-30"))
    }
}
