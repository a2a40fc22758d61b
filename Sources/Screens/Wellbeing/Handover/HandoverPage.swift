import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 节前值守交接单 over the whole middle of the screen: each case with its days, whoever keeps watch, and by
/// which phone.
@Observable
final class HandoverPage: Dialog {
    let model: HandoverModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// A form over the list.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil }

    @ObservationIgnored private var scroll = ListScroll()

    init(model: HandoverModel, strings: Strings, desk: PageDesk) {
        self.model = model
        self.strings = strings
        self.desk = desk
    }

    private var words: Strings.Handover { strings.handover }
    private var names: CareWords { CareWords(strings: strings) }

    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .character("k"): model.select(model.selectedIndex - 1)
        case .down, .character("j"): model.select(model.selectedIndex + 1)
        case .pageUp: model.select(model.selectedIndex - scroll.visible)
        case .pageDown, .space: model.select(model.selectedIndex + scroll.visible)
        case .home, .character("g"): model.select(0)
        case .end, .character("G"): model.select(model.lines.count - 1)
        default: return false
        }
        return true
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let list = model.list
        let note = list.map {
            $0.holiday.lowerBound.monthDayText + " – " + $0.holiday.upperBound.monthDayText
        }
        let inner = surface.pane(
            title: strings.care.forms.handoverTitle, note: note ?? "", isFocused: true)
        draw(list?.lines ?? [], isNear: list != nil, on: inner)
        dialog?.draw(on: surface)
    }

    private func draw(_ lines: [HandoverList.Line], isNear: Bool, on surface: Surface) {
        let foot = DisplayText.wrap(words.foot, columns: max(1, surface.width - 4))
        let body = surface.bounds.inset(dx: 1)
            .splitTop(max(2, surface.height - foot.count)).0
        let rows = ListRows(
            count: lines.count, selected: lines.isEmpty ? nil : model.selectedIndex,
            isFocused: dialog == nil,
            emptyText: isNear ? strings.care.pane.empty : strings.care.forms.handoverNone,
            onMouse: { [model] gesture in
                switch gesture {
                case .select(let row), .open(let row): model.select(row)
                case .scroll(let rows): model.select(model.selectedIndex + rows)
                }
            })
        ListTable(columns: columns, rows: rows)
            .draw(on: surface.part(body), scroll: &scroll) { cells(of: lines[$0]) }
        for (row, line) in foot.enumerated() {
            surface.write(line, x: 2, y: body.maxY + row, role: .muted)
        }
    }

    private var columns: [ListColumn] {
        let isChinese = strings.language == .chinese
        return [
            ListColumn(strings.care.pane.code, .fixed(7)),
            ListColumn(strings.care.pane.level, .fixed(isChinese ? 6 : 9)),
            ListColumn(words.keeper, .fixed(12)),
            ListColumn(words.phone, .flexible(weight: 1, minimum: 12)),
            ListColumn(words.days, .flexible(weight: 2, minimum: 12)),
        ]
    }

    private func cells(of line: HandoverList.Line) -> [CellText] {
        let phone = model.phone(of: line)
        return [
            CellText(line.line.code),
            CellText(names.name(line.line.level), CareWords.role(line.line.level)),
            CellText(
                model.school.name(of: line.keeper) ?? "", line.kept == nil ? .muted : .accent),
            phone.isEmpty ? CellText(words.noPhone, .serious) : CellText(phone),
            CellText(
                line.isDaily ? words.daily : line.days.map(\.monthDayText).joined(separator: " ")),
        ]
    }
}
