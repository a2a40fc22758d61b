import Domain
import Localisation
import TerminalUI
import ViewModels

/// 节前值守交接单 over the whole middle of the screen: each case with its days, whoever keeps watch, and by
/// which phone.
final class HandoverPage: @MainActor ListPage {
    let model: HandoverModel
    let leaf: ListLeaf

    init(model: HandoverModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    private var words: Strings.Handover { strings.handover }
    private var names: CareWords { CareWords(strings: strings) }

    func drawPage(on surface: Surface) {
        let list = model.list
        let note = list.map {
            $0.holiday.lowerBound.monthDayText + " – " + $0.holiday.upperBound.monthDayText
        }
        let inner = surface.pane(
            title: strings.care.forms.handoverTitle, note: note ?? "", isFocused: true)
        let lines = list?.lines ?? []
        let emptyText = list == nil ? strings.care.forms.handoverNone : strings.care.pane.empty
        let foot = DisplayText.wrap(words.foot, columns: max(1, inner.width - 4))
        leaf.draw(
            columns, leaf.rows(of: model, emptyText: emptyText),
            foot: foot.map { CellText($0, .muted) }, on: inner
        ) { cells(of: lines[$0]) }
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
