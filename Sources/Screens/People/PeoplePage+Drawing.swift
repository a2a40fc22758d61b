import Domain
import Localisation
import TerminalUI
import ViewModels

extension PeoplePage {
    func draw(on surface: Surface) {
        leaf.frame.draw(on: surface) { drawFrame(on: $0) }
        let inner = surface.insidePane
        let (body, foot) = inner.bounds.splitTop(max(2, inner.height - 1))
        let area = inner.part(body.inset(dx: 1))
        if let line {
            inner.write(
                details(of: line), x: foot.x + 2, y: foot.y, columns: foot.width - 4, role: .muted)
        }
        let emptyText = model.failure.map(strings.failures.sentence) ?? page.empty
        let matches = list.matches
        if isFiltering {
            list.draw(
                on: area, prompt: "/", columns: columns, emptyText: emptyText, role: .text,
                onOpen: { [weak self] _ in self?.stopFiltering(keepsText: true) },
                cells: { self.cells(of: matches[$0]) })
        } else {
            let rows = ListRows(
                count: matches.count, selected: list.selected, isFocused: dialog == nil,
                emptyText: emptyText,
                onMouse: { [weak self] gesture in
                    guard let self else { return }
                    self.answer(
                        gesture, selected: self.list.selected ?? 0, select: self.list.select,
                        open: self.askToCorrect)
                })
            ListTable(columns: columns, rows: rows).draw(
                on: area, scroll: &list.scroll, kept: leaf.table, look: look
            ) { cells(of: list.matches[$0]) }
        }
        drawFront(on: surface)
    }

    private func drawFrame(on surface: Surface) {
        surface.fill(.text)
        let count = model.organisation.roll.count
        let title = model.showsAll ? page.title + " · " + page.all : page.title
        _ = surface.pane(title: title, note: page.note(count), isFocused: true)
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

    /// What the columns have no room for: how many grids and duties the person in hand has, the phone, and all
    /// that the person is.
    private func details(of line: PeopleModel.Line) -> String {
        let titles = AccountWords(strings: strings)
            .titles(of: line.standing, in: model.organisation)
        return [
            page.tasks(line.gridCount, line.dutyCount), line.person.officePhone ?? "", titles,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func cells(of listed: PeopleModel.Line) -> [CellText] {
        let line = model.line(of: listed.id) ?? listed
        let person = line.person
        let hasLeft = !person.isOnRoll(on: model.session.school.now.day)
        let titles = AccountWords(strings: strings)
            .titles(of: line.standing, in: model.organisation)
        let last = person.lastDay.map { page.until($0.text) }
        // The last day is whole wherever the roles have to be cut.
        let roles = [last ?? "", titles].filter { !$0.isEmpty }.joined(separator: " · ")
        let role: Role = hasLeft ? .muted : .text
        return [
            CellText(person.name, role), CellText(person.staffNumber ?? "", .muted),
            CellText(person.position, role),
            CellText(roles, last == nil ? role : hasLeft ? .muted : .notice),
            CellText(person.officePhone ?? "", .muted),
        ]
    }
}
