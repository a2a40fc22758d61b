/// One hazard as the year ledger lists it, with what the indicators count.
public struct HazardLedgerLine: Hashable, Sendable, Identifiable {
    public let id: Hazard.ID
    public let number: String
    public var source: HazardSource
    /// The day of 上报, on which it counts as 新增.
    public var reportedOn: Day
    public var foundOn: Day
    public var responsible: Person.ID?
    public var assignedOn: Day?
    public var originalDue: Day?
    public var due: Day?
    /// The day of the acceptance that stands.
    public var acceptedOn: Day?
    /// 销号 or 作废.
    public var closedOn: Day?
    public var isVoid: Bool
    public var returns: Int
    /// The day of the first 复查 that stands, and whether it found the work in order.
    public var firstReviewOn: Day?
    public var passedFirstReview: Bool
    public var recurrenceOf: Hazard.ID?

    public init(
        id: Hazard.ID, number: String, source: HazardSource, reportedOn: Day, foundOn: Day,
        responsible: Person.ID? = nil, assignedOn: Day? = nil, originalDue: Day? = nil,
        due: Day? = nil, acceptedOn: Day? = nil, closedOn: Day? = nil, isVoid: Bool = false,
        returns: Int = 0, firstReviewOn: Day? = nil, passedFirstReview: Bool = false,
        recurrenceOf: Hazard.ID? = nil
    ) {
        self.id = id
        self.number = number
        self.source = source
        self.reportedOn = reportedOn
        self.foundOn = foundOn
        self.responsible = responsible
        self.assignedOn = assignedOn
        self.originalDue = originalDue
        self.due = due
        self.acceptedOn = acceptedOn
        self.closedOn = closedOn
        self.isVoid = isVoid
        self.returns = returns
        self.firstReviewOn = firstReviewOn
        self.passedFirstReview = passedFirstReview
        self.recurrenceOf = recurrenceOf
    }

    /// `events` are all of the hazard, from 上报 on.
    public init(_ hazard: Hazard, _ events: [HazardEvent]) {
        let review = events.enumerated().first { index, event in
            event.kind.isReview && !hazard.withdrawn.contains(index + 1)
        }?.element
        self.init(
            id: hazard.id, number: hazard.number, source: hazard.source,
            reportedOn: events.first?.at.day ?? hazard.foundAt.day, foundOn: hazard.foundAt.day,
            responsible: hazard.responsible,
            assignedOn: hazard.assignedOn, originalDue: hazard.originalDue, due: hazard.due,
            acceptedOn: hazard.acceptedOn, closedOn: hazard.closedOn,
            isVoid: hazard.stage == .void, returns: hazard.returns,
            firstReviewOn: review?.at.day, passedFirstReview: review?.kind.isAcceptance ?? false,
            recurrenceOf: hazard.recurrenceOf)
    }

    /// Accepted by its original deadline.
    public var wasPunctual: Bool {
        guard let originalDue, let acceptedOn else { return false }
        return acceptedOn <= originalDue
    }

    /// The due day itself is not overdue; what was accepted late is late until 销号.
    public func isOverdue(on day: Day) -> Bool {
        guard !isVoid, closedOn == nil, let due else { return false }
        return due < day
    }

    /// 整改天数, from 交办 (or where there was none, from the finding) to the acceptance.
    public var rectificationDays: Int? {
        guard !isVoid, let acceptedOn else { return nil }
        return (assignedOn ?? foundOn).days(until: acceptedOn)
    }
}

extension HazardEvent.Kind {
    fileprivate var isReview: Bool {
        if case .returned = self { true } else { isAcceptance }
    }

    fileprivate var isAcceptance: Bool {
        if case .accepted = self { true } else { false }
    }
}
