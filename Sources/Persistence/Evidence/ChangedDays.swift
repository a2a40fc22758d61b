import Domain

/// The semesters and the days that signed changes have touched.
struct ChangedDays {
    private(set) var semesters: Set<String> = []
    private(set) var days: Set<String> = []

    mutating func take(_ change: CalendarChange) {
        switch change {
        case .semester(let semester):
            semesters.insert("\(semester.schoolYear) \(semester.term.rawValue)")
        case .days(let stretch, _, _):
            var day = stretch.lowerBound
            while day <= stretch.upperBound {
                days.insert(day.text)
                day = day.adding(days: 1)
            }
        }
    }
}
