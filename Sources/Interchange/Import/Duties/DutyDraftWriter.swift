import Domain
import Persistence

/// Enters the drafts of a duty plan, each asked for by the same rules as on the screen.
struct DutyDraftWriter: DraftWriter {
    private let transaction: LedgerTransaction
    private let heading: TableHeading<DutyColumn>
    private let now: Moment
    private let standing: Standing?
    private let people: RosterIndex
    private let places: HazardPlaceFinder
    private let offices: [OfficeAssignment]
    private var book: DutyBook
    /// The school on the first days of duties.
    private var organisations: [Day: Organisation] = [:]

    /// A plan that begins later than this is hardly meant.
    private static let horizon = 3_650

    init(
        transaction: LedgerTransaction, heading: TableHeading<DutyColumn>,
        options: ImportOptions
    ) throws {
        self.transaction = transaction
        self.heading = heading
        now = options.now
        let organisation = try transaction.organisation(on: options.today)
        organisations[options.today] = organisation
        standing = try options.standing(in: organisation, transaction)
        people = RosterIndex(organisation.people)
        places = HazardPlaceFinder(organisation)
        offices = try transaction.officeHistory()
        let today = options.today
        book = try transaction.dutyBook(
            today.adding(days: -1)...today.adding(days: Self.horizon))
    }

    mutating func write(_ draft: DutyDraft, notes: inout ImportNotes) throws -> DraftResult {
        guard let duty = duty(of: draft, notes: &notes), !notes.isBad else {
            return .alreadyThere
        }
        let known = sameDuty(duty)
        if let known, duty.standIn ?? known.standIn == known.standIn { return .alreadyThere }
        let act = DutyAct.given(duty, replacing: known?.id)
        if let refusal = try refusal(of: act, from: duty.starts) {
            note(.dutyRefused(refusal), .person, draft.person, draft, &notes)
            return .alreadyThere
        }
        guard case .given(let given, let replaced) = try transaction.record(act, at: now) else {
            return .alreadyThere
        }
        book = book.giving(given, replacing: replaced)
        return known == nil ? .added : .updated
    }

    func complete(_ report: inout ImportReport) {}

    // MARK: The duty

    private func duty(of draft: DutyDraft, notes: inout ImportNotes) -> Duty? {
        let starts = draft.starts ?? now.day
        let person = person(draft.person, .person, of: draft, notes: &notes)
        let standIn =
            draft.standIn.isEmpty
            ? nil : self.person(draft.standIn, .standIn, of: draft, notes: &notes)
        let place = places.place(named: draft.place)
        if place?.isWhole != true { note(.unknownPlace, .place, draft.place, draft, &notes) }
        let slot = slot(draft.slot, on: starts)
        if slot == nil { note(.unknownSlot, .slot, draft.slot, draft, &notes) }
        guard let person, let place = place?.place, let slot else { return nil }
        return Duty(
            id: Duty.ID(0), person: person, place: place, slot: slot, standIn: standIn,
            weekdays: draft.weekdays, weeks: draft.weeks, starts: starts, ends: draft.ends)
    }

    /// By its name, else by its hours where only one slot has them.
    private func slot(_ text: String, on day: Day) -> DutySlot.ID? {
        let plain = Self.plain(text)
        let slots = book.slots(on: day)
        if let named = slots.first(where: { Self.plain($0.name) == plain }) { return named.id }
        guard let hours = ClockRange(text: text) else { return nil }
        let timed = slots.filter { $0.summer == hours || $0.winter == hours }
        return timed.count == 1 ? timed[0].id : nil
    }

    private static func plain(_ name: String) -> String {
        TextWidth.narrow(name).lowercased().filter { !$0.isWhitespace }
    }

    private func person(
        _ text: String, _ column: DutyColumn, of draft: DutyDraft, notes: inout ImportNotes
    ) -> Person.ID? {
        switch people.answer(to: text) {
        case .one(let person): return person
        case .several(let count): note(.ambiguousName(persons: count), column, text, draft, &notes)
        case .nobody: note(.unknownPerson, column, text, draft, &notes)
        }
        return nil
    }

    /// The same post of the same person on the same days, whoever may step in.
    private func sameDuty(_ duty: Duty) -> Duty? {
        book.duties.first { known in
            known.person == duty.person && known.place == duty.place && known.slot == duty.slot
                && known.weekdays == duty.weekdays && known.weeks == duty.weeks
                && known.starts <= duty.starts && known.ends == duty.ends
        }
    }

    // MARK: The rules

    private mutating func refusal(of act: DutyAct, from day: Day) throws -> DutyRefusal? {
        let organisation =
            try organisations[day] ?? transaction.organisation(on: day)
        organisations[day] = organisation
        let rules = DutyRules(book: book, organisation: organisation, offices: offices)
        guard let standing else { return rules.refusal(of: act, at: now) }
        return rules.refusal(of: act, by: standing, at: now)
    }

    private func note(
        _ reason: ImportIssue.Reason, _ column: DutyColumn, _ value: String,
        _ draft: DutyDraft, _ notes: inout ImportNotes
    ) {
        let title = heading.columns.title(of: column)
        notes.add(ImportIssue(line: draft.line, column: title, value: value, reason: reason))
    }
}
