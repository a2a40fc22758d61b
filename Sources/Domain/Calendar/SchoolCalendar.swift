/// One semester of a school year, with its first and last day.
public struct Semester: Hashable, Sendable {
    public enum Term: String, CaseIterable, Sendable {
        case autumn, spring
    }

    /// The year in which the school year began: 2026 for 2026–2027.
    public let schoolYear: Int
    public let term: Term
    public let starts: Day
    public let ends: Day

    public init(schoolYear: Int, term: Term, starts: Day, ends: Day) {
        self.schoolYear = schoolYear
        self.term = term
        self.starts = starts
        self.ends = ends
    }

    /// Week 1 is the week (Monday to Sunday) that holds the first day; nil outside the semester.
    public func week(of day: Day) -> Int? {
        guard starts <= day, day <= ends else { return nil }
        let firstMonday = starts.adding(days: 1 - starts.weekday.rawValue)
        return firstMonday.days(until: day) / 7 + 1
    }
}

/// What makes a date differ from its weekday: a holiday, or a working day made up for one (调休).
public enum DayException: String, CaseIterable, Sendable {
    case holiday, makeUpDay = "make-up-day"
}

/// Which days are school days, and which week of which semester a day lies in.
public struct SchoolCalendar: Hashable, Sendable {
    /// Ordered by first day.
    public let semesters: [Semester]
    public let exceptions: [Day: DayException]

    public init(semesters: [Semester] = [], exceptions: [Day: DayException] = [:]) {
        self.semesters = semesters.sorted { $0.starts < $1.starts }
        self.exceptions = exceptions
    }

    public func semester(on day: Day) -> Semester? {
        semesters.last { $0.starts <= day && day <= $0.ends }
    }

    /// The semester of that day, in a vacation the one before it.
    public func latestSemester(on day: Day) -> Semester? {
        semester(on: day) ?? semesters.last { $0.starts <= day }
    }

    public func week(of day: Day) -> Int? {
        semester(on: day)?.week(of: day)
    }

    /// The year in which the school year of `day` began; without a semester that says otherwise,
    /// school years begin on 1 September.
    public func schoolYear(of day: Day) -> Int {
        semester(on: day)?.schoolYear ?? (day.month >= 9 ? day.year : day.year - 1)
    }

    /// True on weekdays and make-up days that no holiday covers. Where semesters are known that
    /// surround the day, it must also lie in one of them.
    public func isSchoolDay(_ day: Day) -> Bool {
        switch exceptions[day] {
        case .holiday: return false
        case .makeUpDay: return true
        case nil: break
        }
        guard !day.weekday.isWeekend else { return false }
        guard let first = semesters.first, let last = semesters.last,
            first.starts <= day, day <= last.ends
        else { return true }
        return semester(on: day) != nil
    }

    /// The `count`-th school day after `day`; `day` itself is not counted.
    public func adding(schoolDays count: Int, to day: Day) -> Day {
        var day = day
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if isSchoolDay(day) { left -= 1 }
        }
        return day
    }
}

/// How long a rectification may take, in calendar days or in school days.
public struct DeadlineRule: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case calendarDays = "calendar", schoolDays = "school"
    }

    public let count: Int
    public let unit: Unit

    public init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// The last day on which the work is still in time.
    public func dueDay(from day: Day, in calendar: SchoolCalendar) -> Day {
        switch unit {
        case .calendarDays: day.adding(days: count)
        case .schoolDays: calendar.adding(schoolDays: count, to: day)
        }
    }
}
