extension Set<Weekday> {
    public static let everyDay = Set(Weekday.allCases)
    public static let workingDays = Set(Weekday.allCases.filter { !$0.isWeekend })

    /// Digits from 1 for Monday to 7 for Sunday, for example `12345`.
    public var digits: String {
        sorted { $0.rawValue < $1.rawValue }.map { String($0.rawValue) }.joined()
    }

    /// Reads digits, as `digits` writes them; nil for anything else, and for the same day twice.
    public init?(digits: some StringProtocol) {
        let days = digits.compactMap { $0.wholeNumberValue.flatMap(Weekday.init(rawValue:)) }
        self = Set(days)
        guard count == digits.count else { return nil }
    }
}

extension Day {
    /// From its Monday to its Sunday.
    public var week: ClosedRange<Day> {
        let monday = adding(days: 1 - weekday.rawValue)
        return monday...monday.adding(days: 6)
    }
}

extension SchoolCalendar {
    /// The weekday whose timetable a school day follows. No calendar says which weekday a made-up
    /// day (调休) stands for: a Saturday follows Friday's timetable, a Sunday Monday's.
    public func timetableWeekday(of day: Day) -> Weekday {
        guard exceptions[day] == .makeUpDay else { return day.weekday }
        return switch day.weekday {
        case .saturday: .friday
        case .sunday: .monday
        default: day.weekday
        }
    }
}
