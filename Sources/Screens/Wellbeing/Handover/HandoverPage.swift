import Domain
import Localisation
import TerminalUI
import ViewModels

/// 节前值守交接单 over the whole middle of the screen: each case with its days, whoever keeps watch, and by
/// which phone.
final class HandoverPage: @MainActor ListPage, @MainActor UnlockedPage {
    let model: HandoverModel
    let leaf: ListLeaf

    init(model: HandoverModel, leaf: ListLeaf) {
        self.model = model
        self.leaf = leaf
    }

    private var words: Strings.Handover { strings.handover }
    private var names: CareWords { CareWords(strings: strings) }
    private var today: Day { model.school.now.day }

    func drawPage(on surface: Surface) {
        let list = model.list
        let note = list.map { $0.holiday.shortText(on: today, between: " – ") }
        let inner = surface.pane(
            title: strings.care.forms.handoverTitle, note: note ?? "", isFocused: true)
        let lines = list?.lines ?? []
        let missing = model.missing.map(names.sentence)
        let emptyText = missing ?? strings.care.pane.empty
        leaf.draw(
            columns(of: lines), leaf.rows(of: model, emptyText: emptyText), foot: foot(on: inner),
            on: inner
        ) { cells(of: lines[$0]) }
    }

    /// All days of the line in hand, and below them what the list is, where that leaves room for the list.
    private func foot(on surface: Surface) -> [CellText] {
        let columns = max(1, surface.width - 4)
        let days = model.selected.map { words.days + " " + contacts(of: $0) }
        let lines = (days.map { DisplayText.wrap($0, columns: columns) } ?? []).prefix(4)
            .map { CellText($0) }
        let rule = DisplayText.wrap(words.foot, columns: columns).map { CellText($0, .muted) }
        let hasRoom = surface.height - lines.count - rule.count >= Self.fewestRows
        return lines + (hasRoom ? rule : [])
    }

    /// Of the list and its titles, before anything stands below that is the same each day.
    private static let fewestRows = 10

    private func columns(of lines: [HandoverList.Line]) -> [ListColumn] {
        let days = lines.map { DisplayText.width(of: $0.days.shortText(on: today)) }
        let isChinese = strings.language == .chinese
        return [
            ListColumn(strings.care.pane.code, .fixed(7)),
            ListColumn(strings.care.pane.level, .fixed(isChinese ? 6 : 9), rank: 2),
            ListColumn(words.keptDays, .fixed(max(11, days.max() ?? 0))),
            ListColumn(words.keeper, .fixed(12)),
            ListColumn(words.phone, .flexible(weight: 1, minimum: 12)),
            ListColumn(words.days, .flexible(weight: 2, minimum: 10), rank: 3),
        ]
    }

    private func cells(of line: HandoverList.Line) -> [CellText] {
        let phone = model.phone(of: line)
        return [
            CellText(line.line.code),
            CellText(names.name(line.line.level), CareWords.role(line.line.level)),
            CellText(line.days.shortText(on: today)),
            CellText(
                model.school.name(of: line.keeper) ?? "", line.kept == nil ? .muted : .accent),
            phone.isEmpty ? CellText(words.noPhone, .serious) : CellText(phone),
            CellText(contacts(of: line)),
        ]
    }

    private func contacts(of line: HandoverList.Line) -> String {
        if line.contacts.isEmpty { return words.noDay }
        return line.isDaily
            ? words.daily : line.contacts.shortTexts(on: today).joined(separator: " ")
    }
}
