import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// The tables of rules, codes and the calendar over the whole middle of the screen, one at a time.
@Observable
final class RulesPage: Dialog {
    enum Table: Int, CaseIterable {
        case numbers, clauses, categories, semesters, days, instruments
    }

    let model: RulesModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A form or a question over the table.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }
    var table = Table.numbers {
        didSet { if table != oldValue { scroll = ListScroll() } }
    }

    /// The row in hand, of each table.
    private var rows: [Table: Int] = [:]
    @ObservationIgnored private var scroll = ListScroll()

    init(model: RulesModel, strings: Strings, desk: PageDesk) {
        self.model = model
        self.strings = strings
        self.desk = desk
    }

    var words: RuleWords { RuleWords(strings: strings) }

    var count: Int {
        switch table {
        case .numbers: RuleName.allCases.count
        case .clauses: model.clauses.count
        case .categories: model.categories.count
        case .semesters: model.calendar.semesters.count
        case .days: model.stretches.count
        case .instruments: model.instruments.count
        }
    }

    /// Nil where the table is empty.
    var selected: Int? { count == 0 ? nil : min(rows[table] ?? 0, count - 1) }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key {
        case .up: select((selected ?? 0) - 1)
        case .down: select((selected ?? 0) + 1)
        case .pageUp: select((selected ?? 0) - scroll.visible)
        case .pageDown: select((selected ?? 0) + scroll.visible)
        case .home: select(0)
        case .end: select(count - 1)
        default: return false
        }
        return true
    }

    func select(_ row: Int) {
        rows[table] = min(max(0, row), max(0, count - 1))
    }

    /// What the tables are called, in their order.
    var titles: [String] {
        [
            strings.rules.numbers, strings.rules.clauses, strings.rules.categories,
            strings.rules.calendar.semesters, strings.rules.calendar.days,
            strings.screening.instruments,
        ]
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let note = refusal == nil ? "" : strings.rules.readOnlyHint
        let inner = surface.pane(title: strings.rules.title, note: note, isFocused: true)
        let (head, rest) = inner.bounds.splitTop(1)
        let tabs = titles.enumerated().map { TabBar.Tab("\($0 + 1) \($1)") }
        TabBar(tabs, selected: table.rawValue) { [weak self] place in
            self?.table = Table(rawValue: place) ?? .numbers
        }.draw(on: inner.part(head))
        let (body, foot) = rest.splitTop(rest.height - 2)
        let list = ListRows(
            count: count, selected: selected, isFocused: dialog == nil,
            emptyText: strings.rules.emptyTable, onMouse: { [weak self] in self?.answer($0) })
        ListTable(columns: columns, rows: list)
            .draw(on: inner.part(body.inset(dx: 1)), scroll: &scroll) { cells(of: $0) }
        // The source in hand as a whole; a long one is cut in its column.
        let source = DisplayText.wrap(sourceInHand, columns: foot.width - 4).prefix(2)
        for (y, line) in source.enumerated() {
            inner.write(line, x: 2, y: foot.y + y, columns: foot.width - 4, role: .muted)
        }
        dialog?.draw(on: surface)
    }

    private var columns: [ListColumn] {
        let words = strings.rules
        // Where names need the room, the source stands below alone.
        let source = ListColumn(words.source, .flexible(weight: 4, minimum: 12), rank: 1)
        return switch table {
        case .numbers:
            [
                ListColumn(words.rule, .flexible(weight: 2, minimum: longestName)),
                ListColumn(words.value, .flexible(weight: 1, minimum: 10)),
                ListColumn(words.unit, .fixed(13)), ListColumn("", .fixed(7)), source,
            ]
        case .clauses:
            [
                ListColumn(words.code, .fixed(6)), ListColumn(words.field, .fixed(12)),
                ListColumn(words.text, .flexible(weight: 6, minimum: 24)), source,
            ]
        case .categories:
            [
                ListColumn(words.code, .fixed(5)),
                ListColumn(words.name, .flexible(weight: 2, minimum: 12)),
                ListColumn(words.englishName, .flexible(weight: 3, minimum: 12)), source,
            ]
        case .semesters:
            [
                ListColumn(words.calendar.term, .flexible(weight: 1, minimum: 24)),
                ListColumn(words.calendar.starts, .fixed(12)),
                ListColumn(words.calendar.ends, .fixed(12)),
                ListColumn(words.calendar.weeks, .fixed(6), alignment: .right),
            ]
        case .days:
            [
                ListColumn(words.calendar.starts, .fixed(12)),
                ListColumn(words.calendar.ends, .fixed(12)),
                ListColumn("", .fixed(8), alignment: .right),
                ListColumn(words.calendar.kind, .fixed(20)), source,
            ]
        case .instruments:
            [
                ListColumn(words.code, .fixed(10)),
                ListColumn(words.name, .flexible(weight: 2, minimum: 12)),
                ListColumn(strings.screening.cutOff, .flexible(weight: 3, minimum: 12)), source,
            ]
        }
    }

    private var longestName: Int {
        RuleName.allCases.map { DisplayText.width(of: words.name(of: $0)) }.max() ?? 0
    }

    private func cells(of row: Int) -> [CellText] {
        switch table {
        case .numbers:
            let rule = RuleName.allCases[row]
            let isSet = model.isSet(rule)
            return [
                CellText(words.name(of: rule)),
                CellText(words.value(of: rule, model.settings), isSet ? .accent : nil),
                CellText(words.unit(of: rule, model.settings), .muted),
                CellText(isSet ? strings.rules.isSet : strings.rules.isDefault, .muted),
                CellText(model.source(of: rule), .muted),
            ]
        case .clauses:
            let clause = model.clauses[row]
            return [
                CellText(clause.code), CellText(words.name(of: clause.field), .muted),
                CellText(clause.text), CellText(clause.source, .muted),
            ]
        case .categories:
            let category = model.categories[row]
            return [
                CellText(category.code), CellText(category.name),
                CellText(category.englishName, .muted), CellText(category.source, .muted),
            ]
        case .semesters:
            let semester = model.calendar.semesters[row]
            return [
                CellText(words.name(of: semester)), CellText(semester.starts.text),
                CellText(semester.ends.text), CellText("\(semester.weekCount)", .muted),
            ]
        case .days:
            let stretch = model.stretches[row]
            let (first, last) = (stretch.days.lowerBound, stretch.days.upperBound)
            return [
                CellText(first.text), CellText(last.text),
                CellText(strings.rules.calendar.dayCount(first.days(until: last) + 1), .muted),
                CellText(words.name(of: stretch.exception)), CellText(stretch.source, .muted),
            ]
        case .instruments:
            let instrument = model.instruments[row]
            return [
                CellText(instrument.code), CellText(instrument.name),
                CellText(instrument.cutOff), CellText(instrument.source, .muted),
            ]
        }
    }

    private var sourceInHand: String {
        guard let selected else { return "" }
        let source =
            switch table {
            case .numbers: model.source(of: RuleName.allCases[selected])
            case .clauses: model.clauses[selected].source
            case .categories: model.categories[selected].source
            case .semesters: ""
            case .days: model.stretches[selected].source
            case .instruments: model.instruments[selected].source
            }
        return source.isEmpty ? "" : strings.rules.source + "  " + source
    }

    private func answer(_ gesture: ListGesture) {
        switch gesture {
        case .select(let row): select(row)
        case .scroll(let rows): select((selected ?? 0) + rows)
        case .open(let row):
            select(row)
            if refusal == nil { edit() }
        }
    }
}
