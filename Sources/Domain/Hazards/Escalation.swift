/// The ladder of a deadline that comes near or has passed: computed for a day, never stored.
public struct Escalation: Hashable, Sendable {
    public enum Light: Int, CaseIterable, Sendable {
        case none
        /// The due day is near.
        case amber
        /// The due day itself, and every day after it.
        case red
    }

    /// Who is told, from the bottom up; each rung tells all below it too.
    public enum Rung: Int, CaseIterable, Comparable, Sendable {
        case responsible, gridLeader, vicePrincipal, principal

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Days after the due day, negative before it; nil without a deadline, or once it is done with.
    public let daysOver: Int?
    public let light: Light
    /// The highest rung reached; nil before the due day.
    public let rung: Rung?
    /// 校级挂牌 is offered.
    public let offersSupervision: Bool
    /// 上报 is offered.
    public let offersReporting: Bool

    /// Everybody who is told.
    public var told: [Rung] {
        rung.map { highest in Rung.allCases.filter { $0 <= highest } } ?? []
    }

    public init(
        of hazard: Hazard, on day: Day, settings: RuleSettings, calendar: SchoolCalendar
    ) {
        self.init(
            due: hazard.due, grade: hazard.grade, isOpen: hazard.stage.isOpen,
            isSupervised: hazard.supervisions[.school] != nil,
            isReported: hazard.isReportedUpward, on: day, settings: settings, calendar: calendar)
    }

    /// The same from what a row of a list knows; `isSupervised` at the school's own level.
    public init(
        due: Day?, grade: HazardGrade?, isOpen: Bool, isSupervised: Bool, isReported: Bool,
        on day: Day, settings: RuleSettings, calendar: SchoolCalendar
    ) {
        let over = isOpen ? due.map { calendar.count(settings.ladderUnit, from: $0, to: day) } : nil
        daysOver = over
        guard isOpen else {
            (light, rung, offersSupervision, offersReporting) = (.none, nil, false, false)
            return
        }
        light = Self.light(over, amberDays: settings[.amberDays])
        let days = max(over ?? -1, -1)
        let highest = days < 0 ? nil : Rung.allCases.last { settings.day(of: $0) <= days }
        rung = highest
        let isMajor = grade == .major
        offersSupervision = !isSupervised && (isMajor || highest == .principal)
        let isLongOver = days > 0 && settings[.ladderReport] <= days
        offersReporting = !isReported && (isMajor || isLongOver)
    }

    private static func light(_ over: Int?, amberDays: Int) -> Light {
        guard let over else { return .none }
        if over >= 0 { return .red }
        return over >= -amberDays ? .amber : .none
    }
}

extension RuleSettings {
    /// How many days after the due day this rung is reached.
    public func day(of rung: Escalation.Rung) -> Int {
        switch rung {
        case .responsible: 0
        case .gridLeader: self[.ladderLeader]
        case .vicePrincipal: self[.ladderVicePrincipal]
        case .principal: self[.ladderPrincipal]
        }
    }
}

extension SchoolCalendar {
    /// The days after `start` up to and with `end`; negative where `end` comes first.
    public func count(_ unit: DeadlineRule.Unit, from start: Day, to end: Day) -> Int {
        switch unit {
        case .calendarDays: return start.days(until: end)
        case .schoolDays:
            let (first, last) = (min(start, end), max(start, end))
            let days = (first.ordinal..<last.ordinal).count {
                isSchoolDay(Day(ordinal: $0 + 1))
            }
            return start <= end ? days : -days
        }
    }
}
