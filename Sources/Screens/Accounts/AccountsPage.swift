import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// Accounts and offices over the whole middle of the screen: a list to filter, and what may be done
/// with the person in hand.
@Observable
final class AccountsPage: Dialog {
    let model: AccountsModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// Whether somebody leads open cases of the watch.
    @ObservationIgnored private let leadsCases: (Person.ID) -> Bool
    /// A form or a question over the list.
    var dialog: (any Dialog)?

    private let list: FilterList<AccountsModel.Line>

    init(
        model: AccountsModel, strings: Strings, desk: PageDesk,
        leadsCases: @escaping (Person.ID) -> Bool
    ) {
        self.leadsCases = leadsCases
        self.model = model
        self.strings = strings
        self.desk = desk
        list = FilterList(placeholder: strings.accountList.filter) { [model] text in
            model.lines.matching {
                TextMatch(
                    text, title: $0.person.name, initials: $0.person.initials,
                    detail: $0.person.staffNumber ?? "")
            }
        }
        model.didChange = { [list] in list.refresh() }
    }

    /// What would become of the cases that somebody leads; nil where there are none.
    func warning(for person: Person) -> String? {
        leadsCases(person.id) ? strings.careFile.wouldStrand(person.name) : nil
    }

    /// The person in hand, as the ledger has it now.
    var line: AccountsModel.Line? {
        guard let id = list.selectedItem?.id else { return nil }
        return model.lines.first { $0.id == id }
    }

    /// Whether that person has an account, which is in hand then.
    func select(_ person: Person.ID) -> Bool {
        guard let row = list.matches.firstIndex(where: { $0.id == person }) else { return false }
        list.select(row)
        return true
    }

    /// Letters are commands until `/` begins a filter; then they narrow the list.
    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        if isFiltering {
            if case .key(.enter) = event { return false }
            return list.handle(event)
        }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .character("/"): isFiltering = true
        case .up, .down, .pageUp, .pageDown, .tab, .backTab: return list.handle(event)
        case .home: list.select(0)
        case .end: list.select(list.matches.count - 1)
        default: return false
        }
        return true
    }

    private(set) var isFiltering = false

    var isPageInFront: Bool { dialog == nil && !isFiltering }

    /// Esc takes the filter away, Enter keeps it.
    func stopFiltering(keepsText: Bool) {
        isFiltering = false
        guard !keepsText else { return }
        list.input.setText("")
        list.refresh()
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let words = strings.accountList
        let inner = surface.pane(
            title: words.title, note: "\(model.lines.count)", isFocused: true)
        let columns = [
            ListColumn(words.person, .flexible(weight: 2, minimum: 8)),
            ListColumn(words.offices, .flexible(weight: 5, minimum: 18)),
            ListColumn(words.state, .fixed(8)),
            ListColumn(words.lastSignOut, .fixed(16), rank: 1),
            ListColumn(words.fingerprint, .fixed(19), rank: 2),
        ]
        let area = inner.part(inner.bounds.inset(dx: 1))
        if isFiltering {
            list.draw(
                on: area, prompt: "/", columns: columns, emptyText: words.empty, role: .text,
                onOpen: { [weak self] _ in self?.askForOffice() },
                cells: { [list] in self.cells(of: list.matches[$0]) })
        } else {
            let rows = ListRows(
                count: list.matches.count, selected: list.selected, isFocused: dialog == nil,
                emptyText: words.empty, onMouse: { [weak self] in self?.answer($0) })
            ListTable(columns: columns, rows: rows).draw(on: area, scroll: &list.scroll) {
                self.cells(of: list.matches[$0])
            }
        }
        dialog?.draw(on: surface)
    }

    private func answer(_ gesture: ListGesture) {
        switch gesture {
        case .select(let place): list.select(place)
        case .scroll(let rows): list.move(by: rows)
        case .open(let place):
            list.select(place)
            askForOffice()
        }
    }

    private func cells(of listed: AccountsModel.Line) -> [CellText] {
        let words = strings.accountList
        let line = model.lines.first { $0.id == listed.id } ?? listed
        let titles = AccountWords(strings: strings)
        let now = titles.titles(
            of: line.standing, in: model.session.school.organisation)
        let coming = line.coming.map {
            titles.name(of: $0.office) + " " + words.from($0.starts.monthDayText)
        }
        let isDisabled = line.account.isDisabled
        return [
            CellText(model.name(of: line)),
            CellText(([now] + coming).joined(separator: "  ")),
            isDisabled ? CellText(words.disabled, .warning) : CellText(words.active, .success),
            CellText(
                line.account.lastSignedOutAt.map { String($0.text.prefix(16)) } ?? words.never,
                .muted),
            CellText(line.account.fingerprint, .muted),
        ]
    }
}
