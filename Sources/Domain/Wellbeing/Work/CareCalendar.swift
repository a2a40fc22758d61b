/// 活动日历 of a semester: what took place or is planned on which day, and what is owed when. The page and
/// the paper are both drawn from it. Room and hotline are only counted, elsewhere.
public struct CareCalendar: Sendable {
    /// Something that is owed, with how far it is met, in all and in each of its times.
    public struct Due: Hashable, Sendable {
        public let obligation: CareObligation
        public let standing: CareObligation.Standing
        public let progress: [CareObligation.Progress]

        public var subject: CareObligation.Subject { obligation.subject }
    }

    /// How a line stands today.
    public enum State: Hashable, Sendable {
        case held, planned
        /// Its day is over, and nobody has said that it took place.
        case unconfirmed
    }

    /// What kind of day it is to the school.
    public enum DayKind: Hashable, Sendable {
        case schoolDay, weekend, holiday, makeUpDay
        /// Before the semester or after it.
        case outside
    }

    public let semester: Semester
    public let today: Day
    public let dues: [Due]
    /// In the order of their days.
    public let lines: [CareWork]
    private let calendar: SchoolCalendar
    private let linesByDay: [Day: [CareWork]]

    /// `works` may hold those of other semesters, and what was withdrawn.
    public init(
        of semester: Semester, in calendar: SchoolCalendar, _ works: [CareWork],
        classes: [SchoolClass], by settings: RuleSettings, on today: Day
    ) {
        self.semester = semester
        self.calendar = calendar
        self.today = today
        let days = semester.starts...semester.ends
        let own = works.filter { $0.counts && days.contains($0.entry.day) }
        lines = own.filter(\.entry.kind.hasWords).sorted {
            ($0.entry.day, $0.id) < ($1.entry.day, $1.id)
        }
        linesByDay = Dictionary(grouping: lines, by: \.entry.day)
        dues = CareObligation.all(in: semester, by: calendar, settings).map { obligation in
            let standing = obligation.standing(by: own, of: classes, on: today)
            return Due(
                obligation: obligation, standing: standing,
                progress: obligation.progress(by: own, standing.table, on: today))
        }
    }

    public func lines(on day: Day) -> [CareWork] { linesByDay[day] ?? [] }

    public func state(of work: CareWork) -> State {
        work.isHeld ? .held : work.isUnconfirmed(on: today) ? .unconfirmed : .planned
    }

    /// Monday to Sunday, each week that holds a day of the semester.
    public var weeks: [ClosedRange<Day>] {
        let monday = semester.starts.adding(days: 1 - semester.starts.weekday.rawValue)
        return stride(from: monday.ordinal, through: semester.ends.ordinal, by: 7).map {
            Day(ordinal: $0)...Day(ordinal: $0 + 6)
        }
    }

    public func kind(of day: Day) -> DayKind {
        guard semester.starts <= day, day <= semester.ends else { return .outside }
        switch calendar.exceptions[day] {
        case .holiday: return .holiday
        case .makeUpDay: return .makeUpDay
        case nil: return day.weekday.isWeekend ? .weekend : .schoolDay
        }
    }

    /// What is owed in a time that holds the day.
    public func times(on day: Day) -> [(due: Due, progress: CareObligation.Progress)] {
        dues.flatMap { due in
            due.progress.filter { $0.time.contains(day) }.map { (due, $0) }
        }
    }

    /// How much was missed, or is open, of the times that end in a week.
    public func owed(in week: ClosedRange<Day>) -> (missed: Int, open: Int) {
        let ending = dues.flatMap(\.progress).filter { week.contains($0.time.upperBound) }
        return (ending.map(\.missed).reduce(0, +), ending.map(\.open).reduce(0, +))
    }

    /// The next day after `day` on which something was missed, ends open, or waits to be confirmed;
    /// nil where nothing is left.
    public func nextOwed(after day: Day) -> Day? {
        let ends = dues.flatMap(\.progress).filter { $0.missed + $0.open > 0 }
            .map(\.time.upperBound)
        let waiting = lines.filter { state(of: $0) == .unconfirmed }.map(\.entry.day)
        return (ends + waiting).filter { $0 > day }.min()
    }
}
