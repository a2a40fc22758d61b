/// One hazard as the year ledger lists it, with what the indicators count.
public struct HazardLedgerLine: Hashable, Sendable, Identifiable {
    public let id: Hazard.ID
    public let number: String
    public var source: HazardSource
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
    public var recurrenceOf: Hazard.ID?

    public init(
        id: Hazard.ID, number: String, source: HazardSource, foundOn: Day,
        responsible: Person.ID? = nil, assignedOn: Day? = nil, originalDue: Day? = nil,
        due: Day? = nil, acceptedOn: Day? = nil, closedOn: Day? = nil, isVoid: Bool = false,
        returns: Int = 0, recurrenceOf: Hazard.ID? = nil
    ) {
        self.id = id
        self.number = number
        self.source = source
        self.foundOn = foundOn
        self.responsible = responsible
        self.assignedOn = assignedOn
        self.originalDue = originalDue
        self.due = due
        self.acceptedOn = acceptedOn
        self.closedOn = closedOn
        self.isVoid = isVoid
        self.returns = returns
        self.recurrenceOf = recurrenceOf
    }

    public init(_ hazard: Hazard) {
        self.init(
            id: hazard.id, number: hazard.number, source: hazard.source,
            foundOn: hazard.foundAt.day, responsible: hazard.responsible,
            assignedOn: hazard.assignedOn, originalDue: hazard.originalDue, due: hazard.due,
            acceptedOn: hazard.acceptedOn, closedOn: hazard.closedOn,
            isVoid: hazard.stage == .void, returns: hazard.returns,
            recurrenceOf: hazard.recurrenceOf)
    }

    /// 整改天数, from 交办 (or where there was none, from the finding) to the acceptance.
    public var rectificationDays: Int? {
        guard !isVoid, let acceptedOn else { return nil }
        return (assignedOn ?? foundOn).days(until: acceptedOn)
    }
}
