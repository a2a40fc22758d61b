import Domain
import Persistence

/// Enters the drafts of a staff roster: new persons, changed facts, duties in grids.
struct PeopleDraftWriter: DraftWriter {
    private let transaction: LedgerTransaction
    private let heading: TableHeading<PeopleColumn>
    private let today: Day
    /// Duties in force, and those that this import gave.
    private var duties: Set<Duty>
    /// The line that gave each grid its leader.
    private var leaders: [Grid.ID: (line: Int, person: Person.ID)] = [:]
    /// What an earlier row of the file said of a person without a staff number.
    private var unnumbered: [String: PeopleDraft] = [:]

    private struct Duty: Hashable {
        let grid: Grid.ID
        let person: Person.ID
        let role: GridRole
    }

    init(
        transaction: LedgerTransaction, heading: TableHeading<PeopleColumn>,
        options: ImportOptions
    ) throws {
        self.transaction = transaction
        self.heading = heading
        today = options.today
        duties = try Set(
            transaction.organisation(on: options.today).assignments.map {
                Duty(grid: $0.grid, person: $0.person, role: $0.role)
            })
    }

    mutating func write(_ draft: PeopleDraft, notes: inout ImportNotes) throws -> DraftResult {
        let grid = try grid(of: draft, notes: &notes)
        guard let known = try person(of: draft, notes: &notes), !notes.isBad else {
            return .alreadyThere
        }
        if case .there(let person) = known, let last = person.lastDay(before: today) {
            note(.hasLeft(on: last), .name, draft.name, of: draft, in: &notes)
            return .alreadyThere
        }
        if let grid, draft.duty?.role == .leader,
            isSecondLeader(known.person, of: grid, draft, notes: &notes)
        {
            return .alreadyThere
        }
        var result = DraftResult.alreadyThere
        let person: Person.ID
        switch known {
        case .new:
            person = try add(draft)
            result = .added
        case .there(let before):
            person = before.id
            if try update(before, by: draft) { result = .updated }
        }
        guard let grid, let duty = draft.duty else { return result }
        if duty.role == .leader { leaders[grid] = (draft.line, person) }
        let isNew = try assign(
            Duty(grid: grid, person: person, role: duty.role), until: known.lastDay)
        return isNew && result == .alreadyThere ? .updated : result
    }

    func complete(_ report: inout ImportReport) {}

    // MARK: The person

    private enum Known {
        case new
        case there(Person)

        var person: Person.ID? {
            switch self {
            case .new: nil
            case .there(let person): person.id
            }
        }

        var lastDay: Day? {
            if case .there(let person) = self { person.lastDay } else { nil }
        }
    }

    /// By staff number, else by name; nil, with a note, where the name means several.
    private mutating func person(
        of draft: PeopleDraft, notes: inout ImportNotes
    ) throws -> Known? {
        if let number = draft.staffNumber, let person = try transaction.person(staffNumber: number)
        {
            return .there(person)
        }
        let namesakes = try transaction.people(named: draft.name)
        // With another staff number it is another person.
        let candidates = namesakes.possible(numbered: draft.staffNumber)
        guard candidates.count <= 1, draft.staffNumber != nil || !contradicts(draft) else {
            let reason = ImportIssue.Reason.ambiguousName(persons: max(candidates.count, 2))
            note(reason, .name, draft.name, of: draft, in: &notes)
            return nil
        }
        if draft.staffNumber == nil { unnumbered[draft.name] = draft }
        return candidates.first.map(Known.there) ?? .new
    }

    /// Whether the file had this name before, for somebody with another position or phone.
    private func contradicts(_ draft: PeopleDraft) -> Bool {
        guard let before = unnumbered[draft.name] else { return false }
        return before.position != draft.position || before.officePhone != draft.officePhone
    }

    private func add(_ draft: PeopleDraft) throws -> Person.ID {
        try transaction.addPerson(
            name: draft.name, staffNumber: draft.staffNumber, position: draft.position,
            officePhone: draft.officePhone, initials: Pinyin.initials(ofPerson: draft.name))
    }

    /// Takes over what the row says; what it leaves out stays.
    private func update(_ before: Person, by draft: PeopleDraft) throws -> Bool {
        var person = before
        if person.name != draft.name {
            person.name = draft.name
            person.initials = Pinyin.initials(ofPerson: draft.name)
        }
        person.staffNumber = draft.staffNumber ?? person.staffNumber
        if !draft.position.isEmpty { person.position = draft.position }
        person.officePhone = draft.officePhone ?? person.officePhone
        guard person != before else { return false }
        try transaction.updatePerson(person)
        return true
    }

    // MARK: The duty

    private func grid(of draft: PeopleDraft, notes: inout ImportNotes) throws -> Grid.ID? {
        guard let code = draft.duty?.gridCode else { return nil }
        let grid = try transaction.grid(code: code) ?? transaction.grid(code: code.uppercased())
        if grid == nil { note(.unknownGrid, .grid, code, of: draft, in: &notes) }
        return grid?.id
    }

    /// One leader in force per grid: a file that names two contradicts itself.
    private func isSecondLeader(
        _ person: Person.ID?, of grid: Grid.ID, _ draft: PeopleDraft, notes: inout ImportNotes
    ) -> Bool {
        guard let first = leaders[grid], first.person != person else { return false }
        note(.secondLeader(line: first.line), .name, draft.name, of: draft, in: &notes)
        return true
    }

    /// Nobody has a role for longer than on the roll.
    private mutating func assign(_ duty: Duty, until last: Day?) throws -> Bool {
        guard duties.insert(duty).inserted else { return false }
        if duty.role == .leader {
            duties = duties.filter { $0.grid != duty.grid || $0.role != .leader || $0 == duty }
        }
        try transaction.assign(
            GridAssignment(
                grid: duty.grid, person: duty.person, role: duty.role, starts: today, ends: last))
        return true
    }

    private func note(
        _ reason: ImportIssue.Reason, _ column: PeopleColumn, _ value: String,
        of draft: PeopleDraft, in notes: inout ImportNotes
    ) {
        let title = heading.columns.title(of: column)
        notes.add(ImportIssue(line: draft.line, column: title, value: value, reason: reason))
    }
}
