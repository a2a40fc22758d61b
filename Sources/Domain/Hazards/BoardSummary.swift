/// What the header of the board says: hazards by column, and how many open ones are overdue.
public struct BoardSummary: Hashable, Sendable {
    public var counts: [BoardColumn: Int]
    public var overdue: Int

    public init(counts: [BoardColumn: Int] = [:], overdue: Int = 0) {
        self.counts = counts
        self.overdue = overdue
    }

    public func count(in column: BoardColumn) -> Int { counts[column] ?? 0 }

    public var open: Int {
        BoardColumn.allCases.reduce(0) { $1 == .closed ? $0 : $0 + count(in: $1) }
    }
}

/// Open hazards of one place (without the places inside it).
public struct PlaceHazardCounts: Hashable, Sendable {
    public var major: Int
    /// 一般, and those not yet graded.
    public var general: Int
    public var overdue: Int

    public init(major: Int = 0, general: Int = 0, overdue: Int = 0) {
        self.major = major
        self.general = general
        self.overdue = overdue
    }

    public var open: Int { major + general }

    public static func + (left: Self, right: Self) -> Self {
        Self(
            major: left.major + right.major, general: left.general + right.general,
            overdue: left.overdue + right.overdue)
    }
}
