/// 风险点: what can go wrong at a place, however well it is kept; not a hazard, which is something
/// that is wrong already.
public struct RiskPoint: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<RiskPoint>

    public let id: ID
    public var entry: RiskEntry
    public let identifiedOn: Day
    /// When and by whom the score was last looked at.
    public let assessedOn: Day
    public let assessor: Person.ID?
    /// Nil while the risk is there.
    public let closedOn: Day?

    public init(
        id: ID, entry: RiskEntry, identifiedOn: Day, assessedOn: Day, assessor: Person.ID?,
        closedOn: Day?
    ) {
        self.id = id
        self.entry = entry
        self.identifiedOn = identifiedOn
        self.assessedOn = assessedOn
        self.assessor = assessor
        self.closedOn = closedOn
    }

    public var isOpen: Bool { closedOn == nil }

    /// The review day itself is not overdue.
    public func isReviewOverdue(on day: Day) -> Bool { isOpen && entry.reviewDue < day }
}

/// What is filed about a risk point.
public struct RiskEntry: Hashable, Sendable {
    public var place: Place.ID
    /// What it is, such as 灶间燃气管道.
    public var name: String
    public var category: HazardCategory.ID
    /// What may come of it, such as 泄漏、爆燃.
    public var danger: String
    public var score: RiskScore
    /// 管控措施.
    public var measures: String
    public var responsible: Person.ID?
    public var level: ControlLevel
    public var reviewDue: Day

    public init(
        place: Place.ID, name: String, category: HazardCategory.ID, danger: String,
        score: RiskScore, measures: String, responsible: Person.ID?, level: ControlLevel,
        reviewDue: Day
    ) {
        self.place = place
        self.name = name
        self.category = category
        self.danger = danger
        self.score = score
        self.measures = measures
        self.responsible = responsible
        self.level = level
        self.reviewDue = reviewDue
    }
}

/// What somebody did to a risk point; the journal keeps it, and all else about the point follows.
public enum RiskStep: Hashable, Sendable {
    case identified(RiskEntry)
    case revised(RiskEntry)
    /// Looked at again: the score as it is now, why, and when next.
    case reviewed(RiskScore, note: String, next: Day)
    case closed(reason: String)
    case reopened(reason: String)

    /// What is filed by the step, where it files an entry whole.
    public var entry: RiskEntry? {
        switch self {
        case .identified(let entry), .revised(let entry): entry
        case .reviewed, .closed, .reopened: nil
        }
    }

    public var action: RiskAction {
        switch self {
        case .identified: .identify
        case .revised: .revise
        case .reviewed: .review
        case .closed: .close
        case .reopened: .reopen
        }
    }
}

public enum RiskAction: String, CaseIterable, Sendable {
    case identify, revise, review, close, reopen
}

/// One line of a risk point's history.
public struct RiskHistoryLine: Hashable, Sendable {
    public let risk: RiskPoint.ID
    public let at: Moment
    public let actor: Person.ID?
    public let action: RiskAction
    /// The score from then on.
    public let score: RiskScore
    public let note: String

    public init(
        risk: RiskPoint.ID, at: Moment, actor: Person.ID?, action: RiskAction, score: RiskScore,
        note: String
    ) {
        self.risk = risk
        self.at = at
        self.actor = actor
        self.action = action
        self.score = score
        self.note = note
    }
}
