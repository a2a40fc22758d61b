import Domain
import Testing

/// What the school calendar takes in, and what it refuses.
@Suite struct CalendarChangeTests {
    private let autumn = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2027-01-22"))

    private func spring(_ starts: String, _ ends: String, year: Int = 2026) -> CalendarChange {
        .semester(
            Semester(schoolYear: year, term: .spring, starts: day(starts), ends: day(ends)))
    }

    private var calendar: SchoolCalendar { SchoolCalendar(semesters: [autumn]) }

    @Test func aSemesterThatLiesInAnotherIsRefusedByName() {
        #expect(spring("2027-02-22", "2027-07-02").refusal(in: calendar) == nil)
        #expect(spring("2027-01-20", "2027-07-02").refusal(in: calendar) == .overlaps(autumn))
        // The same one may be moved.
        let moved = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-15"))
        #expect(CalendarChange.semester(moved).refusal(in: calendar) == nil)
    }

    @Test func aSemesterHasAReasonableLengthAndLiesInItsYear() {
        #expect(spring("2027-02-22", "2027-03-22").refusal(in: calendar) == .semesterLength)
        #expect(spring("2027-02-22", "2028-02-22").refusal(in: calendar) == .semesterLength)
        #expect(
            spring("2027-02-22", "2027-07-02", year: 2025).refusal(in: calendar)
                == .otherSchoolYear)
    }

    @Test func daysOffSayWhereTheyComeFrom() {
        let week = day("2026-10-01")...day("2026-10-07")
        #expect(CalendarChange.days(week, .holiday, source: " ").refusal(in: calendar) == .noSource)
        let notice = CalendarChange.days(week, .holiday, source: "国庆放假通知")
        #expect(notice.refusal(in: calendar) == nil)
        let year = day("2026-10-01")...day("2027-09-30")
        #expect(
            CalendarChange.days(year, .holiday, source: "通知").refusal(in: calendar)
                == .tooManyDays(120))
    }

    @Test func daysInARowAreOneStretchUntilSomethingDiffers() {
        let stretches = ["2026-10-03", "2026-10-01", "2026-10-02", "2026-10-05"].map {
            CalendarStretch(days: day($0)...day($0), exception: .holiday, source: "通知")
        }
        let madeUp = CalendarStretch(
            days: day("2026-10-04")...day("2026-10-04"), exception: .makeUpDay, source: "通知")
        #expect(
            CalendarStretch.joined(stretches + [madeUp]).map(\.days) == [
                day("2026-10-01")...day("2026-10-03"), day("2026-10-04")...day("2026-10-04"),
                day("2026-10-05")...day("2026-10-05"),
            ])
    }

    @Test func whatIsLeftOutOfAStretchFallsIntoItsParts() {
        let stretch = CalendarStretch(
            days: day("2026-10-01")...day("2026-10-12"), exception: .holiday, source: "通知")
        #expect(
            stretch.outside(day("2026-10-02")...day("2026-10-08"))
                == [day("2026-10-01")...day("2026-10-01"), day("2026-10-09")...day("2026-10-12")])
        #expect(stretch.outside(day("2026-09-30")...day("2026-10-12")) == [])
        #expect(stretch.outside(day("2026-11-01")...day("2026-11-02")) == [stretch.days])
    }
}
