public import Domain
public import Persistence

/// Everything the detail of one hazard shows.
public struct HazardDetail: Sendable {
    public let hazard: Hazard
    public let history: [HazardHistoryEntry]
    /// The clause by which it is 重大, while the school's table holds it.
    public let clause: GuideClause?
    /// The number of the hazard that this one is the return of.
    public let recurrenceOf: String?
    /// Those that it may be the return of, where nobody has said so yet.
    public let recurrenceCandidates: [HazardRow]

    public init(
        hazard: Hazard, history: [HazardHistoryEntry], clause: GuideClause? = nil,
        recurrenceOf: String? = nil, recurrenceCandidates: [HazardRow] = []
    ) {
        self.hazard = hazard
        self.history = history
        self.clause = clause
        self.recurrenceOf = recurrenceOf
        self.recurrenceCandidates = recurrenceCandidates
    }

    public var events: [HazardEvent] { history.map(\.event) }
}

extension SchoolModel {
    /// Nil where there is no such hazard.
    public func detail(of id: Hazard.ID) throws(LedgerError) -> HazardDetail? {
        let hazards = ledger.hazards
        guard let hazard = try hazards.hazard(id) else { return nil }
        let mayRecur = hazard.stage.isOpen && hazard.recurrenceOf == nil
        let clauses = hazard.clause == nil ? [] : try ledger.rules.clauses()
        var earlier: String?
        if let id = hazard.recurrenceOf { earlier = try hazards.row(of: id)?.number }
        return HazardDetail(
            hazard: hazard, history: try hazards.history(of: id),
            clause: clauses.first { $0.code == hazard.clause }, recurrenceOf: earlier,
            recurrenceCandidates: mayRecur
                ? try hazards.recurrenceCandidates(of: hazard, settings: settings) : [])
    }
}
