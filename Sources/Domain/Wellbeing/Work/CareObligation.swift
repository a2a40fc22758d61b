/// Work around the cases that a semester owes: something of certain kinds in each of certain times.
///
/// A whole semester is one time, 10·10 is one, and every two weeks are many; one rule counts them all.
public struct CareObligation: Hashable, Sendable {
    public enum Subject: String, CaseIterable, Sendable {
        /// 全校活动 and 致家长信 a semester, by the school's rule: at least one (the plan, item 10).
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

        /// The rule that says how many a semester; nil for what is owed once in each of its times.
        public var number: RuleName? {
            switch self {
            case .schoolActivity: .careActivities
            case .letter: .careLetters
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
    /// How many each of the times owes.
    public let number: Int

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
            let number = subject.number.map { settings[$0] } ?? 1
            return times.isEmpty || number == 0
                ? nil : CareObligation(subject: subject, times: times, number: number)
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
    /// How far one of its times is met.
    public struct Progress: Hashable, Sendable {
        public let time: ClosedRange<Day>
        public let needed: Int
        public let held: Int
        /// What is planned from today on, and its first day.
        public let planned: Int
        public let plannedOn: Day?
        public let hasBegun: Bool
        public let isOver: Bool

        public var missed: Int { isOver ? needed - held : 0 }
        /// What still runs with nothing planned.
        public var open: Int { hasBegun && !isOver ? max(0, needed - held - planned) : 0 }
    }

    /// How far it is met; computed from the lines, never stored.
    public struct Standing: Hashable, Sendable {
        /// Times that have begun, and those of them in which something took place; where a time owes
        /// several, each of those.
        public var begun = 0
        public var met = 0
        /// Times that are over, with nothing in them.
        public var missed = 0
        /// Of the time that runs now: what is neither done nor planned, and its last day.
        public var open = 0
        public var openUntil: Day?
        /// The first day that is planned from today on.
        public var plannedOn: Day?
        /// Class by class, for a class activity of a school with a list of classes.
        public var table: ClassActivityTable?

        /// What is still owed: what was missed, and what runs with nothing planned.
        public var owed: Int { missed + open }
    }

    /// `classes` are those of the school: with a list of them a class activity is met where every
    /// class had one.
    public func standing(
        by works: [CareWork], of classes: [SchoolClass] = [], on day: Day
    ) -> Standing {
        var standing = Standing(table: table(by: works, of: classes, on: day))
        for progress in progress(by: works, standing.table, on: day) {
            if let planned = progress.plannedOn {
                standing.plannedOn = min(planned, standing.plannedOn ?? planned)
            }
            guard progress.hasBegun else { continue }
            standing.begun += progress.needed
            standing.met += progress.held
            standing.missed += progress.missed
            standing.open += progress.open
            if progress.open > 0 { standing.openUntil = progress.time.upperBound }
        }
        return standing
    }

    /// Nil where it is not counted class by class.
    private func table(
        by works: [CareWork], of classes: [SchoolClass], on day: Day
    ) -> ClassActivityTable? {
        guard subject == .classActivity else { return nil }
        let table = ClassActivityTable(times, of: classes, by: works, on: day)
        return table.classes.isEmpty ? nil : table
    }

    /// One for each of its times.
    func progress(
        by works: [CareWork], _ table: ClassActivityTable?, on day: Day
    ) -> [Progress] {
        let own = works.filter { $0.counts && subject.kinds.contains($0.entry.kind) }
        return times.enumerated().map { index, time in
            let inside = own.filter { time.contains($0.entry.day) }
            let planned = inside.filter { !$0.isHeld && $0.entry.day >= day }
            var (held, coming) = (min(number, inside.count(where: \.isHeld)), planned.count)
            if let table, table.reach(in: index).due > 0 {
                let behind = table.behind(in: index)
                held = behind.isEmpty ? 1 : 0
                let isPlanned = behind.allSatisfy {
                    if case .planned = table.mark(of: $0.id, in: index) { true } else { false }
                }
                coming = isPlanned ? 1 : 0
            }
            return Progress(
                time: time, needed: number, held: held, planned: coming,
                plannedOn: planned.map(\.entry.day).min(), hasBegun: time.lowerBound <= day,
                isOver: time.upperBound < day)
        }
    }
}
