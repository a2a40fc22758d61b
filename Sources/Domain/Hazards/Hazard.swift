/// A danger found at a place, as its events so far leave it.
public struct Hazard: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Hazard>

    public let id: ID
    /// 校代码-年-类别-流水, for example `SY-2026-XF-0231`; never reused.
    public let number: String
    public let place: Place.ID
    public let category: HazardCategory.ID
    public let text: String
    public let source: HazardSource
    public let immediateMeasure: String
    public let foundAt: Moment
    /// A person of the roster; nil where an imported ledger names somebody unknown.
    public let finder: Person.ID?

    public internal(set) var stage: HazardStage = .reported
    public internal(set) var grade: HazardGrade?
    /// The clause of the guide by which a hazard is 重大.
    public internal(set) var clause: String?
    public internal(set) var responsible: Person.ID?
    /// 核实不属实: only 作废 can follow.
    public internal(set) var isRefuted = false
    public internal(set) var colour: RiskColour?
    /// 五落实 as last agreed.
    public internal(set) var plan: RectificationPlan?
    /// 责任部门.
    public internal(set) var unit = ""
    /// 整改要求 or the measures ordered with the assignment.
    public internal(set) var measures = ""
    public internal(set) var noticeNumber: String?
    /// The first deadline given: 按期 is measured against it, and nothing moves it.
    public internal(set) var originalDue: Day?
    public internal(set) var due: Day?
    /// The first deadline that an assignment since revoked had given: a new one may not be later.
    public internal(set) var promisedDue: Day?
    public internal(set) var assignedOn: Day?
    public internal(set) var extensions = 0
    /// Filed and not yet decided.
    public internal(set) var extensionRequest: ExtensionRequest?
    /// What has been spent so far, in 分 (cents of a yuan).
    public internal(set) var spent = 0
    /// Who reported the work done, last.
    public internal(set) var submitter: Person.ID?
    /// Everybody who has reported progress or completion.
    public internal(set) var rectifiers: Set<Person.ID> = []
    /// 退回: how often a review has sent it back.
    public internal(set) var returns = 0
    /// Sent back and not yet submitted again.
    public internal(set) var isReturned = false
    public internal(set) var reviewer: Person.ID?
    /// The day of the acceptance that stands: 按期 is `acceptedOn` against `originalDue`.
    public internal(set) var acceptedOn: Day?
    /// The grid leader who signed under a 重大 hazard.
    public internal(set) var endorser: Person.ID?
    /// The superior authority's acceptance, by whom and in which paper; nil while there is none.
    public internal(set) var upwardAcceptance: String?
    public internal(set) var control: TemporaryControl?
    public internal(set) var closedOn: Day?
    public internal(set) var lastEventAt: Moment
    public internal(set) var fixedOnTheSpot = false
    /// 挂牌督办, at most one record per level.
    public internal(set) var supervisions: [SupervisionLevel: Supervision] = [:]
    public internal(set) var attachments: [Attachment] = []
    public internal(set) var isReportedUpward = false
    public internal(set) var isTransferred = false
    public internal(set) var recurrenceOf: Hazard.ID?
    /// How many events there are; the first, 上报, is number 1.
    public internal(set) var eventCount = 1
    /// The numbers of the events that were undone or withdrawn.
    public internal(set) var withdrawn: Set<Int> = []
    /// How many signatures no longer hold (封签失效).
    public internal(set) var brokenSeals = 0
    /// The last event that stands and is no mere remark, with its number.
    public internal(set) var lastStep: Step?
    /// The signed decisions that stand, oldest first.
    public internal(set) var decisions: [Step] = []

    /// An event that stands, with its number.
    public struct Step: Hashable, Sendable {
        public let ordinal: Int
        public let event: HazardEvent
    }

    /// Under 挂牌督办 of either level that has not been lifted.
    public var isSupervised: Bool {
        supervisions.values.contains { $0.liftedOn == nil }
    }

    /// The due day itself is not overdue.
    public func isOverdue(on day: Day) -> Bool {
        stage.isOpen && (due.map { $0 < day } ?? false)
    }
}
