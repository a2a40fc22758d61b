/// 隐患等级. Not a colour: colours grade risk points.
public enum HazardGrade: String, CaseIterable, Sendable {
    case general, major
}

/// Where a hazard stands between being seen and being signed off (整改销号); derived from its
/// events, never picked.
public enum HazardStage: String, CaseIterable, Sendable {
    case draft, reported, verified, graded, assigned, rectifying
    case awaitingReview = "awaiting-review"
    case accepted, closed, void

    /// Still somebody's work: it counts into 存量.
    public var isOpen: Bool { self != .closed && self != .void }

    public var column: BoardColumn? {
        switch self {
        case .draft, .reported: .toVerify
        case .verified: .toGrade
        case .graded, .assigned, .rectifying: .rectifying
        case .awaitingReview, .accepted: .toReview
        case .closed: .closed
        case .void: nil
        }
    }
}

/// The five columns of the board: 待核实 · 待研判 · 整改中 · 待复查 · 已销号.
public enum BoardColumn: Int, CaseIterable, Sendable {
    case toVerify, toGrade, rectifying, toReview, closed
}

/// How a hazard came to be known (隐患来源).
public enum HazardSource: String, CaseIterable, Sendable {
    case selfCheck = "self-check"
    case dailyCheck = "daily"
    case weeklyCheck = "weekly"
    case monthlyCheck = "monthly"
    case campaign, superior, tip, imported
}
