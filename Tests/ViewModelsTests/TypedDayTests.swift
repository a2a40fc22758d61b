import Domain
import TestSupport
import Testing

@testable import ViewModels

/// A day as the forms read it.
@Suite struct TypedDayTests {
    private let calendar = SchoolCalendar(
        semesters: [
            Semester(
                schoolYear: 2027, term: .autumn, starts: day("2027-08-30"),
                ends: day("2028-01-21"))
        ], exceptions: [:])

    @Test(arguments: [
        ("11-30", "2027-11-30"), ("8-30", "2027-08-30"), ("08-29", "2028-08-29"),
        ("6/30", "2028-06-30"), ("11月3日", "2027-11-03"), ("１１－３０", "2027-11-30"),
        ("2026-11-30", "2026-11-30"), ("2026年11月30日", "2026-11-30"), ("02-29", "2028-02-29"),
        ("02-30", nil), ("7:40", nil), ("11-30 07:40", nil), ("30", nil), ("", nil),
        ("下周", nil), ("2027-02-29", nil),
    ])
    func monthAndDayAreThoseOfTheRunningSchoolYear(typed: String, read: String?) {
        let found = TypedDay.read(
            typed, inSchoolYearOf: day("2027-11-23"), calendar: calendar)
        #expect(found?.text == read)
    }

    /// Monday the 23rd of November 2026.
    @Test(arguments: [
        ("下周一", "2026-11-30", "2026-11-30"), ("下星期三", "2026-12-02", "2026-12-02"),
        ("上周五", "2026-11-20", "2026-11-20"), ("周三", "2026-11-25", "2026-11-18"),
        ("周一", "2026-11-23", "2026-11-23"), ("本周日", "2026-11-29", "2026-11-29"),
        ("下周５", "2026-12-04", "2026-12-04"), ("明天", "2026-11-24", "2026-11-24"),
        ("next Monday", "2026-11-30", "2026-11-30"), ("Fri", "2026-11-27", "2026-11-20"),
        ("today", "2026-11-23", "2026-11-23"), ("下周", nil, nil), ("周八", nil, nil),
        ("一", nil, nil), ("mo", nil, nil), ("next", nil, nil),
    ])
    func aDayIsReadAsPeopleSayIt(typed: String, ahead: String?, back: String?) {
        let today = day("2026-11-23")
        #expect(SpokenDay.read(typed, today: today)?.text == ahead)
        #expect(TypedDay.readPast(typed, today: today)?.text == back)
        let inYear = TypedDay.read(typed, inSchoolYearOf: today, calendar: calendar)
        #expect(inYear?.text == ahead)
    }

    /// On the second day of a school year the last day of the one before is meant, as a rule.
    @Test func dayThatLiesFarAwayIsAskedAbout() {
        let today = day("2026-09-02")
        let far = TypedDay.far(day("2027-08-31"), from: today)
        #expect(far?.read == day("2027-08-31"))
        #expect(far?.nearest == day("2026-08-31"))
        #expect(TypedDay.far(day("2026-11-30"), from: today) == nil)
        #expect(TypedDay.far(day("2027-03-01"), from: today) == nil)
        #expect(TypedDay.far(day("2027-03-02"), from: today)?.nearest == day("2027-03-02"))
    }

    @Test func springLooksBackToTheAutumnOfItsSchoolYear() {
        let found = TypedDay.read(
            "11-30", inSchoolYearOf: day("2028-03-06"), calendar: calendar)
        #expect(found == day("2027-11-30"))
    }

    @Test(arguments: [
        ("2029-07-01", "2029-07-01"), ("２０２９-０７-０１", "2029-07-01"),
        ("２０２９－０７－０１", "2029-07-01"), ("2029—07—01", "2029-07-01"),
        (" 2029–07−01　", "2029-07-01"), ("2029/7/1", "2029-07-01"),
        ("2029.07.01", "2029-07-01"), ("2029年7月1日", "2029-07-01"), ("2029年7月1号", "2029-07-01"),
        ("２０２９／７／１", "2029-07-01"), ("２０２９年０７月０１日", "2029-07-01"),
        ("2029。7。1", "2029-07-01"), ("2029-7-1", "2029-07-01"), ("07-01", nil), ("7/1", nil),
        ("29/7/1", nil), ("7/1/2029", nil), ("2029年7月", nil), ("2029/7/1 8:00", nil),
        ("２０２９０７０１", nil), ("2029-02-30", nil), ("2029/13/1", nil), ("", nil),
    ])
    func aWholeDateIsReadWithWideFiguresAndDashes(typed: String, read: String?) {
        #expect(Day(typed: typed)?.text == read)
        // What is stored is never spelt so.
        #expect((Day(text: typed) == nil) == (typed != read))
    }
}
