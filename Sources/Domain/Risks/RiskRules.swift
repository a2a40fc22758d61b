/// Who may do what to risk points, and what an entry must hold.
public struct RiskRules: Sendable {
    public let tables: RiskTables

    public init(settings: RuleSettings) {
        tables = RiskTables(settings: settings)
    }

    static let everywhere: Set<Office> = [.safetyOffice, .vicePrincipal, .principal]

    /// Why `standing` may not act at the place; nil where it may. Without a standing nobody has
    /// an account yet.
    ///
    /// 安全办, 分管副校长 and 校长 everywhere; 网格长 and AB角 in their own grid, and there only as far
    /// as the risk is not the school's own.
    public func refusal(
        of action: RiskAction, at place: Place.ID, level: ControlLevel, by standing: Standing?,
        in organisation: Organisation
    ) -> RiskRefusal? {
        guard organisation.place(place) != nil else { return .unknownPlace }
        guard let standing, !standing.has(anyOf: Self.everywhere) else { return nil }
        guard standing.leads(place, in: organisation) else { return .notYours }
        return action != .identify && level == .school ? .schoolLevel : nil
    }

    /// Why `standing` may not take `step` on the point as it is, or nobody may; `point` is nil for a
    /// new one.
    public func refusal(
        of step: RiskStep, on point: RiskPoint?, by standing: Standing?,
        in organisation: Organisation
    ) -> RiskRefusal? {
        if let entry = step.entry {
            let faults = faults(of: entry, on: organisation.day)
            guard faults.isEmpty else { return .faulty(faults) }
        }
        for entry in [step.entry, point?.entry].compactMap(\.self) {
            let refusal = refusal(
                of: step.action, at: entry.place, level: entry.level, by: standing,
                in: organisation)
            if let refusal { return refusal }
        }
        return refusal(of: step, on: point, on: organisation.day)
    }

    /// Why `step` makes no sense on the point as it is; `point` is nil for a new one.
    public func refusal(of step: RiskStep, on point: RiskPoint?, on day: Day) -> RiskRefusal? {
        switch step {
        case .identified: return nil
        case .revised, .reviewed, .closed:
            guard let point else { return .unknownRisk }
            guard point.isOpen else { return .closed }
        case .reopened:
            guard let point else { return .unknownRisk }
            guard !point.isOpen else { return .open }
        }
        switch step {
        case .closed(let reason) where reason.isBlank, .reopened(let reason) where reason.isBlank:
            return .noReason
        case .reviewed(let score, let note, let next):
            if note.isBlank { return .noReason }
            return refusal(ofReview: next, score: score, on: day, level: point?.entry.level)
        default: return nil
        }
    }

    private func refusal(
        ofReview next: Day, score: RiskScore, on day: Day, level: ControlLevel?
    ) -> RiskRefusal? {
        if let fault = reviewFault(next, score, on: day) { return .faulty([fault]) }
        let least = ControlLevel.least(for: tables.colour(of: score))
        return level.map { $0 < least } ?? false ? .faulty([.levelTooLow(least)]) : nil
    }

    /// What an entry lacks before it can be filed on `day`.
    public func faults(of entry: RiskEntry, on day: Day) -> [RiskFault] {
        var faults: [RiskFault] = []
        if entry.name.isBlank { faults.append(.noName) }
        if entry.danger.isBlank { faults.append(.noDanger) }
        if entry.measures.isBlank { faults.append(.noMeasures) }
        if entry.responsible == nil { faults.append(.noResponsible) }
        if !isInTables(entry.score) { faults.append(.scoreNotInTables) }
        let least = ControlLevel.least(for: tables.colour(of: entry.score))
        if entry.level < least { faults.append(.levelTooLow(least)) }
        if let fault = reviewFault(entry.reviewDue, entry.score, on: day) { faults.append(fault) }
        return faults
    }

    private func reviewFault(_ due: Day, _ score: RiskScore, on day: Day) -> RiskFault? {
        let latest = tables.reviewDay(of: score, assessedOn: day)
        if due <= day { return .reviewNotAhead }
        return due > latest ? .reviewTooLate(latest) : nil
    }

    private func isInTables(_ score: RiskScore) -> Bool {
        switch score {
        case .matrix: true
        case .lec(let likelihood, let exposure, let consequence):
            tables.likelihoods.contains(likelihood) && tables.exposures.contains(exposure)
                && tables.consequences.contains(consequence)
        }
    }
}

/// Why something cannot be done to a risk point.
public enum RiskRefusal: Error, Hashable, Sendable {
    case notSignedIn
    case unknownPlace, unknownRisk
    /// Neither an office for the whole school nor the lead of the grid.
    case notYours
    /// 校级管控: only the offices for the whole school change it.
    case schoolLevel
    case closed, open
    case noReason
    case faulty([RiskFault])
    /// Somebody else has changed it since it was read.
    case changedMeanwhile(by: Person.ID?)
}

/// What is missing from an entry or wrong with it.
public enum RiskFault: Hashable, Sendable {
    case noName, noDanger, noMeasures, noResponsible
    case scoreNotInTables
    case levelTooLow(ControlLevel)
    case reviewNotAhead
    /// The latest day that the table of review days allows.
    case reviewTooLate(Day)
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
