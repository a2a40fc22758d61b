public import Domain
public import Observation

/// A risk point while it is being written down: the score, and what follows from it, at once.
@Observable
public final class RiskDraft {
    /// The point that is revised; nil for a new one.
    public let point: RiskPoint?
    public var place: Place.ID?
    public var category: HazardCategory.ID?
    public var name = ""
    public var danger = ""
    public var measures = ""
    public var responsible: Person.ID?
    public var level = ControlLevel.post
    /// As typed; empty for the latest day that the tables allow.
    public var reviewText = ""

    public var method = RiskScore.Method.matrix
    public var likelihood = 3
    public var severity = 3
    /// By their places in the tables of the school.
    public var likelihoodIndex = 2
    public var exposureIndex = 1
    public var consequenceIndex = 2

    public let school: SchoolModel
    public let tables: RiskTables

    public enum Refusal: Hashable, Sendable {
        case noPlace, noCategory, badDay
        case fault(RiskFault)
    }

    init(point: RiskPoint?, place: Place.ID?, school: SchoolModel) {
        self.point = point
        self.school = school
        tables = school.riskRules.tables
        self.place = point?.entry.place ?? place
        guard let entry = point?.entry else { return }
        category = entry.category
        name = entry.name
        danger = entry.danger
        measures = entry.measures
        responsible = entry.responsible
        level = entry.level
        reviewText = entry.reviewDue > school.now.day ? entry.reviewDue.text : ""
        take(entry.score)
    }

    private func take(_ score: RiskScore) {
        method = score.method
        switch score {
        case .matrix(let likelihood, let severity):
            self.likelihood = likelihood
            self.severity = severity
        case .lec(let likelihood, let exposure, let consequence):
            likelihoodIndex = tables.likelihoods.firstIndex(of: likelihood) ?? 0
            exposureIndex = tables.exposures.firstIndex(of: exposure) ?? 0
            consequenceIndex = tables.consequences.firstIndex(of: consequence) ?? 0
        }
    }

    public var score: RiskScore {
        switch method {
        case .matrix: .matrix(likelihood: likelihood, severity: severity)
        case .lec:
            .lec(
                likelihood: tables.likelihoods[min(likelihoodIndex, tables.likelihoods.count - 1)],
                exposure: tables.exposures[min(exposureIndex, tables.exposures.count - 1)],
                consequence: tables.consequences[
                    min(consequenceIndex, tables.consequences.count - 1)])
        }
    }

    public var colour: RiskColour { tables.colour(of: score) }

    /// The lowest level that may keep a risk of this colour.
    public var leastLevel: ControlLevel { ControlLevel.least(for: colour) }

    /// The latest day for the next review.
    public var latestReview: Day { tables.reviewDay(of: score, assessedOn: school.now.day) }

    private var reviewDue: Day? {
        reviewText.trimmed.isEmpty
            ? latestReview
            : TypedDay.read(
                reviewText, today: school.now.day, unit: .calendarDays, calendar: school.calendar)
    }

    /// The entry, or everything that keeps it from being filed.
    public func entry() -> (entry: RiskEntry?, refusals: [Refusal]) {
        var refusals: [Refusal] = []
        if place == nil { refusals.append(.noPlace) }
        if category == nil { refusals.append(.noCategory) }
        if reviewDue == nil { refusals.append(.badDay) }
        guard let place, let category, let reviewDue else { return (nil, refusals) }
        let entry = RiskEntry(
            place: place, name: name.trimmed, category: category, danger: danger.trimmed,
            score: score, measures: measures.trimmed, responsible: responsible, level: level,
            reviewDue: reviewDue)
        let faults = school.riskRules.faults(of: entry, on: school.now.day)
        return faults.isEmpty ? (entry, []) : (nil, faults.map(Refusal.fault))
    }

    /// The step of a review with this reason, or what is wrong with it.
    public func review(note: String) -> (step: RiskStep?, refusals: [Refusal]) {
        guard let reviewDue else { return (nil, [.badDay]) }
        let step = RiskStep.reviewed(score, note: note.trimmed, next: reviewDue)
        let refusal = school.riskRules.refusal(of: step, on: point, on: school.now.day)
        if case .faulty(let faults) = refusal { return (nil, faults.map(Refusal.fault)) }
        return (step, [])
    }
}
