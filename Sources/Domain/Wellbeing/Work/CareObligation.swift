/// Work around the cases that a semester owes: something of certain kinds in each of certain times.
///
/// A whole semester is one time, 10·10 is one, and every two weeks are many; one rule counts them all.
public struct CareObligation: Hashable, Sendable {
    public enum Subject: String, CaseIterable, Sendable {
        /// At least one 全校活动 and one 致家长信 a semester (the plan, item 10).
        case schoolActivity = "school-activity"
        case letter
        /// 世界精神卫生日 10·10, 心理健康日 5·25, 心理健康教育月 in May (the plan, item 10).
        case tenTen = "ten-ten"
        case mayTwentyFive = "may-25"
        case mayMonth = "may-month"
        /// Every so many weeks, by the school's rule: two (practice: Guizhou).
        case classActivity = "class-activity"
        /// 咨询室 open every so many weeks, by the school's rule: each (default).
        case roomOpening = "room-opening"

        /// The rule that says every how many weeks; nil for what has days of its own.
        public var weeks: RuleName? {
            switch self {
            case .classActivity: .careClassWeeks
            case .roomOpening: .careRoomWeeks
            default: nil
            }
        }

        /// What counts for it.
        public var kinds: Set<CareWorkKind> {
            switch self {
            case .schoolActivity: [.schoolActivity]
            case .letter: [.letter]
            case .tenTen, .mayTwentyFive, .mayMonth: [.schoolActivity, .classActivity, .publicity]
            case .classActivity: [.classActivity]
            case .roomOpening: [.roomOpening]
            }
        }
    }

    public let subject: Subject
    /// The times, in order, each within the semester and with a school day in it.
    public let times: [ClosedRange<Day>]

    /// What `semester` owes; what does not fall into it is left out.
    public static func all(
        in semester: Semester, by calendar: SchoolCalendar,
        _ settings: RuleSettings = RuleSettings()
    ) -> [CareObligation] {
        Subject.allCases.compactMap { subject in
            let times = times(of: subject, in: semester, settings).filter { time in
                (time.lowerBound.ordinal...time.upperBound.ordinal).contains {
                    calendar.isSchoolDay(Day(ordinal: $0))
                }
            }
            return times.isEmpty ? nil : CareObligation(subject: subject, times: times)
        }
    }

    private static func times(
        of subject: Subject, in semester: Semester, _ settings: RuleSettings
    ) -> [ClosedRange<Day>] {
        let whole = semester.starts...semester.ends
        switch subject {
        case .schoolActivity, .letter: return [whole]
        case .tenTen: return around(month: 10, day: 10, in: whole)
        case .mayTwentyFive: return around(month: 5, day: 25, in: whole)
        case .mayMonth:
            guard let first = Day(year: semester.ends.year, month: 5, day: 1),
                let last = Day(year: semester.ends.year, month: 5, day: 31)
            else { return [] }
            return whole.overlaps(first...last) ? [(first...last).clamped(to: whole)] : []
        case .classActivity: return stretches(of: 7 * settings[.careClassWeeks], in: whole)
        case .roomOpening: return stretches(of: 7 * settings[.careRoomWeeks], in: whole)
        }
    }

    /// A week to either side of a day of the year, where the day lies in the semester.
    private static func around(
        month: Int, day: Int, in whole: ClosedRange<Day>
    ) -> [ClosedRange<Day>] {
        let years = Set([whole.lowerBound.year, whole.upperBound.year])
        return years.sorted().compactMap { Day(year: $0, month: month, day: day) }
            .filter(whole.contains)
            .map { ($0.adding(days: -7)...$0.adding(days: 7)).clamped(to: whole) }
    }

    /// From the Monday of week 1 on, each `length` days.
    private static func stretches(of length: Int, in whole: ClosedRange<Day>) -> [ClosedRange<Day>]
    {
        let monday = whole.lowerBound.adding(days: 1 - whole.lowerBound.weekday.rawValue)
        return stride(from: monday.ordinal, through: whole.upperBound.ordinal, by: length).map {
            (Day(ordinal: $0)...Day(ordinal: $0 + length - 1)).clamped(to: whole)
        }
    }
}

extension CareObligation {
    /// How far it is met; computed from the lines, never stored.
    public struct Standing: Hashable, Sendable {
        /// Times that have begun, and those of them in which something took place.
        public var begun = 0
        public var met = 0
        /// Times that are over, with nothing in them.
        public var missed = 0
        /// The last day of the time that runs now and has nothing in it, not even planned.
        public var openUntil: Day?
        /// The first day that is planned from today on.
        public var plannedOn: Day?

        /// What is still owed: what was missed, and what runs with nothing planned.
        public var owed: Int { missed + (openUntil == nil ? 0 : 1) }
    }

    public func standing(by works: [CareWork], on day: Day) -> Standing {
        let own = works.filter { $0.counts && subject.kinds.contains($0.entry.kind) }
        var standing = Standing()
        for time in times {
            let inside = own.filter { time.contains($0.entry.day) }
            let planned = inside.filter { !$0.isHeld && $0.entry.day >= day }.map(\.entry.day).min()
            if let planned { standing.plannedOn = min(planned, standing.plannedOn ?? planned) }
            guard time.lowerBound <= day else { continue }
            standing.begun += 1
            if inside.contains(where: \.isHeld) {
                standing.met += 1
            } else if time.upperBound < day {
                standing.missed += 1
            } else if planned == nil {
                standing.openUntil = time.upperBound
            }
        }
        return standing
    }
}
