/// One thing that happened to a hazard; the ledger only ever adds events.
public struct HazardEvent: Hashable, Sendable {
    public let at: Moment
    /// Who acted; nil where an imported ledger does not say.
    public let actor: Person.ID?
    public let kind: Kind

    public init(at: Moment, actor: Person.ID?, kind: Kind) {
        self.at = at
        self.actor = actor
        self.kind = kind
    }

    public enum Kind: Hashable, Sendable {
        /// 上报. Always the first event; its facts are in `HazardReport`.
        case reported
        /// 核实.
        case verified(note: String)
        /// 研判: the grade, and for 重大 the clause.
        case graded(HazardGrade, clause: String?, note: String)
        /// 交办.
        case assigned(to: Person.ID?, due: Day, noticeNumber: String?, measures: String)
        /// 整改进展.
        case progressed(note: String)
        /// 临时管控.
        case controlled(TemporaryControl)
        /// 延期.
        case extended(due: Day, reason: String)
        /// 整改完成, 报请复查.
        case submitted(note: String)
        /// 退回整改.
        case returned(reason: String)
        /// 复查合格.
        case accepted(opinion: String)
        /// 销号.
        case closed(note: String)
        /// 作废.
        case voided(reason: String)
        /// 当场整改.
        case fixedOnTheSpot(note: String)
        /// 挂牌督办.
        case supervised(orderNumber: String)
        /// 上报上级.
        case reportedUpward(note: String)
        /// 移交外部.
        case transferred(to: String)
        /// 复发: the link to the earlier hazard.
        case recurred(of: Hazard.ID)
    }
}

/// What a finder states when reporting a hazard.
public struct HazardReport: Hashable, Sendable {
    public var place: Place.ID
    public var category: HazardCategory.ID
    public var text: String
    public var source: HazardSource
    /// 当场采取的措施 (警戒, 停用 …); may be empty.
    public var immediateMeasure: String
    public var foundAt: Moment
    public var finder: Person.ID?

    public init(
        place: Place.ID, category: HazardCategory.ID, text: String,
        source: HazardSource = .selfCheck, immediateMeasure: String = "", foundAt: Moment,
        finder: Person.ID?
    ) {
        self.place = place
        self.category = category
        self.text = text
        self.source = source
        self.immediateMeasure = immediateMeasure
        self.foundAt = foundAt
        self.finder = finder
    }

    /// The longest text that a report takes, in characters.
    public static let longestText = 2000

    /// What keeps this report from being filed at `now`, in the order of the form; empty when
    /// nothing does.
    public func refusals(at now: Moment) -> [HazardReportRefusal] {
        var refusals: [HazardReportRefusal] = []
        if text.allSatisfy(\.isWhitespace) { refusals.append(.noText) }
        if text.count > Self.longestText { refusals.append(.textTooLong(text.count)) }
        if foundAt > now.adding(seconds: 60) { refusals.append(.foundInTheFuture(foundAt)) }
        return refusals
    }
}

/// Why a report cannot be filed.
public enum HazardReportRefusal: Error, Hashable, Sendable {
    case noText
    case textTooLong(Int)
    case foundInTheFuture(Moment)
    case unknownPlace
    case unknownCategory
    case unknownFinder
}
