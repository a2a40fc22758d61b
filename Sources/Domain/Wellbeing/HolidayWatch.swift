/// Who keeps watch over a case on the days of a holiday, and by which phone.
public struct HolidayWatch: Codable, Hashable, Sendable {
    public let starts, ends: Day
    public let keeper: Person.ID
    public let phone: String
    /// Whether others keep the days that it does not name; nil in entries of an older program, which knew one
    /// keeper of a case alone.
    public let besidesOthers: Bool?

    /// In days; `FollowUpClock` takes no holiday for longer.
    public static let longest = 61

    /// In characters.
    public static let phoneLimit = 40

    public init(
        starts: Day, ends: Day, keeper: Person.ID, phone: String, besidesOthers: Bool? = true
    ) {
        self.starts = starts
        self.ends = ends
        self.keeper = keeper
        self.phone = phone
        self.besidesOthers = besidesOthers
    }

    public func covers(_ day: Day) -> Bool { starts <= day && day <= ends }

    var refusal: CareRefusal? {
        guard PhoneNumber.isCallable(phone), phone.count <= Self.phoneLimit else {
            return .phoneMissing
        }
        return (0..<Self.longest).contains(starts.days(until: ends)) ? nil : .keepingDays
    }
}

/// 节前值守交接单: which cases somebody has to be in touch with in a holiday, and who that is.
public struct HandoverList: Hashable, Sendable {
    /// Days of the holiday on which one person keeps watch over one case.
    public struct Line: Hashable, Sendable {
        public let line: CaseLine
        public let days: ClosedRange<Day>
        /// Those of them on which somebody is to be in touch.
        public let contacts: [Day]
        /// As it was entered; nil where whoever leads the case keeps watch by the office phone.
        public let kept: HolidayWatch?

        public var id: CareCase.ID { line.id }
        public var keeper: Person.ID { kept?.keeper ?? line.owner }
        /// Whether somebody is to be in touch on each of the days.
        public var isDaily: Bool {
            contacts.count == days.lowerBound.days(until: days.upperBound) + 1
        }
    }

    public let holiday: ClosedRange<Day>
    /// The most urgent case first; of a case with several keepers one for each, in the order of their days.
    public let lines: [Line]

    public var caseCount: Int { Set(lines.map(\.id)).count }

    /// Nil where no holiday of three days or more has begun, or begins within a week. Listed are the
    /// open cases of 高 and 中, and others that are due in it.
    public init?(_ lines: [CaseLine], on today: Day, clock: FollowUpClock) {
        guard let holiday = clock.holiday(around: today) ?? clock.holiday(after: today) else {
            return nil
        }
        self.holiday = holiday
        self.lines = lines.filter(\.isOpen)
            .map { (line: $0, contacts: clock.contactDays(in: holiday, of: $0)) }
            .filter { $0.line.level >= .medium || !$0.contacts.isEmpty }
            .sorted { $0.line.rank(on: today) < $1.line.rank(on: today) }
            .flatMap { line, contacts in
                (line.kept ?? KeptDays()).stretches(of: holiday).map { days, kept in
                    Line(
                        line: line, days: days, contacts: contacts.filter(days.contains),
                        kept: kept)
                }
            }
    }
}

/// What waits for somebody beside the contacts that are due: numbers and days, and nothing of a case.
public struct CareCalls: Hashable, Sendable {
    /// Measures that they were asked to do.
    public let tasks: Int
    /// Sentences that class teachers are told.
    public let instructions: Int
    /// Own cases that lack their plan.
    public let plansMissing: Int
    public private(set) var day: Day
    /// By when the next step of each crisis in own cases is to be done.
    private let steps: [Moment]
    private let watches: [Watch]

    /// A watch over a case that somebody else leads.
    private struct Watch: Hashable {
        let days: ClosedRange<Day>
        /// The first of them on which somebody is to be in touch.
        let contact: Day?
        let step: Moment?
    }

    /// `lines` are of cases that the keys of `person` open.
    public init(
        tasks: Int, instructions: Int, _ lines: [CaseLine], of person: Person.ID, on day: Day,
        clock: FollowUpClock
    ) {
        (self.tasks, self.instructions, self.day) = (tasks, instructions, day)
        let own = lines.filter { $0.owner == person }
        plansMissing = own.count { $0.standing == .planMissing }
        steps = own.compactMap(\.crisisDue)
        watches = lines.filter { $0.owner != person && $0.isOpen }.flatMap { line in
            (line.kept?.spans ?? []).filter { $0.keeper == person }.map { kept in
                Watch(
                    days: kept.days, contact: clock.contactDays(in: kept.days, of: line).first,
                    step: line.crisisDue)
            }
        }
    }

    /// The same, as nothing else is known, on a later day.
    public func on(_ day: Day) -> CareCalls {
        var calls = self
        calls.day = day
        return calls
    }

    private var now: [Watch] { watches.filter { $0.days.contains(day) } }
    private var coming: [Watch] { watches.filter { day <= $0.days.upperBound } }

    /// The first day of a watch; nil once it has come.
    public var from: Day? { now.isEmpty ? coming.map(\.days.lowerBound).min() : nil }

    /// Cases of others over which they keep watch.
    public var kept: Int {
        from.map { first in coming.count { $0.days.lowerBound == first } } ?? now.count
    }

    /// Those of them in which somebody is to be in touch that day, or was to be.
    public var due: Int { now.count { watch in watch.contact.map { $0 <= day } ?? false } }

    /// Crises of which a step is late, in own cases and those that are kept that day.
    public func lateSteps(at moment: Moment) -> Int {
        (steps + now.compactMap(\.step)).count { $0 < moment }
    }

    /// Whether nobody asks anything for a case that somebody else leads.
    public var isEmpty: Bool { tasks + instructions + kept == 0 }
}
