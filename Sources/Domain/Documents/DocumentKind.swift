/// A paper that inspectors ask for and that the ledger can write.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// 网格示意图, as it may be posted.
    case gridMap = "grid-map"
    /// 领导小组及网格责任人一览表.
    case responsibilities
    /// 职责清单.
    case dutyList = "duty-list"
    /// 护导值班表 of a week.
    case roster
    /// 责任状 of a person.
    case pledge
    /// 责任状签订情况.
    case pledgeRatio = "pledge-ratio"
    /// 四色风险分布图.
    case riskMap = "risk-map"
    /// 安全风险点清单.
    case riskPoints = "risk-points"
    /// 年度隐患整改销号登记表.
    case hazardRegister = "hazard-register"
    /// 重大隐患挂牌督办台账.
    case supervision
    /// 隐患整改通知书, with its 回执.
    case notice
    /// 隐患整改复查单.
    case review
    /// 隐患销号单.
    case closing
    /// 心理工作台账, as counts.
    case careWork = "care-work"
    /// 心理健康活动日历, with what is still owed.
    case activityCalendar = "activity-calendar"
    /// 咨询室开放与热线统计.
    case roomHotline = "room-hotline"
    /// 心理健康教育工作量表.
    case workload
    /// 心理普查, class by class.
    case screening
    /// 心理健康教育人才库.
    case talentPool = "talent-pool"
    /// 连片指导与培训.
    case careMeetings = "cluster-visits"

    /// Who may read it; nil for what everybody may.
    public var readers: Set<Office>? {
        switch self {
        case .careWork, .workload, .screening, .talentPool, .careMeetings: CareWorkRules.readers
        default: nil
        }
    }

    /// Why somebody may not read it; without a standing nobody has an account yet.
    public func refusal(to standing: Standing?) -> DocumentRefusal? {
        guard let readers, let standing else { return nil }
        return standing.has(anyOf: readers) ? nil : .notForYou
    }

    /// Whether it can say how things stood or will stand on another day: what is kept with its days.
    public var canBeOfAnotherDay: Bool {
        switch self {
        case .gridMap, .responsibilities, .dutyList, .roster, .pledge, .pledgeRatio, .riskMap,
            .riskPoints, .talentPool:
            true
        case .hazardRegister, .supervision, .notice, .review, .closing, .careWork,
            .activityCalendar, .roomHotline, .workload, .screening, .careMeetings:
            false
        }
    }

    /// What a document is about besides the school and its day.
    public enum Subject: Sendable {
        case school, year, week, person, hazard
    }

    public var subject: Subject {
        switch self {
        case .gridMap, .responsibilities, .dutyList, .pledgeRatio, .riskMap, .riskPoints,
            .careWork, .activityCalendar, .roomHotline, .workload, .screening, .talentPool,
            .careMeetings:
            .school
        case .hazardRegister, .supervision: .year
        case .roster: .week
        case .pledge: .person
        case .notice, .review, .closing: .hazard
        }
    }
}
