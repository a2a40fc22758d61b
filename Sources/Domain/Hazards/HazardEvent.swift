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
        /// 核实: seen and true.
        case verified(note: String)
        /// 核实不属实: it waits to be voided.
        case refuted(note: String)
        /// 研判: the grade, and for 重大 the clause; the meeting (研判会) that judged, where one did.
        case graded(
            HazardGrade, clause: String?, note: String, colour: RiskColour? = nil,
            meeting: String = "")
        /// 五落实, and for 重大 the six parts of the plan; a later one replaces an earlier one.
        case planned(RectificationPlan)
        /// 交办. A later one changes who answers for the work, never the deadline.
        case assigned(
            to: Person.ID?, due: Day, noticeNumber: String?, measures: String, unit: String = "")
        /// 整改进展; `spent` in 分 (cents of a yuan).
        case progressed(note: String, spent: Int? = nil)
        /// 临时管控.
        case controlled(TemporaryControl)
        /// 申请延期.
        case extensionRequested(ExtensionRequest)
        /// 批准延期.
        case extended(due: Day, reason: String)
        /// 不准延期.
        case extensionRefused(reason: String)
        /// 整改完成, 报请复查.
        case submitted(note: String)
        /// 退回整改.
        case returned(reason: String)
        /// 复查合格.
        case accepted(opinion: String)
        /// 网格长签字: the grid leader's signature under a 重大 hazard, before the principal's.
        case endorsed(note: String)
        /// 上级验收: the superior authority has accepted a 重大 hazard; by whom and in which paper.
        case acceptedUpward(authority: String, document: String)
        /// 销号.
        case closed(note: String)
        /// 作废.
        case voided(reason: String)
        /// 当场整改.
        case fixedOnTheSpot(note: String)
        /// 挂牌督办.
        case supervision(SupervisionStep)
        /// 上报上级.
        case reportedUpward(note: String)
        /// 移交外部.
        case transferred(to: String)
        /// 复发: the link to the earlier hazard.
        case recurred(of: Hazard.ID)
        /// 附件.
        case attached(Attachment)
        /// 催办.
        case reminded(note: String)
        /// 备注.
        case remarked(note: String)
        /// 撤销: takes back the actor's own last ordinary step, the hazard's event number `ordinal`.
        case undone(ordinal: Int)
        /// 撤回签字: withdraws a signed decision (封签失效), the hazard's event number `ordinal`.
        case revoked(ordinal: Int, reason: String)
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
        // No text has more characters than bytes, and those need no counting.
        if text.utf8.count > Self.longestText, text.count > Self.longestText {
            refusals.append(.textTooLong(text.count))
        }
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
