/// A stretch of days that people look back on or report: a day, a month, a semester, or any other.
public struct ReportingPeriod: Hashable, Sendable {
    public enum Span: String, CaseIterable, Sendable {
        case day, week, month, semester
        case schoolYear = "school-year"
        case calendarYear = "calendar-year"
    }

    /// Nil for days that were typed in.
    public let span: Span?
    public let days: ClosedRange<Day>

    public init(_ days: ClosedRange<Day>, span: Span? = nil) {
        self.days = days
        self.span = span
    }

    /// The period of this kind that `day` lies in. A day of the holidays counts to the semester
    /// before it; where the calendar says nothing, semesters begin on 1 September and 1 February.
    public init(_ span: Span, around day: Day, in calendar: SchoolCalendar) {
        let days: ClosedRange<Day>
        switch span {
        case .day: days = day...day
        case .week:
            let monday = day.adding(days: 1 - day.weekday.rawValue)
            days = monday...monday.adding(days: 6)
        case .month: days = Self.months(from: day.year, day.month, count: 1)
        case .semester: days = Self.semester(around: day, in: calendar)
        case .schoolYear: days = Self.schoolYear(around: day, in: calendar)
        case .calendarYear: days = Self.months(from: day.year, 1, count: 12)
        }
        self.init(days, span: span)
    }

    public var first: Day { days.lowerBound }
    public var last: Day { days.upperBound }

    /// `2026-11` of a month; nil of everything else.
    public var month: String? { span == .month ? String(first.text.prefix(7)) : nil }

    /// Each month of some days, as far as it lies in them.
    public static func months(of days: ClosedRange<Day>) -> [ClosedRange<Day>] {
        var months: [ClosedRange<Day>] = []
        var first = days.lowerBound
        while first <= days.upperBound {
            let month = ReportingPeriod(.month, around: first, in: SchoolCalendar())
            months.append(first...min(month.last, days.upperBound))
            first = month.last.adding(days: 1)
        }
        return months
    }

    /// The next one (1) or the one before (-1); typed days move by their own length.
    public func stepped(by step: Int, in calendar: SchoolCalendar) -> ReportingPeriod {
        guard step != 0 else { return self }
        let length = first.days(until: last) + 1
        guard let span else {
            return ReportingPeriod(
                first.adding(days: step * length)...last.adding(days: step * length))
        }
        let beyond = step > 0 ? last.adding(days: 1) : first.adding(days: -1)
        var next = ReportingPeriod(span, around: beyond, in: calendar)
        if step > 0, next.first <= first {
            // The days after a semester are holidays, which count to it.
            let day = calendar.semester(after: first)?.starts ?? last.adding(days: 93)
            next = ReportingPeriod(span, around: day, in: calendar)
        } else if step < 0, next.last >= first {
            // Before the first semester that the calendar knows.
            next = ReportingPeriod(span, around: first.adding(days: -45), in: calendar)
            next = ReportingPeriod(next.first...min(next.last, beyond), span: span)
        }
        return next.stepped(by: step > 0 ? step - 1 : step + 1, in: calendar)
    }

    private static func months(from year: Int, _ month: Int, count: Int) -> ClosedRange<Day> {
        let end = year * 12 + month - 1 + count
        guard let first = Day(year: year, month: month, day: 1),
            let next = Day(year: end / 12, month: end % 12 + 1, day: 1)
        else {
            // The last month of the year 9999.
            let day = Day(year: year, month: month, day: 1) ?? Day(ordinal: 0)
            return day...day.adding(days: 30)
        }
        return first...next.adding(days: -1)
    }

    private static func semester(
        around day: Day, in calendar: SchoolCalendar
    ) -> ClosedRange<Day> {
        if let known = calendar.semesters.last(where: { $0.starts <= day }) {
            let isBeforeTheNext = known.ends >= day.adding(days: -92)
            if isBeforeTheNext { return known.starts...known.ends }
        }
        switch day.month {
        case 2...8: return months(from: day.year, 2, count: 7)
        case 1: return months(from: day.year - 1, 9, count: 5)
        default: return months(from: day.year, 9, count: 5)
        }
    }

    private static func schoolYear(
        around day: Day, in calendar: SchoolCalendar
    ) -> ClosedRange<Day> {
        let year = calendar.schoolYear(of: day)
        let next = calendar.firstDay(ofSchoolYear: year + 1)
        return calendar.firstDay(ofSchoolYear: year)...next.adding(days: -1)
    }

    fileprivate static func firstOfSeptember(_ year: Int) -> Day {
        months(from: year, 9, count: 1).lowerBound
    }
}

extension SchoolCalendar {
    /// A school year counts from 1 September, or from the first day of lessons where that is earlier.
    public func firstDay(ofSchoolYear year: Int) -> Day {
        let usual = ReportingPeriod.firstOfSeptember(year)
        let autumn = semesters.first { $0.schoolYear == year && $0.term == .autumn }
        return min(usual, autumn?.starts ?? usual)
    }

    /// The first semester that begins after `day`.
    func semester(after day: Day) -> Semester? {
        semesters.first { $0.starts > day }
    }
}
