/// A paper that inspectors ask for and that the ledger can write.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// 领导小组及网格责任人一览表.
    case responsibilities
    /// 年度隐患整改销号登记表.
    case hazardRegister = "hazard-register"
    /// 隐患整改通知书, with its 回执.
    case notice
    /// 隐患整改复查单.
    case review
    /// 隐患销号单.
    case closing
    /// 重大隐患挂牌督办台账.
    case supervision

    /// What a document is about besides the school and its day.
    public enum Subject: Sendable {
        case school, year, hazard
    }

    public var subject: Subject {
        switch self {
        case .responsibilities: .school
        case .hazardRegister, .supervision: .year
        case .notice, .review, .closing: .hazard
        }
    }
}
