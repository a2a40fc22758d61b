/// How many cases a level has, and how they stand: exact, for whoever holds the keys.
public struct WatchCounts: Codable, Hashable, Sendable {
    public struct Row: Codable, Hashable, Sendable {
        public var registered = 0
        public var due = 0
        public var overdue = 0
        public var planned = 0

        public init(registered: Int = 0, due: Int = 0, overdue: Int = 0, planned: Int = 0) {
            self.registered = registered
            self.due = due
            self.overdue = overdue
            self.planned = planned
        }

        /// Due, overdue, and neither: all that are registered.
        var parts: [Int] { [due, overdue, registered - due - overdue] }
    }

    public var on: Day
    /// 高, 中, 低, 观察.
    public var rows: [Row]
    /// Since when follow-ups are counted; nil where they were not.
    public var since: Day?
    public var followUps: FollowUpRecord?
    /// Of destroyed cases, whose follow-ups are counted above; nil where no sum rests on any.
    public var past: PastCases?

    public static let levels: [WatchLevel] = [.high, .medium, .low, .observation]

    /// `since`: the first day of the semester whose follow-ups are counted. `past`: cases that were destroyed.
    public init(_ lines: [CaseLine], past: PastCases? = nil, on day: Day, since: Day) {
        on = day
        self.since = since
        let past = past?.kept(on: day, since: since)
        self.past = past
        followUps = lines.map { $0.followUps(since: since, on: day) }
            .reduce(past?.followUps ?? .none, +)
        rows = Self.levels.map { level in
            let lines = lines.filter { $0.isOpen && $0.level == level }
            return Row(
                registered: lines.count, due: lines.count { $0.nextDue == day },
                overdue: lines.count { $0.isOverdue(on: day) },
                planned: lines.count(where: \.hasPlan)
            )
        }
    }

    public init(
        on day: Day, rows: [Row], since: Day? = nil, followUps: FollowUpRecord? = nil
    ) {
        self.on = day
        self.rows = rows
        self.since = since
        self.followUps = followUps
    }

    /// Follow-ups are added up where they are of one semester, the later one.
    public static func + (left: WatchCounts, right: WatchCounts) -> WatchCounts {
        let rows = zip(left.rows, right.rows).map { a, b in
            Row(
                registered: a.registered + b.registered, due: a.due + b.due,
                overdue: a.overdue + b.overdue, planned: a.planned + b.planned)
        }
        let since = [left.since, right.since].compactMap(\.self).max()
        let records = [left, right].filter { $0.since == since }.compactMap(\.followUps)
        return WatchCounts(
            on: max(left.on, right.on), rows: rows, since: since,
            followUps: records.isEmpty ? nil : records.reduce(.none, +))
    }
}
