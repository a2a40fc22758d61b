import Domain
import Localisation
import Observation
import Persistence
import TerminalUI
import ViewModels

/// Who did what, over the whole middle of the screen.
@Observable
final class AuditPage: Dialog {
    let model: AuditModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A list of choices, a form or an entry over the list.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }
    @ObservationIgnored private var scroll = ListScroll()
    @ObservationIgnored private var shift = 0

    init(model: AuditModel, strings: Strings, desk: PageDesk) {
        self.model = model
        self.strings = strings
        self.desk = desk
    }

    var words: AuditWords { AuditWords(strings: strings, school: model.session.school) }
    private var list: AuditList { model.list }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .character("k"): list.move(by: -1)
        case .down, .character("j"): list.move(by: 1)
        case .pageUp: list.move(by: -scroll.visible)
        case .pageDown, .space: list.move(by: scroll.visible)
        case .home, .character("g"): list.moveToNewest()
        case .end, .character("G"): list.moveToOldest()
        default: return false
        }
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let words = strings.audit
        let inner = surface.pane(title: words.title, note: note, isFocused: true)
        let (body, foot) = inner.bounds.inset(dx: 1).splitTop(inner.height - 1)
        let rows = ListRows(
            count: list.entries.count, selected: list.selected == nil ? nil : list.selectedIndex,
            isFocused: dialog == nil, emptyText: emptyText,
            onMouse: { [weak self] in self?.answer($0) })
        if shift != list.shift {
            scroll.shift(by: list.shift - shift)
            shift = list.shift
        }
        let isNarrow = surface.width < 100
        ListTable(columns: columns(isNarrow: isNarrow), rows: rows)
            .draw(on: inner.part(body), scroll: &scroll) { cells(of: $0, isNarrow: isNarrow) }
        inner.write(
            footText, x: foot.x + 2, y: foot.y, columns: foot.width - 4,
            role: list.failure == nil ? .muted : .error)
        dialog?.draw(on: surface)
    }

    /// What the list is narrowed to.
    private var note: String {
        let school = model.session.school
        let audit = strings.audit
        let person =
            model.seesAll ? model.person.map(words.name) : audit.ownOnly
        let grid = model.grid.flatMap { school.organisation.grid($0) }
        let parts = [person, grid.map { $0.code + " " + $0.name }, model.period.map(name)]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    func name(of period: ReportingPeriod) -> String {
        period.month ?? strings.audit.days(period.first.text, period.last.text)
    }

    private var emptyText: String {
        list.searchedTo == nil ? strings.audit.empty : ""
    }

    /// How far a search has come, or the whole of what is cut in the columns.
    private var footText: String {
        if let failure = list.failure { return strings.failures.sentence(for: failure) }
        if let day = list.searchedTo { return strings.audit.searchedTo(day.text) }
        return list.selected.map(words.about) ?? ""
    }

    private func columns(isNarrow: Bool) -> [ListColumn] {
        let words = strings.audit
        return [
            ListColumn(words.time, .fixed(isNarrow ? 11 : 19)),
            ListColumn(words.who, .fixed(isNarrow ? 8 : 14)),
            ListColumn(words.what, .fixed(isNarrow ? 12 : 24)),
            ListColumn(words.about, .flexible(weight: 1, minimum: 12)),
            ListColumn(words.signed, .fixed(6), rank: 1),
        ]
    }

    private func cells(of index: Int, isNarrow: Bool) -> [CellText] {
        let entry = list.entries[index]
        let audit = strings.audit
        return [
            CellText(isNarrow ? shortTime(of: entry) : entry.at.text, .muted),
            CellText(words.name(of: entry.actor)),
            CellText(words.what(entry), entry.isAlarming ? .serious : .accent),
            CellText(words.about(entry)),
            entry.isSigned
                ? CellText(audit.isSigned, .success) : CellText(audit.isUnsigned, .muted),
        ]
    }

    /// Without the seconds, and of this year without the year.
    private func shortTime(of entry: AuditEntry) -> String {
        let isThisYear = entry.at.day.year == model.session.school.now.day.year
        return isThisYear ? String(entry.at.text.dropFirst(5).prefix(11)) : entry.at.day.text
    }

    private func answer(_ gesture: ListGesture) {
        switch gesture {
        case .select(let row): list.select(row)
        case .scroll(let rows): list.move(by: rows)
        case .open(let row):
            list.select(row)
            openEntry()
        }
    }
}

extension AuditEntry {
    fileprivate nonisolated var isAlarming: Bool {
        if case .journal(.wrongPassphrase) = what { true } else { false }
    }
}
