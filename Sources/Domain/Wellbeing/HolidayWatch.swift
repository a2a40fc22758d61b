/// Who keeps watch over a case on the days of a holiday, and by which phone.
public struct HolidayWatch: Codable, Hashable, Sendable {
    public let starts, ends: Day
    public let keeper: Person.ID
    public let phone: String

    /// In days; `FollowUpClock` takes no holiday for longer.
    public static let longest = 61

    /// In characters.
    public static let phoneLimit = 40

    public init(starts: Day, ends: Day, keeper: Person.ID, phone: String) {
        self.starts = starts
        self.ends = ends
        self.keeper = keeper
        self.phone = phone
    }

    public func covers(_ day: Day) -> Bool { starts <= day && day <= ends }

    func overlaps(_ days: ClosedRange<Day>) -> Bool {
        starts <= days.upperBound && days.lowerBound <= ends
    }

    var refusal: CareRefusal? {
        if phone.isEmpty || phone.count > Self.phoneLimit { return .phoneMissing }
        return (0..<Self.longest).contains(starts.days(until: ends)) ? nil : .keepingDays
    }
}

/// 节前值守交接单: which cases somebody has to be in touch with in a holiday, and who that is.
public struct HandoverList: Hashable, Sendable {
    public struct Line: Hashable, Sendable, Identifiable {
        public let line: CaseLine
        /// Days of the holiday on which somebody is to be in touch.
        public let days: [Day]
        /// Those are all days of the holiday.
        public let isDaily: Bool
        /// As it was entered; nil where whoever leads the case keeps watch by the office phone.
        public let kept: HolidayWatch?

        public var id: CareCase.ID { line.id }
        public var keeper: Person.ID { kept?.keeper ?? line.owner }
    }

    public let holiday: ClosedRange<Day>
    /// The most urgent first.
    public let lines: [Line]

    /// Nil where no holiday of three days or more has begun, or begins within a week. Listed are the
    /// open cases of 高 and 中, and others that are due in it.
    public init?(_ lines: [CaseLine], on today: Day, clock: FollowUpClock) {
        guard let holiday = clock.holiday(around: today) ?? clock.holiday(after: today) else {
            return nil
        }
        self.holiday = holiday
        self.lines = lines.filter(\.isOpen).map { line in
            let days = clock.contactDays(in: holiday, of: line)
            let length = holiday.lowerBound.days(until: holiday.upperBound) + 1
            return Line(
                line: line, days: days, isDaily: days.count == length,
                kept: line.kept.flatMap { $0.overlaps(holiday) ? $0 : nil })
        }
        .filter { $0.line.level >= .medium || !$0.days.isEmpty }
        .sorted { $0.line.comesBefore($1.line, on: today) }
    }
}

/// What waits for somebody beside the cases that they lead: numbers, and nothing of a case.
public struct CareCalls: Hashable, Sendable {
    /// Measures that they were asked to do.
    public let tasks: Int
    /// Sentences that class teachers are told.
    public let instructions: Int
    /// Cases of others over which they keep watch.
    public let kept: Int
    /// Those of them in which somebody is to be in touch today, or was to be.
    public let due: Int
    /// The first day of it; nil once it has come.
    public let from: Day?

    /// `lines` are of cases that the keys of `person` open.
    public init(
        tasks: Int, instructions: Int, _ lines: [CaseLine], of person: Person.ID, on day: Day,
        clock: FollowUpClock
    ) {
        (self.tasks, self.instructions) = (tasks, instructions)
        let watched = lines.compactMap { line in
            line.kept.flatMap { kept in
                line.isOpen && line.owner != person && kept.keeper == person && day <= kept.ends
                    ? (line: line, kept: kept) : nil
            }
        }
        let now = watched.filter { $0.kept.covers(day) }
        from = now.isEmpty ? watched.map(\.kept.starts).min() : nil
        kept = from.map { first in watched.count { $0.kept.starts == first } } ?? now.count
        due = now.count { line, kept in
            let days = clock.contactDays(in: kept.starts...kept.ends, of: line)
            return days.first.map { $0 <= day } ?? false
        }
    }

    public var isEmpty: Bool { tasks + instructions + kept == 0 }
}
