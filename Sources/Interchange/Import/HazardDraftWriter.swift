import Domain
import Persistence

/// Files the drafts of a hazard ledger at the school's places.
struct HazardDraftWriter: DraftWriter {
    private let transaction: LedgerTransaction
    private let heading: TableHeading<HazardColumn>
    private let endOfToday: Moment
    private let categories: HazardCategoryFinder
    private var namedCategories = Remembered<HazardCategory.ID?>()
    private var places: HazardPlaces
    private var people: HazardPeople

    init(
        transaction: LedgerTransaction, heading: TableHeading<HazardColumn>,
        options: ImportOptions
    ) throws {
        self.transaction = transaction
        self.heading = heading
        endOfToday = Moment(day: options.today, secondOfDay: 86_399)
        categories = try HazardCategoryFinder(transaction.categories())
        let organisation = try transaction.organisation(on: options.today)
        places = HazardPlaces(organisation, createsMissing: options.createPlaces)
        people = HazardPeople(organisation.people)
    }

    mutating func write(_ draft: HazardDraft, notes: inout ImportNotes) throws -> DraftResult {
        let named = people(of: draft)
        guard let category = category(of: draft, notes: &notes) else { return .alreadyThere }
        let (place, text) = try places.place(for: draft, in: transaction)
        let report = HazardReport(
            place: place, category: category, text: text, source: .imported, foundAt: draft.found,
            finder: named.finder.person)
        for refusal in report.refusals(at: endOfToday) { note(refusal, of: draft, in: &notes) }
        guard !notes.isBad else { return .alreadyThere }
        let history = HazardHistory(of: draft, people: named)
        for assumption in history.assumptions { notes.assume(assumption) }
        let hazard = try transaction.addHazard(
            report, reportedAt: draft.found, actor: named.finder.person, events: history.events,
            importKey: draft.key)
        return hazard == nil ? .alreadyThere : .added
    }

    func complete(_ report: inout ImportReport) {
        report.placesCreated = places.created
        report.unmatchedPlaces = places.unmatched.sorted
        report.unmatchedPeople = people.unmatched.sorted
    }

    private mutating func people(of draft: HazardDraft) -> HazardHistory.People {
        HazardHistory.People(
            finder: naming(draft.finder, .finder),
            responsible: naming(draft.responsible, .responsible),
            reviewer: naming(draft.reviewer, .reviewer))
    }

    private mutating func naming(
        _ cell: String, _ column: HazardColumn
    ) -> HazardPeople.Naming {
        people.naming(cell, under: heading.columns.title(of: column) ?? "")
    }

    private mutating func category(
        of draft: HazardDraft, notes: inout ImportNotes
    ) -> HazardCategory.ID? {
        if !draft.category.isEmpty {
            let named = namedCategories.answer(
                to: draft.category, categories.category(named:))
            if let named { return named }
        }
        let told = categories.category(in: draft.text)
        guard let category = told ?? categories.fallback else {
            note(.noCategory, .category, draft.category, of: draft, in: &notes)
            return nil
        }
        if !draft.category.isEmpty {
            note(
                .unknownCategory(used: category), .category, draft.category, of: draft, in: &notes)
        } else if told == nil {
            note(.categoryAssumed(category), .text, draft.text, of: draft, in: &notes)
        } else {
            notes.assume(.category)
        }
        return category
    }

    private func note(
        _ refusal: HazardReportRefusal, of draft: HazardDraft, in notes: inout ImportNotes
    ) {
        switch refusal {
        case .textTooLong(let count):
            let reason = ImportIssue.Reason.textTooLong(
                characters: count, limit: HazardReport.longestText)
            note(reason, .text, draft.text, of: draft, in: &notes)
        case .foundInTheFuture:
            note(.dateInTheFuture, .foundAt, draft.found.text, of: draft, in: &notes)
        case .noText, .unknownPlace, .unknownCategory, .unknownFinder:
            note(.missingValue, .text, draft.text, of: draft, in: &notes)
        }
    }

    private func note(
        _ reason: ImportIssue.Reason, _ column: HazardColumn, _ value: String,
        of draft: HazardDraft, in notes: inout ImportNotes
    ) {
        let title = heading.columns.title(of: column)
        notes.add(ImportIssue(line: draft.line, column: title, value: value, reason: reason))
    }
}
