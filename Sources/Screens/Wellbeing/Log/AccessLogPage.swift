import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 查看记录 over the whole middle of the screen: who looked at what, when, why, and for how long.
@Observable
final class AccessLogPage: Dialog {
    let model: AccessLogModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A list of choices or a form over the log.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }

    @ObservationIgnored private var scroll = ListScroll()

    init(model: AccessLogModel, strings: Strings, desk: PageDesk) {
        self.model = model
        self.strings = strings
        self.desk = desk
    }

    var words: Strings.AccessLog { strings.accessLog }
    private var names: CareWords { CareWords(strings: strings) }

    func name(of person: Person.ID) -> String { model.school.name(of: person) ?? "" }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .character("k"): model.select(model.selectedIndex - 1)
        case .down, .character("j"): model.select(model.selectedIndex + 1)
        case .pageUp: model.select(model.selectedIndex - scroll.visible)
        case .pageDown, .space: model.select(model.selectedIndex + scroll.visible)
        case .home, .character("g"): model.select(0)
        case .end, .character("G"): model.select(model.shown.count - 1)
        default: return false
        }
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let shown = model.shown
        let inner = surface.pane(
            title: strings.care.forms.logTitle, note: note(shown.count), isFocused: true)
        let foot = footLines(columns: inner.width - 4)
        let list = inner.bounds.inset(dx: 1).splitTop(max(2, inner.height - foot.count)).0
        let rows = ListRows(
            count: shown.count, selected: shown.isEmpty ? nil : model.selectedIndex,
            isFocused: dialog == nil, emptyText: strings.care.forms.logEmpty,
            onMouse: { [model] gesture in
                switch gesture {
                case .select(let row), .open(let row): model.select(row)
                case .scroll(let rows): model.select(model.selectedIndex + rows)
                }
            })
        ListTable(columns: columns, rows: rows)
            .draw(on: inner.part(list), scroll: &scroll) { cells(of: shown[$0]) }
        for (row, line) in foot.enumerated() {
            inner.write(
                line.text, x: 2, y: list.maxY + row, columns: inner.width - 4, role: line.role)
        }
        dialog?.draw(on: surface)
    }

    /// What the log is narrowed to, and how many looks that leaves.
    private func note(_ count: Int) -> String {
        [model.filter.code, model.filter.viewer.map(name), words.times(count)]
            .compactMap(\.self).joined(separator: " · ")
    }

    private func footLines(columns: Int) -> [(text: String, role: Role)] {
        var lines: [(String, Role)] = []
        if let failure = model.watch.failure {
            lines.append((names.sentence(for: failure), .error))
        }
        if model.unproven > 0 { lines.append((words.unproven(model.unproven), .error)) }
        if model.isCut { lines.append((words.cut(model.limit), .caution)) }
        lines.append((model.seesAll ? words.all : words.ownOnly, .muted))
        return lines.flatMap { text, role in
            DisplayText.wrap(text, columns: max(1, columns)).map { (text: $0, role: role) }
        }
    }

    private var columns: [ListColumn] {
        [
            ListColumn(words.time, .fixed(11)), ListColumn(words.who, .fixed(10)),
            ListColumn(words.what, .fixed(strings.language == .chinese ? 8 : 15)),
            ListColumn(words.code, .fixed(7)),
            ListColumn(words.why, .flexible(weight: 1, minimum: 12)),
            ListColumn(words.seconds, .fixed(4), alignment: .right),
        ]
    }

    private func cells(of view: CareView) -> [CellText] {
        let why = [
            view.reason.map(names.name) ?? "", view.words,
            view.approver.map { words.approved(name(of: $0)) } ?? "",
        ].filter { !$0.isEmpty }
        let isName = view.subject == .identity
        return [
            CellText(view.at.day.monthDayText + " " + view.at.hourMinuteText, .muted),
            CellText(name(of: view.viewer)),
            CellText(names.name(view.subject), isName ? .caution : .text),
            CellText(view.code ?? ""), CellText(why.joined(separator: " · ")),
            CellText(view.seconds > 0 ? "\(view.seconds)" : "", .muted),
        ]
    }
}
