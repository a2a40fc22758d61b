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
    }

    public var on: Day
    /// 高, 中, 低, 观察.
    public var rows: [Row]

    public static let levels: [WatchLevel] = [.high, .medium, .low, .observation]

    public init(_ lines: [CaseLine], on day: Day) {
        on = day
        rows = Self.levels.map { level in
            let lines = lines.filter { $0.isOpen && $0.level == level }
            return Row(
                registered: lines.count, due: lines.count { $0.nextDue == day },
                overdue: lines.count { $0.isOverdue(on: day) },
                planned: lines.count(where: \.hasPlan)
            )
        }
    }

    public init(on day: Day, rows: [Row]) {
        self.on = day
        self.rows = rows
    }

    public static func + (left: WatchCounts, right: WatchCounts) -> WatchCounts {
        let rows = zip(left.rows, right.rows).map { a, b in
            Row(
                registered: a.registered + b.registered, due: a.due + b.due,
                overdue: a.overdue + b.overdue, planned: a.planned + b.planned)
        }
        return WatchCounts(on: max(left.on, right.on), rows: rows)
    }
}

/// A count as others may see it.
public enum PublicCount: Codable, Hashable, Sendable {
    case exact(Int)
    /// Fewer than five; which number, nobody is told.
    case few
    /// Left out, because with the sum it would give away one that is few.
    case hidden

    public static let threshold = 5

    /// Zero and five upwards are told; of a column whose sum is known, never just one cell is
    /// untold: where one alone would be, the smallest other one that is not zero goes with it.
    public static func column(_ numbers: [Int]) -> [PublicCount] {
        var column = numbers.map { number in
            number == 0 || number >= threshold ? PublicCount.exact(number) : .few
        }
        guard column.count(where: { $0 == .few }) == 1 else { return column }
        let told = numbers.indices.filter { numbers[$0] >= threshold }
        if let smallest = told.min(by: { numbers[$0] < numbers[$1] }) { column[smallest] = .hidden }
        return column
    }

    /// Of a sum whose parts are not all told.
    public static func sum(_ number: Int) -> PublicCount {
        number == 0 || number >= threshold ? .exact(number) : .few
    }
}

/// The counts as they stand in clear in the file and on every screen.
public struct PublicWatchCounts: Codable, Hashable, Sendable {
    public let on: Day
    /// 高, 中, 低, 观察: each of 在册, 今日应跟进, 逾期.
    public let registered, due, overdue: [PublicCount]
    /// Whether every case of 高 has its plan.
    public let isPlanComplete: Bool
    public let total: PublicCount

    public init(_ counts: WatchCounts) {
        on = counts.on
        registered = PublicCount.column(counts.rows.map(\.registered))
        due = PublicCount.column(counts.rows.map(\.due))
        overdue = PublicCount.column(counts.rows.map(\.overdue))
        let high = counts.rows.first
        isPlanComplete = high.map { $0.planned == $0.registered } ?? true
        // With the sum at hand two untold parts may follow from each other: 6 can only be 1 and 5.
        let isEachTold = registered.allSatisfy { if case .exact = $0 { true } else { false } }
        total = isEachTold ? .exact(counts.rows.map(\.registered).reduce(0, +)) : .hidden
    }
}
