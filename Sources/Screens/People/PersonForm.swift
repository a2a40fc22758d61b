import Domain
import Localisation
import TerminalUI
import ViewModels

/// Name, staff number, position and office phone of somebody who is new, or of whom something is corrected.
final class PersonForm: DutyEntry {
    let form: Form
    private let strings: Strings
    private let words: DutyWords
    private let known: Person?
    private let name, number, position, phone: TextInput
    private let nameField, numberField, positionField, phoneField: FormField
    /// Into which grid whoever is new comes.
    private let role: RoleFields?

    init(page: PeoplePage, correcting known: Person? = nil) {
        let draft = PersonDraft(known)
        let words = page.strings.people
        strings = page.strings
        self.words = page.words
        self.known = known
        name = TextInput(draft.name, limit: Person.longestName)
        number = TextInput(draft.staffNumber, limit: Person.longestNumber)
        position = TextInput(draft.position, limit: Person.longestPosition)
        phone = TextInput(draft.officePhone, limit: 40)
        nameField = FormField(words.name, name, columns: 24, hint: words.nameHint)
        numberField = FormField(words.staffNumber, number, columns: 24, hint: words.numberHint)
        positionField = FormField(words.position, position)
        phoneField = FormField(words.officePhone, phone, columns: 30, hint: words.phoneHint)
        role = known == nil ? RoleFields(page: page, of: nil) : nil
        let told = FormField("", ReadOnlyControl(role: .muted) { words.correctHint })
        form = Form(
            [nameField, numberField, positionField, phoneField] + (role?.fields ?? [told])
                + [page.failureField])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .name: nameField
        case .staffNumber: numberField
        case .position: positionField
        case .phone: phoneField
        default: role?.field(of: part)
        }
    }

    func deed() -> DutyDeed? {
        var draft = PersonDraft()
        (draft.name, draft.staffNumber) = (name.text, number.text)
        (draft.position, draft.officePhone) = (position.text, phone.text)
        let person = draft.person(known)
        var errors = RollRules.flaws(of: person, since: known).compactMap { flaw in
            flaw.part.flatMap(field(of:)).map { ($0, words.sentence(for: .roll(flaw))) }
        }
        let joining = role?.entry(of: person.id)
        if case .wrong(let wrong) = joining { errors += wrong }
        form.show(errors: errors)
        guard errors.isEmpty else { return nil }
        if let known { return .roll(.corrected(person), seen: known) }
        guard case .role(let role) = joining else { return .roll(.entered(person)) }
        return .roll(.entered(person), joining: role)
    }
}

/// The grid, the role in it, and the first day.
final class RoleFields {
    /// What was entered.
    enum Entry {
        case nothing
        case role(GridAssignment)
        case wrong([(FormField, String)])
    }

    let fields: [FormField]
    private let words: Strings.People
    private let grid: SuggestionControl<Grid.ID>
    private let role: ChoiceControl
    private let from: DayEntry
    private let gridField: FormField
    private let isNeeded: Bool
    private let sight: (Grid.ID) -> GridSight?

    /// Of somebody who is on the roll, or may be left empty for whoever is new.
    init(page: PeoplePage, of person: Person.ID?) {
        let words = page.strings.people
        self.words = words
        isNeeded = person != nil
        grid = SuggestionControl(search: page.gridOffers)
        role = ChoiceControl(
            GridRole.allCases.map(page.words.name(of:)),
            chosen: GridRole.allCases.firstIndex(of: .member))
        from = DayEntry(words.from, page.model.session.school.now.day, page: page)
        gridField = FormField(words.grid, grid, hint: isNeeded ? "" : words.gridHint)
        var seen: [Grid.ID: GridSight] = [:]
        let sight: (Grid.ID) -> GridSight? = { [model = page.model] grid in
            if seen[grid] == nil { seen[grid] = model.sight(of: grid) }
            return seen[grid]
        }
        self.sight = sight
        let told = ReadOnlyControl(role: .notice) { [grid, role, from, names = page.words] in
            guard let chosen = grid.chosen?.id, let day = from.day else {
                return ""
            }
            let coming = GridAssignment(
                grid: chosen, person: person ?? Person.ID(0),
                role: GridRole.allCases[role.chosen ?? 0], starts: day)
            return names.following(coming, in: sight(chosen))
        }
        fields = [gridField, FormField(words.role, role), from.field, FormField("", told)]
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .grid, .person, .someone: gridField
        case .day, .lastDay: from.field
        default: nil
        }
    }

    /// Every field that is wrong is told.
    func entry(of person: Person.ID) -> Entry {
        let isEmpty = grid.input.text.allSatisfy(\.isWhitespace)
        var wrong: [(FormField, String)] = []
        if grid.chosen == nil, isNeeded || !isEmpty { wrong.append((gridField, words.chooseGrid)) }
        // Of no grid nothing begins; but what is no day would only be told once there is one.
        if let flaw = from.flaw, !isEmpty || !from.isEmpty {
            wrong.append((from.field, from.day == nil ? words.badDay : flaw))
        }
        guard wrong.isEmpty else { return .wrong(wrong) }
        guard let chosen = grid.chosen?.id, let day = from.day else { return .nothing }
        return .role(
            GridAssignment(
                grid: chosen, person: person, role: GridRole.allCases[role.chosen ?? 0],
                starts: day))
    }

    /// What was seen of the grid that was chosen.
    var seen: GridSight? { grid.chosen.flatMap { sight($0.id) } }
}

/// A role in a grid for somebody who is on the roll.
final class JoinForm: DutyEntry {
    let form: Form
    private let person: Person
    private let role: RoleFields

    init(page: PeoplePage, person: Person) {
        self.person = person
        role = RoleFields(page: page, of: person.id)
        form = Form(
            [page.personLine(person)] + role.fields + [page.failureField])
        if let first = role.fields.first { form.moveFocus(to: first) }
    }

    func field(of part: DutyRefusal.Part) -> FormField? { role.field(of: part) }

    func deed() -> DutyDeed? {
        switch role.entry(of: person.id) {
        case .role(let assignment):
            form.clearErrors()
            return .grid(.assigned(assignment), seen: role.seen)
        case .wrong(let errors):
            form.show(errors: errors.map { (field: $0.0, error: $0.1) })
            return nil
        case .nothing: return nil
        }
    }
}
