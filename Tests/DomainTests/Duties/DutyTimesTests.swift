import Domain
import Testing

@Suite struct DutyTimesTests {
    @Test(arguments: [
        ("07:30-08:00", "07:30-08:00"), ("7:30–8:00", "07:30-08:00"), ("７:30", nil),
        ("21:30-06:00", "21:30-06:00"), ("11：45至12：20", "11:45-12:20"), ("8:00-8:60", nil),
        ("00:00-24:00", "00:00-24:00"), ("", nil), ("08:00", nil), ("25:00-26:00", nil),
    ])
    func hoursAreReadAsPeopleWriteThem(typed: String, text: String?) {
        let hours = ClockRange(text: typed)
        #expect(hours?.text == text)
        #expect(hours.flatMap { ClockRange(text: $0.text) } == hours)
    }

    @Test func nightEndsOnTheNextDay() throws {
        let night = try #require(ClockRange(text: "21:30-06:00"))
        #expect(night.endsOnTheNextDay)
        let moments = night.moments(on: day("2026-11-23"))
        #expect(moments.upperBound == Moment(day: day("2026-11-24"), hour: 6, minute: 0))
    }

    @Test(arguments: [
        ("1-8,10-16", "1-8,10-16"), ("1-16单", "1-16o"), ("双周", "e"), ("第3周", "3"), ("", ""),
        ("14-", "14-30"), ("第14周起", "14-30"), ("14周及以后", "14-30"), ("1-3,14+", "1-3,14-30"),
        ("-8", nil),
        ("8-1", nil), ("1-8,4-9", nil), ("0", nil), ("31", nil), ("1,,2", nil), ("一", nil),
    ])
    func weeksAreReadAsPeopleWriteThem(typed: String, text: String?) {
        let weeks = SchoolWeeks(text: typed)
        #expect(weeks?.text == text)
        #expect(weeks.flatMap { SchoolWeeks(text: $0.text) } == weeks)
    }

    @Test(arguments: [
        ("135", "135"), ("1-5", "12345"), ("1-4,7", "12347"), ("1，3、5", "135"), ("", ""),
        ("周一至周四、周日", "12347"), ("一三五", "135"), ("星期天", "7"), ("１-５", "12345"),
        ("8", nil), ("0-3", nil), ("5-1", nil), ("1-3,2", nil), ("11", nil), ("1-", nil),
        ("-5", nil), ("1-3-5", nil), ("12-5", nil), ("周", nil), ("每天", nil),
    ])
    func weekdaysAreReadAsPeopleWriteThem(typed: String, digits: String?) {
        #expect(Set<Weekday>(text: typed)?.digits == digits)
    }

    @Test func oddWeeksOfARangeAreThoseOnly() throws {
        let weeks = try #require(SchoolWeeks(text: "3-7单"))
        #expect((1...9).filter(weeks.contains) == [3, 5, 7])
    }

    /// Also the dormitory's: what was due in a past week does not change afterwards.
    @Test func slotOnSchoolDaysOnlyStandsOnSchoolDaysOnly() throws {
        var dormitory = DutySchool.slot(
            DutySlot.ID(9), "晚寝", .dormitory, "21:30-22:30", "21:10-22:10")
        dormitory.weekdays = try #require(Set(digits: "12347"))
        let book = DutyBook(slots: [dormitory], calendar: DutySchool.calendar)
        // A Sunday, a Monday, a Saturday.
        let falls = ["2026-11-22", "2026-11-23", "2026-11-21"].map {
            book.falls(dormitory, on: day($0))
        }
        #expect(falls == [false, true, false])
    }

    @Test func weekdaysThatNeverComeOnSchoolDaysAreKnown() {
        let all = Set<Weekday>.everyDay
        #expect(DutySlot.vainWeekdays(of: all, schoolDaysOnly: true) == [.saturday, .sunday])
        #expect(DutySlot.vainWeekdays(of: all, schoolDaysOnly: false).isEmpty)
        #expect(DutySlot.vainWeekdays(of: .workingDays, schoolDaysOnly: true).isEmpty)
    }

    @Test func summerTimetableHoldsFromMayToSeptemberUnlessTheSchoolSaysOtherwise() throws {
        let standard = SeasonTimetable.standard
        #expect(standard.season(on: day("2026-04-30")) == .winter)
        #expect(standard.season(on: day("2026-05-01")) == .summer)
        #expect(standard.season(on: day("2026-09-30")) == .summer)
        #expect(standard.season(on: day("2026-10-01")) == .winter)
        let own = try #require(SeasonTimetable(text: "04-15/10-15"))
        #expect(own.season(on: day("2026-10-15")) == .summer)
        #expect(RuleName.summerTimetable.refusal(of: "10-01/05-01") == .notTwoDates)
    }

    @Test func aNewSummerTimetableLeavesTheHoursOfThePast() throws {
        let longer = try #require(SeasonTimetable(text: "05-01/11-30"))
        let shorter = try #require(SeasonTimetable(text: "06-01/08-31"))
        let history = TimetableHistory([
            TimetableHistory.Term(starts: day("2027-01-04"), timetable: shorter),
            TimetableHistory.Term(starts: day("2026-11-23"), timetable: longer),
        ])
        let school = DutySchool()
        let book = DutyBook(
            slots: school.slots, calendar: DutySchool.calendar, timetables: history)
        func hours(on text: String) -> String {
            book.hours(of: school.slots[0], on: day(text)).text
        }
        #expect(hours(on: "2026-11-20") == "07:30-08:00")
        #expect(hours(on: "2026-11-23") == "07:20-07:50")
        #expect(hours(on: "2026-12-01") == "07:30-08:00")
        #expect(hours(on: "2027-05-10") == "07:30-08:00")
        #expect(hours(on: "2026-09-15") == "07:20-07:50")
    }

    @Test func whatIsOverTodayBeginsTomorrow() {
        let book = DutySchool().book
        func beginning(_ time: String, from day: Day = DutySchool.today) -> String {
            book.beginning(of: DutySchool.morning, from: day, at: clock(time)).text
        }
        #expect(beginning("07:59") == "2026-11-23")
        #expect(beginning("08:00") == "2026-11-24")
        #expect(beginning("08:00", from: day("2026-12-01")) == "2026-12-01")
        // A holiday has no post that could be over.
        let holiday = day("2026-11-25")
        let evening = clock("20:00", on: holiday)
        #expect(book.beginning(of: DutySchool.morning, from: holiday, at: evening) == holiday)
    }

    @Test func lastWeekOfASemesterIsKnown() {
        let semester = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2027-01-22"))
        #expect(semester.weekCount == 21)
        #expect(semester.firstDay(ofWeek: 1) == day("2026-08-31"))
        #expect(semester.firstDay(ofWeek: 21) == day("2027-01-18"))
        #expect(semester.firstDay(ofWeek: 22) == nil)
        #expect(semester.firstDay(ofWeek: 0) == nil)
    }
}
