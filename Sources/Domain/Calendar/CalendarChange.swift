/// One change to the school calendar.
public enum CalendarChange: Hashable, Sendable {
    /// A semester, in place of what was known of the same one.
    case semester(Semester)
    /// Days that differ from their weekday; `nil` makes them ordinary again.
    case days(ClosedRange<Day>, DayException?, source: String)
}

/// What the calendar cannot hold.
public enum CalendarRefusal: Error, Hashable, Sendable {
    /// A semester lasts from eight weeks to thirty.
    case semesterLength
    /// Its days lie in another semester too.
    case overlaps(Semester)
    /// Its first day lies in neither calendar year of the school year.
    case otherSchoolYear
    /// More days at once than any holiday has.
    case tooManyDays(Int)
    /// Where the days come from is not said.
    case noSource
    /// Somebody has ticked a round of that day, which would be no round any longer.
    case isTicked(Day)
    /// That day is over, and would have other posts or lie in another week.
    case isPast(Day)
    /// The school year has such a semester already.
    case semesterTaken
    /// Somebody else has changed it since it was seen.
    case changedMeanwhile
}

extension CalendarChange {
    /// The longest stretch of days that is entered at once.
    public static let longestStretch = 120

    /// What speaks against it; nil where nothing does.
    public func refusal(in calendar: SchoolCalendar) -> CalendarRefusal? {
        switch self {
        case .semester(let semester): semester.refusal(in: calendar)
        case .days(let days, _, let source):
            if days.lowerBound.days(until: days.upperBound) >= Self.longestStretch {
                .tooManyDays(Self.longestStretch)
            } else if source.allSatisfy(\.isWhitespace) {
                .noSource
            } else {
                nil
            }
        }
    }
}

extension SchoolCalendar {
    /// What it is after a change.
    public func changed(by change: CalendarChange) -> SchoolCalendar {
        switch change {
        case .semester(let semester):
            let others = semesters.filter { !$0.isSame(as: semester) }
            return SchoolCalendar(semesters: others + [semester], exceptions: exceptions)
        case .days(let days, let exception, _):
            var exceptions = exceptions.filter { !days.contains($0.key) }
            guard let exception else {
                return SchoolCalendar(semesters: semesters, exceptions: exceptions)
            }
            var day = days.lowerBound
            while day <= days.upperBound {
                exceptions[day] = exception
                day = day.adding(days: 1)
            }
            return SchoolCalendar(semesters: semesters, exceptions: exceptions)
        }
    }
}

extension Semester {
    /// Whether both are the same term of the same school year.
    public func isSame(as other: Semester) -> Bool {
        (schoolYear, term) == (other.schoolYear, other.term)
    }

    private static let lengths = 8 * 7...30 * 7

    fileprivate func refusal(in calendar: SchoolCalendar) -> CalendarRefusal? {
        guard Self.lengths.contains(starts.days(until: ends)) else { return .semesterLength }
        guard (schoolYear...schoolYear + 1).contains(starts.year) else { return .otherSchoolYear }
        let other = calendar.semesters.first { other in
            !isSame(as: other) && other.starts <= ends && starts <= other.ends
        }
        return other.map { .overlaps($0) }
    }
}

/// Days in a row that differ from their weekday in the same way.
public struct CalendarStretch: Hashable, Sendable {
    public let days: ClosedRange<Day>
    public let exception: DayException
    /// The notice that they come from; empty where nobody has said.
    public let source: String

    public init(days: ClosedRange<Day>, exception: DayException, source: String) {
        self.days = days
        self.exception = exception
        self.source = source
    }

    /// The parts of it that lie outside other days.
    public func outside(_ other: ClosedRange<Day>) -> [ClosedRange<Day>] {
        guard days.overlaps(other) else { return [days] }
        var parts: [ClosedRange<Day>] = []
        if days.lowerBound < other.lowerBound {
            parts.append(days.lowerBound...other.lowerBound.adding(days: -1))
        }
        if other.upperBound < days.upperBound {
            parts.append(other.upperBound.adding(days: 1)...days.upperBound)
        }
        return parts
    }

    /// Joins stretches that follow one another and differ in nothing else; ordered by day.
    public static func joined(_ stretches: [CalendarStretch]) -> [CalendarStretch] {
        stretches.sorted { $0.days.lowerBound < $1.days.lowerBound }.reduce(into: []) { all, next in
            guard let last = all.last, last.exception == next.exception,
                last.source == next.source,
                last.days.upperBound.adding(days: 1) == next.days.lowerBound
            else { return all.append(next) }
            all[all.count - 1] = CalendarStretch(
                days: last.days.lowerBound...next.days.upperBound, exception: last.exception,
                source: last.source)
        }
    }
}
