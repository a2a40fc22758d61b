import Domain
import Persistence

/// Enters the drafts of a duty plan, each asked for by the same rules as on the screen; those of one
/// row come in together or not at all.
struct DutyDraftWriter<Column: TableColumn>: DraftWriter {
    private let transaction: LedgerTransaction
    private let now: Moment
    private let standing: Standing?
    private let finder: DutyPlanFinder
    private let offices: [OfficeAssignment]
    private var book: DutyBook
    /// The school on the first days of duties.
    private var organisations: [Day: Organisation] = [:]

    /// A plan that begins later than this is hardly meant.
    private static var horizon: Int { 3_650 }

    init(
        transaction: LedgerTransaction, heading: TableHeading<Column>, options: ImportOptions
    ) throws {
        self.transaction = transaction
        now = options.now
        let today = options.today
        let organisation = try transaction.organisation(on: today)
        organisations[today] = organisation
        standing = try options.standing(in: organisation, transaction)
        offices = try transaction.officeHistory()
        book = try transaction.dutyBook(
            today.adding(days: -1)...today.adding(days: Self.horizon))
        finder = DutyPlanFinder(organisation, slots: book.slots)
    }

    mutating func write(_ drafts: [DutyDraft], notes: inout ImportNotes) throws -> DraftResult {
        let duties = duties(of: drafts, notes: &notes)
        guard !notes.isBad else { return .nothing }
        var result = DraftResult.nothing
        var acts: [DutyAct] = []
        var trial = book
        for (draft, duty) in duties {
            let known = sameDuty(duty)
            if let known, duty.standIn ?? known.standIn == known.standIn {
                result.alreadyThere += 1
                continue
            }
            if isOver(duty, of: draft) {
                notes.assume(.daysOver)
                continue
            }
            let act = DutyAct.given(duty, replacing: known?.id)
            if let refusal = try refusal(of: act, from: duty.starts, in: trial) {
                let cell = refusal.isAbout(duty.standIn) ? draft.standIn : draft.person
                notes.add(draft.issue(.dutyRefused(refusal), in: cell))
                return .nothing
            }
            tell(of: duty, replacing: known?.id, in: trial, draft, notes: &notes)
            acts.append(act)
            trial = trial.giving(duty.rehearsed(as: acts.count), replacing: known?.id)
            if known == nil { result.added += 1 } else { result.updated += 1 }
        }
        for act in acts {
            guard case .given(let given, let replaced) = try transaction.record(act, at: now)
            else { continue }
            book = book.giving(given, replacing: replaced)
        }
        return result
    }

    /// What is no refusal and worth reading.
    private func tell(
        of duty: Duty, replacing replaced: Duty.ID?, in book: DutyBook, _ draft: DutyDraft,
        notes: inout ImportNotes
    ) {
        guard let organisation = organisations[duty.starts] else { return }
        let rules = DutyRules(book: book, organisation: organisation, offices: offices)
        guard let double = rules.doubleStandIn(of: duty, replacing: replaced) else { return }
        let cell = double.person == duty.standIn ? draft.standIn : draft.person
        notes.add(draft.issue(.standInTwice(double), in: cell))
    }

    /// The same post of the same person is one duty, in however many ways a row spells it.
    private func duties(
        of drafts: [DutyDraft], notes: inout ImportNotes
    ) -> [(draft: DutyDraft, duty: Duty)] {
        var duties: [(draft: DutyDraft, duty: Duty)] = []
        for draft in drafts {
            let starts = draft.starts ?? now.day
            guard var duty = finder.duty(of: draft, from: starts, notes: &notes) else { continue }
            if draft.starts == nil || draft.plannedFrom != nil { duty.starts = beginning(of: duty) }
            let same = duties.firstIndex { known in
                known.duty.person == duty.person && known.duty.place == duty.place
                    && known.duty.slot == duty.slot
            }
            if let same {
                duties[same].duty.weekdays.formUnion(duty.weekdays)
            } else {
                duties.append((draft, duty))
            }
        }
        return duties
    }

    /// What a plan leaves open does not begin with a post of today that is over.
    private func beginning(of duty: Duty) -> Day {
        let day = book.beginning(of: duty.slot, from: duty.starts, at: now)
        return duty.ends.map { max(duty.starts, min(day, $0)) } ?? day
    }

    func complete(_ report: inout ImportReport) {}

    /// The same post of the same person on the same days, whoever may step in.
    private func sameDuty(_ duty: Duty) -> Duty? {
        book.duties.first { known in
            known.person == duty.person && known.place == duty.place && known.slot == duty.slot
                && weekdays(of: known) == weekdays(of: duty) && known.weeks == duty.weeks
                && known.starts <= duty.starts && known.ends == duty.ends
        }
    }

    /// Whether a plan that goes on names only days for it that have gone by: the Monday of a week that
    /// runs, by the dates of the header or by its week.
    private func isOver(_ duty: Duty, of draft: DutyDraft) -> Bool {
        let semester = book.calendar.semester(on: now.day)
        guard draft.starts == nil || draft.plannedFrom != nil,
            let first = draft.plannedFrom ?? (duty.weeks.isAll ? nil : semester?.starts),
            let last = duty.ends ?? semester?.ends, first < duty.starts, duty.starts <= last
        else { return false }
        let ahead = days(in: duty.starts...last, of: duty.weeks)
        let gone = days(in: first...duty.starts.adding(days: -1), of: duty.weeks)
        let names = { (day: Day) in
            let weekdays = [day.weekday, book.calendar.timetableWeekday(of: day)]
            return duty.weekdays.isEmpty || !duty.weekdays.isDisjoint(with: weekdays)
        }
        return !ahead.isEmpty && !ahead.contains(where: names) && gone.contains(where: names)
    }

    private func days(in range: ClosedRange<Day>, of weeks: SchoolWeeks) -> [Day] {
        (range.lowerBound.ordinal...range.upperBound.ordinal).map(Day.init(ordinal:)).filter {
            weeks.isAll || book.calendar.week(of: $0).map(weeks.contains) ?? false
        }
    }

    /// Those of the slot where a duty names none.
    private func weekdays(of duty: Duty) -> Set<Weekday> {
        guard duty.weekdays.isEmpty else { return duty.weekdays }
        let day = max(duty.starts, now.day)
        return book.slot(duty.slot, on: day)?.weekdays ?? []
    }

    private mutating func refusal(
        of act: DutyAct, from day: Day, in book: DutyBook
    ) throws -> DutyRefusal? {
        let organisation =
            try organisations[day] ?? transaction.organisation(on: day)
        organisations[day] = organisation
        let rules = DutyRules(book: book, organisation: organisation, offices: offices)
        if act.takesEffect(at: now) < now.day { return .changesThePast }
        guard let standing else { return rules.refusal(of: act, at: now) }
        return rules.refusal(of: act, by: standing, at: now)
    }
}

extension DutyRefusal {
    /// Whether that person is the one who cannot.
    fileprivate func isAbout(_ person: Person.ID?) -> Bool {
        switch self {
        case .overlaps(_, let busy, on: _), .standInIsBusy(_, let busy, on: _): busy == person
        case .notInForce(let gone): gone == person
        default: false
        }
    }
}

extension Duty {
    /// With a number that no duty in the ledger has, apart from that of the next one.
    fileprivate func rehearsed(as number: Int) -> Duty {
        Duty(
            id: Duty.ID(Int64(-number)), person: person, place: place, slot: slot,
            standIn: standIn, weekdays: weekdays, weeks: weeks, starts: starts, ends: ends)
    }
}
