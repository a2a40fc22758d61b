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
    public var general: Int
    /// Those that nobody has graded yet.
    public var ungraded: Int
    public var overdue: Int

    public init(major: Int = 0, general: Int = 0, ungraded: Int = 0, overdue: Int = 0) {
        self.major = major
        self.general = general
        self.ungraded = ungraded
        self.overdue = overdue
    }

    public var open: Int { major + general + ungraded }

    /// One more hazard of a grade, or of none.
    public mutating func add(_ grade: HazardGrade?, _ count: Int = 1) {
        switch grade {
        case .major: major += count
        case .general: general += count
        case nil: ungraded += count
        }
    }

    public static func + (left: Self, right: Self) -> Self {
        Self(
            major: left.major + right.major, general: left.general + right.general,
            ungraded: left.ungraded + right.ungraded, overdue: left.overdue + right.overdue)
    }
}
