/// 班级活动 class by class: in which of the owed times each class had one.
public struct ClassActivityTable: Hashable, Sendable {
    /// How one class stands in one time.
    public enum Mark: Hashable, Sendable {
        case held
        /// By a line that does not say which classes it reached: it counts for all.
        case heldForAll
        case planned(Day)
        /// The time is over, or runs with nothing in it, or is still to come.
        case missed, open, toCome
        /// The class is not in force at the end of that time.
        case notOwed

        public var isHeld: Bool { self == .held || self == .heldForAll }
    }

    /// How many classes of how many.
    public struct Reach: Hashable, Sendable {
        public var reached: Int
        public var due: Int

        public init(reached: Int = 0, due: Int = 0) {
            self.reached = reached
            self.due = due
        }

        public var isWhole: Bool { reached == due }
    }

    public let times: [ClosedRange<Day>]
    public let day: Day
    /// Those that owe something in one of the times, as a school lists them.
    public let classes: [SchoolClass]
    private let marks: [SchoolClass.ID: [Mark]]

    /// `works` may hold other kinds and what was withdrawn; neither counts.
    public init(
        _ times: [ClosedRange<Day>], of classes: [SchoolClass], by works: [CareWork], on day: Day
    ) {
        self.times = times
        self.day = day
        let own = works.filter { $0.counts && $0.entry.kind == .classActivity }
        let inside = times.map { time in own.filter { time.contains($0.entry.day) } }
        let listed = classes.sorted(by: SchoolClass.isListedBefore).filter { one in
            times.contains { one.isInForce(on: $0.upperBound) }
        }
        self.classes = listed
        marks = Dictionary(
            uniqueKeysWithValues: listed.map { one in
                let row = zip(times, inside).map { time, works in
                    Self.mark(of: one, in: time, by: works, on: day)
                }
                return (one.id, row)
            })
    }

    private static func mark(
        of one: SchoolClass, in time: ClosedRange<Day>, by works: [CareWork], on day: Day
    ) -> Mark {
        guard one.isInForce(on: time.upperBound) else { return .notOwed }
        let own = works.filter { $0.entry.classes.isEmpty || $0.entry.classes.contains(one.id) }
        let held = own.filter(\.isHeld)
        if held.contains(where: { !$0.entry.classes.isEmpty }) { return .held }
        if !held.isEmpty { return .heldForAll }
        if let planned = own.map(\.entry.day).filter({ $0 >= day }).min() {
            return .planned(planned)
        }
        if time.upperBound < day { return .missed }
        return time.lowerBound <= day ? .open : .toCome
    }

    public func mark(of one: SchoolClass.ID, in time: Int) -> Mark {
        guard let row = marks[one], row.indices.contains(time) else { return .notOwed }
        return row[time]
    }

    /// In one time.
    public func reach(in time: Int) -> Reach {
        reach(classes.map { mark(of: $0.id, in: time) })
    }

    /// Of one class, in the times that have begun.
    public func reach(of one: SchoolClass.ID) -> Reach {
        reach(zip(times, marks[one] ?? []).filter { $0.0.lowerBound <= day }.map(\.1))
    }

    private func reach(_ marks: [Mark]) -> Reach {
        let owed = marks.filter { $0 != .notOwed }
        return Reach(reached: owed.count(where: \.isHeld), due: owed.count)
    }

    /// The time that runs now; nil between times, before and after all of them.
    public var running: Int? { times.firstIndex { $0.contains(day) } }

    /// Over all times that have begun: how many class activities of how many.
    public var sum: Reach {
        classes.map { reach(of: $0.id) }.reduce(into: Reach()) { sum, reach in
            sum.reached += reach.reached
            sum.due += reach.due
        }
    }

    /// Who had none in a time yet, planned or not.
    public func behind(in time: Int) -> [SchoolClass] {
        classes.filter {
            let mark = mark(of: $0.id, in: time)
            return mark != .notOwed && !mark.isHeld
        }
    }
}
