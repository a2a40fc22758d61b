import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// The indicators of a period over the whole middle of the screen: for the school, by grid, and who
/// has signed the month's page.
@Observable
final class FiguresPage: Dialog {
    enum Tab: Int, CaseIterable {
        case indicators, grids, signatures
    }

    let model: FiguresModel
    let months: MonthModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A list, a form or a question over the page.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }
    var tab = Tab.indicators

    /// The row in hand, of each tab.
    private var rows: [Tab: Int] = [:]
    @ObservationIgnored private var scrolls: [Tab: ListScroll] = [:]

    init(model: FiguresModel, strings: Strings, desk: PageDesk) {
        self.model = model
        months = MonthModel(session: model.session)
        self.strings = strings
        self.desk = desk
    }

    var words: FiguresWords { FiguresWords(strings: strings) }
    private var school: SchoolModel { model.session.school }

    var lines: [FiguresWords.Line] {
        guard let shown = model.shown else { return [] }
        return words.lines(of: shown, in: model.grid == nil ? model.figures : nil)
    }

    /// The grids that answer for places, with their figures; nil for places in none.
    var gridLines: [(id: Grid.ID?, name: String, figures: PeriodFigures)] {
        guard let figures = model.figures else { return [] }
        var lines: [(id: Grid.ID?, name: String, figures: PeriodFigures)] =
            school.organisation.grids.compactMap { grid in
                figures.grids[grid.id].map { (grid.id, grid.code + " " + grid.name, $0) }
            }
        if let outside = figures.outside {
            lines.append((nil, strings.figures.outside, outside))
        }
        return lines
    }

    var count: Int {
        switch tab {
        case .indicators: lines.count
        case .grids: gridLines.count
        case .signatures: months.signatures.count
        }
    }

    /// Nil where there is nothing.
    var selected: Int? { count == 0 ? nil : min(rows[tab] ?? 0, count - 1) }

    func select(_ row: Int) {
        rows[tab] = min(max(0, row), max(0, count - 1))
    }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        let page = scrolls[tab]?.visible ?? 1
        switch key.halfWidth {
        case .up, .character("k"): select((selected ?? 0) - 1)
        case .down, .character("j"): select((selected ?? 0) + 1)
        case .pageUp: select((selected ?? 0) - page)
        case .pageDown: select((selected ?? 0) + page)
        case .home, .character("g"): select(0)
        case .end, .character("G"): select(count - 1)
        default: return false
        }
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let inner = surface.pane(title: strings.figures.title, note: note, isFocused: true)
        let (head, rest) = inner.bounds.splitTop(1)
        let titles = [
            strings.figures.indicators, strings.figures.grids, strings.figures.signatures,
        ]
        let tabs = titles.enumerated().map { TabBar.Tab("\($0 + 1) \($1)") }
        TabBar(tabs, selected: tab.rawValue) { [weak self] place in
            self?.tab = Tab(rawValue: place) ?? .indicators
        }.draw(on: inner.part(head))
        let (sums, below) = rest.splitTop(2)
        if let shown = model.shown {
            inner.write(
                words.balance(shown.balance), x: 2, y: sums.y, columns: inner.width - 4,
                role: model.isUpToDate ? .accent : .muted)
        }
        drawState(on: inner.part(Rect(x: 2, y: sums.y + 1, width: inner.width - 4, height: 1)))
        let (body, foot) = below.splitTop(below.height - 1)
        drawTable(on: inner.part(body.inset(dx: 1)))
        inner.write(
            meaningInHand, x: 3, y: foot.y, columns: inner.width - 6, role: .muted)
        dialog?.draw(on: surface)
    }

    private var note: String {
        let grid = model.grid.flatMap { school.organisation.grid($0) }
        let period = model.period
        let days = period.month ?? strings.audit.days(period.first.text, period.last.text)
        return (grid.map { $0.code + " " + $0.name } ?? strings.figures.school) + " · " + days
    }

    /// How far the counting has come, or as of which day the figures stand.
    private func drawState(on surface: Surface) {
        if let failure = model.failure {
            let sentence = strings.failures.sentence(for: failure)
            surface.write(sentence, x: 0, y: 0, columns: surface.width, role: .error)
        } else if let (done, total) = model.progress {
            let text = strings.figures.counting(done, total)
            if total == 0 {
                surface.write(text, x: 0, y: 0, role: .muted)
            } else {
                ProgressBar(done: done, of: total, text: text).draw(on: surface)
            }
        } else if let shown = model.shown {
            surface.write(strings.figures.asOf(shown.end.text), x: 0, y: 0, role: .muted)
        }
    }

    private func drawTable(on surface: Surface) {
        let list = ListRows(
            count: count, selected: selected, isFocused: dialog == nil,
            emptyText: emptyText,
            onMouse: { [weak self] in self?.answer($0) })
        var scroll = scrolls[tab] ?? ListScroll()
        switch tab {
        case .indicators:
            let lines = lines
            ListTable(columns: indicatorColumns, rows: list)
                .draw(on: surface, scroll: &scroll) { cells(of: lines[$0]) }
        case .grids:
            let lines = gridLines
            ListTable(columns: gridColumns, rows: list)
                .draw(on: surface, scroll: &scroll) { index in
                    cells(of: lines[index].figures, lines[index].name)
                }
        case .signatures:
            ListTable(columns: signatureColumns, rows: list)
                .draw(on: surface, scroll: &scroll) { cells(of: months.signatures[$0]) }
        }
        scrolls[tab] = scroll
    }

    private var emptyText: String {
        if tab == .signatures {
            return strings.figures.month.noSignatures(model.period.month ?? "")
        }
        return model.figures == nil ? "" : strings.figures.noGrid
    }

    private var meaningInHand: String {
        guard tab == .indicators, let selected, lines.indices.contains(selected) else { return "" }
        return lines[selected].meaning
    }

    private func answer(_ gesture: ListGesture) {
        switch gesture {
        case .select(let row): select(row)
        case .scroll(let rows): select((selected ?? 0) + rows)
        case .open(let row):
            select(row)
            open()
        }
    }
}
