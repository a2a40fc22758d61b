import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// 护导时段: the times of the two timetables, and the places that need somebody then.
final class SlotsPage: @MainActor DutyPage {
    let model: SlotsModel
    let leaf: ListLeaf

    init(model: SlotsModel, strings: Strings, desk: PageDesk) {
        self.model = model
        leaf = ListLeaf(strings: strings, group: strings.workbench.menuMap, desk: desk)
    }

    var work: DutyWork { model.work }

    private var page: Strings.SlotPage { strings.duties.slotPage }

    func move(by rows: Int) { model.select(model.selectedIndex + rows) }

    var pageBindings: [KeyBinding] {
        let refusal = refusal(of: .changeSlots)
        let none = model.selected == nil ? page.empty : nil
        let needless =
            model.selected.map { model.places(requiring: $0.id).isEmpty } ?? true
            ? page.noPlaceRequires : nil
        return [
            KeyBinding(
                [.character("n"), .function(7)], page.add, short: page.shortAdd, group: group,
                isTip: true, refusal: refusal
            ) { [weak self] in
                guard let self else { return }
                self.ask(self.page.add, SlotForm(page: self, slot: nil))
            },
            KeyBinding(
                [.enter, .character("e"), .function(4)], page.change, short: page.shortChange,
                group: group, isTip: true, refusal: refusal ?? none
            ) { [weak self] in self?.askToChange() },
            KeyBinding(
                [.character("d"), .function(8)], page.end, short: page.shortEnd, group: group,
                isTip: true, refusal: refusal ?? none
            ) { [weak self] in self?.askToEnd() },
            KeyBinding(
                [.character("+"), .function(6)], page.require, short: page.shortRequire,
                group: group, isTip: true, refusal: none
            ) { [weak self] in
                guard let self, let slot = self.model.selected else { return }
                self.ask(
                    self.page.require, RequirementForm(page: self, slot: slot, isEnding: false))
            },
            KeyBinding(
                [.character("-")], page.unrequire, short: page.shortUnrequire, group: group,
                isTip: true, refusal: none ?? needless
            ) { [weak self] in
                guard let self, let slot = self.model.selected else { return }
                self.ask(
                    self.page.unrequire, RequirementForm(page: self, slot: slot, isEnding: true))
            },
            closing { [model] in model.stop() },
        ]
    }

    private func askToChange() {
        guard let slot = model.selected else { return }
        ask(slot.name, SlotForm(page: self, slot: slot))
    }

    private func askToEnd() {
        guard let slot = model.selected else { return }
        let yesterday = model.session.school.now.day.adding(days: -1)
        let seen = model.sight(of: slot)
        confirm(page.end, page.endQuestion(slot.name)) {
            .duty(.slotEnded(slot.id, on: yesterday), seen: seen)
        }
    }

    /// Whoever saves other hours is told who comes to stand at two places.
    func doubt(about deed: DutyDeed) throws(LedgerError) -> String? {
        guard case .duty(.slotSet(let slot), _) = deed, slot.id.rawValue != 0 else { return nil }
        let people = try model.doublyBooked(bySetting: slot).map { words.name(of: $0) }
        guard !people.isEmpty else { return nil }
        let named = people.prefix(3).joined(separator: strings.accountRefusals.listSeparator)
        return page.askToDouble(people.count, people.count > 3 ? named + "…" : named)
    }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let inner = surface.pane(
            title: strings.duties.slots, note: "\(model.slots.count)", isFocused: true)
        let (body, foot) = inner.bounds.splitTop(max(3, inner.bounds.height - 3))
        let list = ListRows(
            count: model.slots.count, selected: model.selectedIndex, isFocused: dialog == nil,
            emptyText: model.failure.map(strings.failures.sentence) ?? page.empty,
            onMouse: { [weak self] gesture in
                guard let self else { return }
                self.answer(
                    gesture, selected: self.model.selectedIndex, select: self.model.select,
                    open: { if self.refusal(of: .changeSlots) == nil { self.askToChange() } })
            })
        ListTable(columns: columns, rows: list)
            .draw(on: inner.part(body.inset(dx: 1)), scroll: &leaf.scroll) { cells(of: $0) }
        if let slot = model.selected {
            let places = model.places(requiring: slot.id).map(words.path)
                .joined(separator: strings.accountRefusals.listSeparator)
            let text = page.places + "  " + (places.isEmpty ? page.noPlaceRequires : places)
            for (y, line) in DisplayText.wrap(text, columns: foot.width - 4).prefix(3).enumerated()
            {
                inner.write(line, x: 2, y: foot.y + y, columns: foot.width - 4, role: .muted)
            }
        }
        drawFront(on: surface)
    }

    private var columns: [ListColumn] {
        let roster = strings.duties.rosterPage
        return [
            ListColumn(page.name, .flexible(weight: 3, minimum: 10)),
            ListColumn(page.kind, .flexible(weight: 1, minimum: 8), rank: 1),
            ListColumn(page.summer, .fixed(11)), ListColumn(page.winter, .fixed(11)),
            ListColumn(roster.weekdays, .flexible(weight: 2, minimum: 14)),
            ListColumn(roster.weeks, .flexible(weight: 1, minimum: 8), rank: 2),
            ListColumn(page.places, .fixed(6), alignment: .right),
            ListColumn(page.duties, .fixed(6), alignment: .right),
        ]
    }

    private func cells(of row: Int) -> [CellText] {
        let slot = model.slots[row]
        let isToCome = slot.starts > model.session.school.now.day
        let name = isToCome ? slot.name + " " + page.from(slot.starts.monthDayText) : slot.name
        let weeks = words.text(of: slot.weeks)
        return [
            CellText(name, isToCome ? .muted : nil), CellText(words.name(of: slot.kind), .muted),
            CellText(slot.summer.text), CellText(slot.winter.text),
            CellText(words.text(of: slot.weekdays)),
            CellText(weeks.isEmpty ? strings.duties.allWeeks : weeks, .muted),
            CellText("\(model.places(requiring: slot.id).count)"),
            CellText("\(model.dutyCount(slot.id))"),
        ]
    }
}
