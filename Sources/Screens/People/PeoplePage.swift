import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 人员 over the whole middle of the screen: everybody on the roll, and what may be done with the person in
/// hand.
@Observable
final class PeoplePage: @MainActor DutyPage {
    /// Where something about the person in hand is done, outside this page.
    enum Destination {
        case roster(Person.ID)
        case account(Person.ID)
    }

    let model: PeopleModel
    let leaf: ListLeaf
    @ObservationIgnored let go: (Destination) -> Void
    private(set) var isFiltering = false

    let list: FilterList<PeopleModel.Line>

    /// `person` is in hand at first.
    init(
        model: PeopleModel, at person: Person.ID? = nil, strings: Strings, desk: PageDesk,
        go: @escaping (Destination) -> Void
    ) {
        self.model = model
        self.go = go
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
        list = FilterList(placeholder: strings.people.filter) { [model] text in
            model.lines.matching {
                TextMatch(
                    text, title: $0.person.name, initials: $0.person.initials,
                    detail: ($0.person.staffNumber ?? "") + " " + $0.person.position)
            }
        }
        model.didChange = { [weak self] in self?.arrange() }
        if let person { reveal(person) }
    }

    var work: DutyWork { model.work }

    var page: Strings.People { strings.people }

    /// The person in hand, as the ledger has it now.
    var line: PeopleModel.Line? { list.selectedItem.flatMap { model.line(of: $0.id) } }

    var isPageInFront: Bool { dialog == nil && !isFiltering }

    func move(by rows: Int) { list.move(by: rows) }

    /// Who was just entered comes into hand; else whoever was stays there.
    private func arrange() {
        let inHand = list.selectedItem?.id
        list.refresh()
        if let inHand { reveal(inHand) }
    }

    /// What was typed to find somebody else does not hide the person.
    func reveal(_ person: Person.ID) {
        if !list.matches.contains(where: { $0.id == person }), model.line(of: person) != nil {
            list.input.setText("")
            list.refresh()
        }
        if let row = list.matches.firstIndex(where: { $0.id == person }) { list.select(row) }
    }

    /// Whether whoever has the name already is somebody else.
    func doubt(about deed: DutyDeed) -> String? {
        guard case .roll(let act, _, _) = deed else { return nil }
        let others = RollRules(organisation: model.organisation).namesakes(toTellBefore: act)
        guard let first = others.first else { return nil }
        let names = DutyRefusalWords(strings: strings, organisation: model.organisation)
        let details = others.map { names.detail(of: $0.id) }
        return page.namesakeQuestion(first.name, details.joined(separator: " / "))
    }

    /// What was done, and what may come next.
    func note(on deed: DutyDeed) -> String? {
        guard case .roll(let act, _, _) = deed else { return nil }
        switch act {
        case .entered(let person):
            if let newcomer = model.newcomer { reveal(newcomer) }
            return page.entered(person.name) + " · " + next
        case .corrected(let person): return page.corrected(person.name)
        case .left(let person, let day, _):
            let hadAccount = model.accounts.contains(person)
            return page.left(words.name(of: person), day.text)
                + (hadAccount ? " · " + page.disableAccount : "")
        case .stays(let person):
            return page.stays(words.name(of: person)) + " · " + page.arrangeAgain
        }
    }

    /// The account as well, where whoever sits here may make it.
    private var next: String {
        let offices = model.session.standing?.offices ?? []
        return AccountAction.create.refusal(holding: offices) == nil
            ? page.next + "  " + page.nextAccount : page.next
    }

    /// Letters are commands until `/` begins a filter; then they narrow the list.
    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        if isFiltering {
            if case .key(.enter) = event { return false }
            return list.handle(event)
        }
        return move(event, page: list.scroll.visible) { move(by: $0) }
    }

    func filter() { isFiltering = true }

    /// Esc takes the filter away, Enter keeps it.
    func stopFiltering(keepsText: Bool) {
        isFiltering = false
        guard !keepsText else { return }
        let inHand = list.selectedItem?.id
        list.input.setText("")
        list.refresh()
        if let inHand { reveal(inHand) }
    }

    func personLine(_ person: Person) -> FormField {
        let text = [person.name, person.staffNumber ?? "", person.position]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        return FormField(page.name, ReadOnlyControl { text })
    }

    /// Grids of today, by code or name.
    var gridOffers: (String) -> [Suggestion<Grid.ID>] {
        { [model] query in
            model.organisation.grids.filter { grid in
                query.isEmpty || grid.name.contains(query)
                    || grid.code.lowercased().hasPrefix(query.lowercased())
                    || (grid.code + " " + grid.name) == query
            }.map { Suggestion(id: $0.id, title: $0.code + " " + $0.name) }
        }
    }
}
