import Domain

/// The semesters and holidays of the school years around a moment.
struct SampleCalendar {
    let calendar: SchoolCalendar
    /// The first day of the school year that holds the moment, and of the one before.
    let yearStart: Day
    let previousYearStart: Day

    init(around now: Moment) {
        let current = Self.schoolYear(of: now.day)
        let semesters = (current - 1...current + 1).flatMap(Self.semesters)
        let exceptions = (current - 1...current + 2).flatMap(SampleHolidays.exceptions)
        let inForce = exceptions.filter { entry in
            entry.exception == .holiday
                || semesters.contains { $0.starts <= entry.day && entry.day <= $0.ends }
        }
        calendar = SchoolCalendar(
            semesters: semesters,
            exceptions: Dictionary(inForce.map { ($0.day, $0.exception) }) { first, _ in first })
        yearStart = Self.autumnStart(current)
        previousYearStart = Self.autumnStart(current - 1)
    }

    /// A school day, or in the vacation a weekday on which somebody is on duty.
    func isWorkday(_ day: Day) -> Bool {
        switch calendar.exceptions[day] {
        case .holiday: false
        case .makeUpDay: true
        case nil: !day.weekday.isWeekend
        }
    }

    func workday(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorkday(day) { day = day.adding(days: 1) }
        return day
    }

    private static func schoolYear(of day: Day) -> Int {
        autumnStart(day.year) <= day ? day.year : day.year - 1
    }

    /// The Monday nearest to 1 September.
    private static func autumnStart(_ year: Int) -> Day {
        let first = date(year, 9, 1)
        let sinceMonday = first.weekday.rawValue - 1
        return first.adding(days: sinceMonday <= 3 ? -sinceMonday : 7 - sinceMonday)
    }

    /// Autumn ends some two and a half weeks before the lunar new year, spring begins some two
    /// weeks after it and ends in the first days of July, each on the edge of a week.
    private static func semesters(_ year: Int) -> [Semester] {
        let newYear = SampleHolidays.springFestival(ofYear: year + 1) ?? date(year + 1, 2, 4)
        let july = date(year + 1, 7, 4)
        return [
            Semester(
                schoolYear: year, term: .autumn, starts: autumnStart(year),
                ends: friday(onOrBefore: newYear.adding(days: -15))),
            Semester(
                schoolYear: year, term: .spring,
                starts: friday(onOrBefore: newYear.adding(days: 13)).adding(days: 3),
                ends: friday(onOrBefore: july.adding(days: 6))),
        ]
    }

    private static func friday(onOrBefore day: Day) -> Day {
        day.adding(days: -((day.weekday.rawValue + 2) % 7))
    }

    /// For dates that every year has.
    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(ordinal: 0)
    }
}
