public import Domain
public import Observation

/// 活动日历: the day in hand, and the line of it.
@Observable
public final class CareCalendarModel {
    public let work: CareWorkModel
    public private(set) var day: Day
    private var lineIndex = 0

    public init(work: CareWorkModel) {
        self.work = work
        day = work.school.now.day
        show(day)
    }

    public var school: SchoolModel { work.school }

    /// Nil where the school's calendar knows no semester.
    public var calendar: CareCalendar? { school.careCalendar }

    /// Goes to the day, or to the nearest one of the semester.
    public func show(_ day: Day) {
        guard let semester = work.semester else { return }
        let day = min(max(day, semester.starts), semester.ends)
        if day != self.day { lineIndex = 0 }
        self.day = day
    }

    public func move(days: Int) { show(day.adding(days: days)) }

    /// To the same day of another month, or its last one.
    public func move(months: Int) {
        let count = day.year * 12 + day.month - 1 + months
        let days = (0...3).lazy.compactMap { [day] short in
            Day(year: count / 12, month: count % 12 + 1, day: day.day - short)
        }
        if let day = days.first { show(day) }
    }

    public func selected(in lines: [CareWork]) -> CareWork? {
        lines.indices.contains(lineIndex) ? lines[lineIndex] : lines.last
    }

    /// The next line of the same day, round and round.
    public func turnLine(in lines: [CareWork]) {
        lineIndex = lines.isEmpty ? 0 : (lineIndex + 1) % lines.count
    }

    /// What a line was about, as far as whoever sits here may know; empty where not.
    public func title(of work: CareWork) -> String {
        self.work.mayRead || work.entry.kind.isPublic ? work.entry.title : ""
    }
}
