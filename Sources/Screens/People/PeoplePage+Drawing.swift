import Domain
import Localisation
import TerminalUI
import ViewModels

extension PeoplePage {
    func draw(on surface: Surface) {
        surface.fill(.text)
        let count = model.organisation.roll.count
        let title = model.showsAll ? page.title + " · " + page.all : page.title
        let inner = surface.pane(title: title, note: page.note(count), isFocused: true)
        let area = inner.part(inner.bounds.inset(dx: 1))
        let emptyText = model.failure.map(strings.failures.sentence) ?? page.empty
        if isFiltering {
            list.draw(
                on: area, prompt: "/", columns: columns, emptyText: emptyText, role: .text,
                onOpen: { [weak self] _ in self?.stopFiltering(keepsText: true) },
                cells: { [list] in self.cells(of: list.matches[$0]) })
        } else {
            let rows = ListRows(
                count: list.matches.count, selected: list.selected, isFocused: dialog == nil,
                emptyText: emptyText,
                onMouse: { [weak self] gesture in
                    guard let self else { return }
                    self.answer(
                        gesture, selected: self.list.selected ?? 0, select: self.list.select,
                        open: self.askToCorrect)
                })
            ListTable(columns: columns, rows: rows).draw(on: area, scroll: &list.scroll) {
                self.cells(of: list.matches[$0])
            }
        }
        leaf.behind?.draw(on: surface)
        dialog?.draw(on: surface)
    }

    private var columns: [ListColumn] {
        [
            ListColumn(page.name, .flexible(weight: 2, minimum: 10)),
            ListColumn(page.staffNumber, .fixed(10)),
            ListColumn(page.position, .flexible(weight: 3, minimum: 14)),
            ListColumn(page.roles, .flexible(weight: 4, minimum: 18)),
            ListColumn(page.officePhone, .fixed(14), rank: 1),
        ]
    }

    private func cells(of listed: PeopleModel.Line) -> [CellText] {
        let line = model.line(of: listed.id) ?? listed
        let person = line.person
        let hasLeft = !person.isOnRoll(on: model.session.school.now.day)
        let titles = AccountWords(strings: strings)
            .titles(of: line.standing, in: model.organisation)
        let last = person.lastDay.map { page.until($0.text) }
        let roles = [titles, last ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        let role: Role = hasLeft ? .muted : .text
        return [
            CellText(person.name, role), CellText(person.staffNumber ?? "", .muted),
            CellText(person.position, role),
            CellText(roles, last == nil ? role : hasLeft ? .muted : .notice),
            CellText(person.officePhone ?? "", .muted),
        ]
    }
}
