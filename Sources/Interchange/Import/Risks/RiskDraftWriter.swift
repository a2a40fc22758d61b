import Domain
import Persistence

/// Files the drafts of a list of risk points, each asked for by the same rules as on the screen.
struct RiskDraftWriter: DraftWriter {
    private let transaction: LedgerTransaction
    private let heading: TableHeading<RiskColumn>
    private let now: Moment
    private let standing: Standing?
    private let organisation: Organisation
    private let rules: RiskRules
    private let people: RosterIndex
    private let places: HazardPlaceFinder
    private let categories: HazardCategoryFinder
    private var known: [Spot: RiskPoint]

    /// A risk point is known by its place and its name.
    private struct Spot: Hashable {
        let place: Place.ID
        let name: String

        init(_ place: Place.ID, _ name: String) {
            self.place = place
            self.name = HazardPlaceName.normalised(name)
        }
    }

    init(
        transaction: LedgerTransaction, heading: TableHeading<RiskColumn>,
        options: ImportOptions
    ) throws {
        self.transaction = transaction
        self.heading = heading
        now = options.now
        organisation = try transaction.organisation(on: options.today)
        standing = try options.standing(in: organisation, transaction)
        rules = RiskRules(settings: try transaction.ruleSettings())
        people = RosterIndex(organisation.roll)
        places = HazardPlaceFinder(organisation)
        categories = HazardCategoryFinder(try transaction.categories())
        known = Dictionary(
            try transaction.riskPoints().map { (Spot($0.entry.place, $0.entry.name), $0) },
            uniquingKeysWith: { $1.isOpen ? $1 : $0 })
    }

    mutating func write(_ draft: RiskDraft, notes: inout ImportNotes) throws -> DraftResult {
        let place = places.place(named: draft.place)
        guard let place, place.isWhole else {
            note(.unknownPlace, .place, draft.place, draft, &notes)
            return .alreadyThere
        }
        let spot = Spot(place.place, draft.name)
        let before = known[spot]
        // What was closed since is not opened again by an old list.
        if let before, !before.isOpen { return .alreadyThere }
        guard let entry = entry(of: draft, at: place.place, before: before?.entry, &notes),
            !notes.isBad, entry != before?.entry
        else { return .alreadyThere }
        let step = before == nil ? RiskStep.identified(entry) : .revised(entry)
        if let refusal = rules.refusal(of: step, on: before, by: standing, in: organisation) {
            note(.riskRefused(refusal), .name, draft.name, draft, &notes)
            return .alreadyThere
        }
        let id = try transaction.record(step, on: before?.id, at: now)
        known[spot] = RiskPoint(
            id: id, entry: entry, identifiedOn: before?.identifiedOn ?? now.day,
            assessedOn: now.day, assessor: standing?.person, closedOn: nil)
        return before == nil ? .added : .updated
    }

    func complete(_ report: inout ImportReport) {}

    /// What the row says; what it leaves out stays, or is filled in for a new risk point.
    private func entry(
        of draft: RiskDraft, at place: Place.ID, before: RiskEntry?, _ notes: inout ImportNotes
    ) -> RiskEntry? {
        guard let category = category(of: draft, before: before, notes: &notes) else { return nil }
        var responsible = before?.responsible
        if !draft.responsible.isEmpty {
            responsible = person(of: draft, notes: &notes)
        } else if responsible == nil, let grid = organisation.grid(of: place) {
            responsible = organisation.leader(of: grid.id)?.id
            if responsible != nil { notes.assume(.gridLeader) }
        }
        let least = ControlLevel.least(for: rules.tables.colour(of: draft.score))
        if draft.level == nil, before == nil { notes.assume(.controlLevel) }
        return RiskEntry(
            place: place, name: before?.name ?? draft.name, category: category,
            danger: draft.danger.isEmpty ? before?.danger ?? "" : draft.danger,
            score: draft.score, measures: draft.measures, responsible: responsible,
            level: draft.level ?? max(before?.level ?? least, least),
            reviewDue: review(of: draft, before: before, notes: &notes))
    }

    private func review(
        of draft: RiskDraft, before: RiskEntry?, notes: inout ImportNotes
    ) -> Day {
        if let day = draft.review { return day }
        let latest = rules.tables.reviewDay(of: draft.score, assessedOn: now.day)
        guard let before else {
            notes.assume(.reviewDay)
            return latest
        }
        return before.score == draft.score ? before.reviewDue : min(before.reviewDue, latest)
    }

    private func person(of draft: RiskDraft, notes: inout ImportNotes) -> Person.ID? {
        let text = draft.responsible
        switch people.answer(to: text) {
        case .one(let person): return person
        case .several(let count):
            note(.ambiguousName(persons: count), .responsible, text, draft, &notes)
        case .nobody: note(.unknownPerson, .responsible, text, draft, &notes)
        }
        return nil
    }

    private func category(
        of draft: RiskDraft, before: RiskEntry?, notes: inout ImportNotes
    ) -> HazardCategory.ID? {
        if draft.category.isEmpty, let before { return before.category }
        if let named = categories.category(named: draft.category) { return named }
        if draft.category.isEmpty, let told = categories.category(in: draft.name + draft.danger) {
            notes.assume(.category)
            return told
        }
        guard let fallback = categories.fallback else {
            note(.noCategory, .category, draft.category, draft, &notes)
            return nil
        }
        let reason: ImportIssue.Reason =
            draft.category.isEmpty
            ? .categoryAssumed(fallback) : .unknownCategory(used: fallback)
        note(reason, .category, draft.category, draft, &notes)
        return fallback
    }

    private func note(
        _ reason: ImportIssue.Reason, _ column: RiskColumn, _ value: String,
        _ draft: RiskDraft, _ notes: inout ImportNotes
    ) {
        let title = heading.columns.title(of: column)
        notes.add(ImportIssue(line: draft.line, column: title, value: value, reason: reason))
    }
}
