/// Who has put a hazard under 挂牌督办.
public enum SupervisionLevel: String, CaseIterable, Sendable {
    /// 校级.
    case school
    /// 上级: the education bureau or the county.
    case superior
}

/// 挂牌: who ordered it, under which number, and the public text (责任人 措施 资金 时限 预案).
public struct SupervisionOrder: Hashable, Sendable {
    public let level: SupervisionLevel
    public let number: String
    public let orderedBy: String
    public let notice: String

    public init(level: SupervisionLevel, number: String, orderedBy: String, notice: String) {
        self.level = level
        self.number = number
        self.orderedBy = orderedBy
        self.notice = notice
    }
}

/// One step of a 挂牌督办, from the order to its lifting.
public enum SupervisionStep: Hashable, Sendable {
    /// 挂牌.
    case ordered(SupervisionOrder)
    /// 半月进展.
    case progressed(SupervisionLevel, note: String)
    /// 申请摘牌, in writing.
    case liftRequested(SupervisionLevel, note: String)
    /// 复核, within ten days of the application.
    case reinspected(SupervisionLevel, passed: Bool, note: String)
    /// 摘牌.
    case lifted(SupervisionLevel, note: String)

    public var level: SupervisionLevel {
        switch self {
        case .ordered(let order): order.level
        case .progressed(let level, _), .liftRequested(let level, _),
            .reinspected(let level, _, _), .lifted(let level, _):
            level
        }
    }
}

/// The record of one 挂牌督办, as its steps so far leave it.
public struct Supervision: Hashable, Sendable {
    public let order: SupervisionOrder
    public let orderedOn: Day
    /// The day of the last report of progress, or of the order.
    public internal(set) var lastProgressOn: Day
    public internal(set) var liftRequestedOn: Day?
    /// Re-inspected since the application, and found in order.
    public internal(set) var passedReinspection = false
    public internal(set) var liftedOn: Day?

    /// Takes in a later step; false where it cannot follow.
    mutating func apply(_ step: SupervisionStep, on day: Day) -> Bool {
        guard liftedOn == nil else { return false }
        switch step {
        case .ordered: return false
        case .progressed: lastProgressOn = day
        case .liftRequested:
            guard !passedReinspection else { return false }
            liftRequestedOn = day
        case .reinspected(_, let passed, _):
            guard liftRequestedOn != nil else { return false }
            passedReinspection = passed
            if !passed { liftRequestedOn = nil }
        case .lifted:
            guard passedReinspection else { return false }
            liftedOn = day
        }
        return true
    }

    /// The day by which progress is to be reported again, where that is done every `days`.
    public func nextProgress(every days: Int) -> Day { lastProgressOn.adding(days: days) }

    /// Whether progress is owed by `day`; nothing is any more once only the lifting is left.
    public func isProgressDue(on day: Day, every days: Int) -> Bool {
        liftedOn == nil && !passedReinspection && nextProgress(every: days) <= day
    }

    /// What was sent back is no longer ready to be lifted.
    mutating func forgetLiftRequest() {
        guard liftedOn == nil else { return }
        (liftRequestedOn, passedReinspection) = (nil, false)
    }
}
