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

/// The step that a hazard waits for: the next one that moves it towards 销号.
public enum HazardTask: String, CaseIterable, Sendable {
    case verify, grade, assign, rectify
    case decideExtension = "decide-extension"
    case review, endorse
    case acceptUpward = "accept-upward"
    case signOff = "sign-off"
    /// 摘牌 of what is closed and still under 挂牌督办.
    case lift
    /// 作废 of what was found untrue.
    case void
}

extension Hazard {
    /// Nil once nobody has to do anything more.
    public var awaits: HazardTask? {
        switch stage {
        case .draft, .reported: .verify
        case .verified: isRefuted ? .void : .grade
        case .graded: .assign
        case .assigned, .rectifying: extensionRequest == nil ? .rectify : .decideExtension
        case .awaitingReview: .review
        case .accepted:
            if grade != .major {
                .signOff
            } else if endorser == nil {
                .endorse
            } else {
                upwardAcceptance == nil ? .acceptUpward : .signOff
            }
        case .closed: isSupervised ? .lift : nil
        case .void: nil
        }
    }
}
