import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 网格与检查: the tree of grids on a day, or what does not hold in it.
@Observable
final class GridPage: @MainActor DutyPage {
    /// Where a finding is mended, outside this page.
    enum Destination {
        case roster(RosterModel.Filter?, on: Day? = nil)
        case pledge(Person.ID)
    }

    let model: GridModel
    let leaf: ListLeaf
    @ObservationIgnored let go: (Destination) -> Void
    var showsFindings = false
    var findingRow = 0

    @ObservationIgnored private var findingScroll = ListScroll()

    init(
        model: GridModel, strings: Strings, desk: PageDesk, go: @escaping (Destination) -> Void
    ) {
        self.model = model
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
        self.go = go
    }

    var work: DutyWork { model.work }

    var page: Strings.GridPage { strings.duties.gridPage }

    var findingInHand: GridFinding? {
        let findings = model.findings
        return findings.isEmpty ? nil : findings[min(findingRow, findings.count - 1)]
    }

    func type(_ event: InputEvent) -> Bool {
        let rows = showsFindings ? findingScroll.visible : leaf.scroll.visible
        return dialog?.type(event) ?? move(event, page: rows) { move(by: $0) }
    }

    func move(by rows: Int) {
        if showsFindings {
            findingRow = min(max(0, findingRow + rows), max(0, model.findings.count - 1))
        } else {
            model.select(model.selectedIndex + rows)
        }
    }

    /// That a grid has no deputy any more from a day on.
    func note(on deed: DutyDeed) -> String? {
        guard case .grid(.assigned(let role), let seen) = deed else { return nil }
        return words.withoutDeputy(role, in: seen)
    }

    func draw(on surface: Surface) {
        leaf.frame.draw(on: surface) { drawFrame(on: $0) }
        let inner = surface.insidePane
        let body = inner.part(inner.bounds.inset(dx: 1))
        if showsFindings {
            drawFindings(on: body)
        } else {
            drawTree(on: body)
        }
        drawFront(on: surface)
    }

    private func drawFrame(on surface: Surface) {
        surface.fill(.text)
        let title = showsFindings ? page.findings : strings.duties.grids
        _ = surface.pane(
            title: model.isToday ? title : title + " · " + page.past(model.day.text),
            note: page.note(model.gapCount), isFocused: true)
    }

    private func drawTree(on surface: Surface) {
        let list = ListRows(
            count: model.lines.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: model.failure.map(strings.failures.sentence) ?? page.empty,
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: self.follow)
            })
        let columns = [
            ListColumn(page.grid, .flexible(weight: 4, minimum: 22)),
            ListColumn(words.name(of: .leader), .flexible(weight: 2, minimum: 8)),
            ListColumn(words.name(of: .deputy), .flexible(weight: 2, minimum: 15)),
            ListColumn("", .flexible(weight: 3, minimum: 21)),
        ]
        ListTable(columns: columns, rows: list).draw(
            on: surface, scroll: &leaf.scroll, kept: leaf.table, look: look
        ) { cells(of: model.lines[$0]) }
    }

    private func cells(of line: GridModel.Line) -> [CellText] {
        // Read for every line, so that the lines that come in are followed as those are that stand.
        let (school, day) = (model.organisation, model.day)
        func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
        switch line {
        case .grid(let grid, let depth):
            let counts = [
                page.members(school.people(in: grid.id, as: .member).count),
                page.placeCount(model.placeCounts[grid.id] ?? 0),
            ]
            let mark = model.isOpen(grid.id) ? "- " : "+ "
            return [
                CellText(indent(depth) + mark + grid.code + " " + grid.name),
                people(of: grid, .leader), people(of: grid, .deputy),
                CellText(counts.joined(separator: " · "), .muted),
            ]
        case .person(let person, let role, let depth):
            let ends = role.ends.map { page.until(short($0)) } ?? ""
            let isComing = role.starts > day
            return [
                CellText(indent(depth) + "  " + words.name(of: person)),
                CellText(words.name(of: role.role), .muted),
                isComing
                    ? CellText(page.since(short(role.starts)), .notice)
                    : CellText(role.starts.text, .muted),
                CellText(ends, .notice),
            ]
        case .place(let place, _, let depth):
            return [
                CellText(indent(depth) + "  " + words.path(of: place), .accent), CellText(""),
                CellText(""), CellText(""),
            ]
        }
    }

    /// Without the year where it lies in the school year that is looked at.
    private func short(_ day: Day) -> String {
        let calendar = model.session.school.calendar
        let isNear = calendar.schoolYear(of: day) == calendar.schoolYear(of: model.day)
        return isNear ? day.monthDayText : day.text
    }

    private func people(of grid: Grid, _ role: GridRole) -> CellText {
        let names = model.organisation.people(in: grid.id, as: role).map(\.name)
        return names.isEmpty
            ? CellText(page.noPerson, .serious) : CellText(names.joined(separator: " "))
    }

    private func drawFindings(on surface: Surface) {
        let findings = model.findings
        let row = min(findingRow, max(0, findings.count - 1))
        let list = ListRows(
            count: findings.count, selected: row, isFocused: dialog == nil,
            emptyText: page.noFindings,
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.findingRow, select: { self.findingRow = max(0, $0) },
                    open: self.follow)
            })
        let columns = [
            ListColumn("", .flexible(weight: 2, minimum: 20)),
            ListColumn("", .flexible(weight: 4, minimum: 24)),
        ]
        ListTable(columns: columns, rows: list).draw(
            on: surface, scroll: &findingScroll, kept: leaf.table, look: look
        ) { index in
            let finding = model.findings[index]
            return [
                CellText(words.name(of: finding.kind), finding.isAdvice ? .notice : .serious),
                CellText(words.subject(of: finding, in: model.organisation, model.book)),
            ]
        }
    }
}
