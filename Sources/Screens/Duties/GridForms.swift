import Domain
import Localisation
import TerminalUI
import ViewModels

/// A day from which something holds, or its last day.
struct DayEntry {
    let input: TextInput
    let field: FormField
    private let error: String
    private let school: SchoolModel
    private let asksForYear: Bool
    private let farDay: (String, String) -> String

    /// `asksForYear`: where a day without it lies far from today.
    init(_ label: String, _ day: Day, page: some DutyPage, asksForYear: Bool = true) {
        let words = page.strings.duties.rosterPage
        school = page.work.session.school
        self.asksForYear = asksForYear
        farDay = words.farDay
        input = TextInput(day.text, limit: 12)
        field = FormField(label, input, columns: 12, hint: words.dayHint(day.text))
        error = words.badDay
    }

    var isEmpty: Bool { input.text.allSatisfy(\.isWhitespace) }

    /// Nil where no day stands there.
    var day: Day? { school.day(typed: input.text) }

    /// Why what stands there cannot be taken: it is no day, or one of which the year has to be written.
    var flaw: String? {
        guard day != nil else { return error }
        guard asksForYear, let far = school.farDay(typed: input.text) else { return nil }
        return farDay(far.read.text, far.nearest.text)
    }

    /// Nil, with the error shown, where no day stands there, and so where other fields are wrong: all of them are
    /// told at once.
    func day(in form: Form, besides others: [(field: FormField, error: String)] = []) -> Day? {
        let flaw = flaw
        form.show(errors: others + (flaw.map { [(field, $0)] } ?? []))
        return others.isEmpty && flaw == nil ? day : nil
    }
}

extension GridPage {
    /// A change begins today, or on the later day that is being looked at.
    var changeDay: Day { max(model.day, model.session.school.now.day) }

    func gridLine(_ grid: Grid) -> FormField {
        FormField(page.grid, ReadOnlyControl { grid.code + " " + grid.name })
    }

    /// Grids other than `grid`, by code or name.
    func gridOffers(except grid: Grid.ID?) -> (String) -> [Suggestion<Grid.ID>] {
        { [model] query in
            model.organisation.grids.filter { one in
                one.id != grid
                    && (query.isEmpty || one.name.contains(query)
                        || one.code.lowercased().hasPrefix(query.lowercased()))
            }.map { Suggestion(id: $0.id, title: $0.code + " " + $0.name) }
        }
    }
}

/// Who leads, deputises or belongs to a grid from a day on.
final class AssignmentForm: DutyEntry {
    let form: Form
    private let grid: Grid.ID
    private let seen: GridSight?
    private let strings: Strings
    private let person: SuggestionControl<Person.ID>
    private let personField: FormField
    private let role: ChoiceControl
    private let from: DayEntry

    /// From `first` on, where it does not lie behind the day that is shown.
    init(page: GridPage, grid: Grid, isDeputy: Bool = false, from first: Day? = nil) {
        self.grid = grid.id
        seen = page.model.sight(of: grid.id)
        strings = page.strings
        let offers = HazardSuggestions(school: page.model.session.school, strings: strings)
        person = SuggestionControl(search: offers.people)
        personField = FormField(strings.duties.rosterPage.person, person)
        role = ChoiceControl(
            GridRole.allCases.map(page.words.name(of:)), chosen: isDeputy ? 1 : 0)
        from = DayEntry(
            strings.duties.rosterPage.from, max(first ?? page.changeDay, page.changeDay), page: page
        )
        let (role, person, from, seen) = (role, person, from, seen)
        let told = ReadOnlyControl(role: .notice) { [words = page.words] in
            guard let someone = person.chosen?.id, let day = from.day,
                let seen
            else { return "" }
            let coming = GridAssignment(
                grid: grid.id, person: someone, role: GridRole.allCases[role.chosen ?? 0],
                starts: day)
            return words.following(coming, in: seen)
        }
        form = Form([
            page.gridLine(grid), FormField(page.page.role, role), personField, from.field,
            FormField("", told), page.failureField,
        ])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .person, .someone: personField
        case .day: from.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        let isTyped = person.input.text.contains { !$0.isWhitespace }
        let noPerson =
            isTyped ? strings.report.unknownFinder : strings.duties.rosterPage.choosePerson
        let wrong = person.chosen == nil ? [(field: personField, error: noPerson)] : []
        guard let day = from.day(in: form, besides: wrong), let person = person.chosen?.id
        else { return nil }
        let role = GridRole.allCases[role.chosen ?? 0]
        return .grid(
            .assigned(GridAssignment(grid: grid, person: person, role: role, starts: day)),
            seen: seen)
    }
}

/// The last day of somebody's role in a grid.
final class EndRoleForm: DutyEntry {
    let form: Form
    private let role: GridAssignment
    private let seen: GridSight?
    private let last: DayEntry
    private let endsDuties: CheckControl

    init(page: GridPage, role: GridAssignment) {
        self.role = role
        seen = page.model.sight(of: role.grid)
        last = DayEntry(page.page.lastDay, page.changeDay, page: page)
        endsDuties = CheckControl(page.page.endDuties)
        let who = page.words.name(of: role.person) + " · " + page.words.name(of: role.role)
        let others = page.model.makingWay(for: role)
        let names = others.map {
            page.words.name(of: $0.person) + " · " + page.words.name(of: $0.role)
        }.joined(separator: ", ")
        let told = ReadOnlyControl(role: .notice) {
            [last, seen, words = page.page, all = page.words] in
            guard let day = last.day else { return "" }
            let goesOn = day < role.starts && !others.isEmpty ? words.goesOn(names) : nil
            let leaderless = seen?.leaderlessDay(without: role, after: day, returning: others)
            let gap = leaderless.map {
                words.leaderless($0.text, seen?.leaderlessUntil(from: $0)?.text)
            }
            let deputyless = seen?.deputylessDay(without: role, after: day)
                .map { all.withoutDeputy(role.grid, from: $0) }
            return [goesOn, gap, deputyless].compactMap(\.self).joined(separator: "\n")
        }
        form = Form(
            [
                FormField(page.strings.duties.rosterPage.person, ReadOnlyControl { who }),
                last.field, FormField("", endsDuties),
            ] + (others.isEmpty && role.role == .member ? [] : [FormField("", told)])
                + [page.failureField])
        form.moveFocus(to: last.field)
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .day, .lastDay: last.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        guard let day = last.day(in: form) else { return nil }
        return .grid(
            .assignmentEnded(
                role.grid, role.person, role.role, on: day, endingDuties: endsDuties.isOn),
            seen: seen)
    }
}

/// Which place a grid answers for from a day on.
final class GivePlaceForm: DutyEntry {
    let form: Form
    private let strings: Strings
    private let grid: SuggestionControl<Grid.ID>
    private let place: SuggestionControl<Place.ID>
    private let seen: [Place.ID: GridSight]
    private let gridField, placeField: FormField
    private let from: DayEntry

    init(page: GridPage, grid: Grid, place: Place.ID?) {
        strings = page.strings
        let offers = HazardSuggestions(school: page.model.session.school, strings: strings)
        self.place = SuggestionControl(chosen: place.map(offers.place), search: offers.places)
        self.grid = SuggestionControl(
            chosen: Suggestion(id: grid.id, title: grid.code + " " + grid.name),
            search: page.gridOffers(except: nil))
        seen = page.model.sightsOfPlaces()
        placeField = FormField(strings.duties.rosterPage.place, self.place)
        gridField = FormField(page.page.grid, self.grid)
        from = DayEntry(strings.duties.rosterPage.from, page.changeDay, page: page)
        form = Form([placeField, gridField, from.field, page.failureField])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .place: placeField
        case .grid: gridField
        case .day: from.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        var wrong: [(field: FormField, error: String)] = []
        if place.chosen == nil { wrong.append((placeField, strings.duties.rosterPage.choosePlace)) }
        if grid.chosen == nil { wrong.append((gridField, strings.duties.gridPage.chooseGrid)) }
        guard let day = from.day(in: form, besides: wrong), let place = place.chosen?.id,
            let grid = grid.chosen?.id
        else { return nil }
        return .grid(
            .placeGiven(place, grid, from: day),
            seen: seen[place] ?? GridSight(.place(place), terms: []))
    }
}
