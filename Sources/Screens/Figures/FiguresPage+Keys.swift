import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

extension FiguresPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        let words = strings.figures
        var bindings = [
            KeyBinding(
                [.enter, .function(3)], words.list, short: words.shortList, group: group,
                isTip: true, refusal: refusalToOpen
            ) { [weak self] in self?.open() },
            KeyBinding(
                [.character("d"), .function(7)], words.choosePeriod, short: words.shortPeriod,
                group: group, isTip: true
            ) { [weak self] in self?.askForPeriod() },
            KeyBinding([.character("[")], words.earlier, group: group, isTip: true) { [model] in
                model.stepPeriod(by: -1)
            },
            KeyBinding([.character("]")], words.later, group: group, isTip: true) { [model] in
                model.stepPeriod(by: 1)
            },
        ]
        bindings += monthBindings
        bindings += [([Key.tab, .right], 1), ([Key.backTab, .left], -1)].map { keys, step in
            KeyBinding(keys, words.nextTab, group: group, isTip: step > 0) { [weak self] in
                self?.turn(by: step)
            }
        }
        bindings += Tab.allCases.map { tab in
            KeyBinding(
                [.character(Character("\(tab.rawValue + 1)"))], words.nextTab, group: group
            ) { [weak self] in self?.tab = tab }
        }
        return bindings + [closing]
    }

    /// Out of a grid back to the school, and from there out of the page.
    private var closing: KeyBinding {
        let isGrid = model.grid != nil
        return KeyBinding(
            [.escape, .function(10), .character("q")],
            isGrid ? strings.figures.wholeSchool : strings.rules.close,
            short: strings.workbench.shortBack, group: group, isTip: true
        ) { [model, desk] in
            guard model.grid == nil else { return model.grid = nil }
            model.stop()
            desk.close()
        }
    }

    var group: KeyGroup { KeyGroup(title: strings.accounts.menu) }

    var dialogWords: DialogWords {
        DialogWords(group: group, accept: strings.common.ok, cancel: strings.common.cancel)
    }

    private func turn(by step: Int) {
        let count = Tab.allCases.count
        tab = Tab(rawValue: (tab.rawValue + step + count) % count) ?? .indicators
    }

    private var refusalToOpen: String? {
        guard let selected else { return strings.figures.nothingToList }
        switch tab {
        case .indicators: return hazards(at: selected).isEmpty ? strings.figures.nothingToList : nil
        case .grids: return gridLines[selected].id == nil ? strings.figures.outside : nil
        case .signatures: return strings.figures.nothingToList
        }
    }

    private func hazards(at row: Int) -> [Hazard.ID] {
        guard let shown = model.shown, lines.indices.contains(row) else { return [] }
        guard let indicator = lines[row].indicator else {
            return lines[row].name == strings.figures.stock ? shown.open : []
        }
        return shown.hazards[indicator] ?? []
    }

    /// A grid's own indicators, or the hazards that an indicator points at.
    func open() {
        guard let selected else { return }
        switch tab {
        case .grids:
            guard let grid = gridLines[selected].id else { return }
            model.grid = grid
            tab = .indicators
        case .indicators:
            let rows = model.rows(of: hazards(at: selected))
            if !rows.isEmpty { list(rows, title: lines[selected].name) }
        case .signatures: break
        }
    }

    private func list(_ rows: [HazardRow], title: String) {
        let names = HazardWords(strings: strings, school: model.session.school)
        dialog = ChoiceDialog(
            title: title + " " + strings.figures.hazards,
            items: rows.map { row in
                ChoiceItem(
                    id: row.id, title: names.short(row.grade) + " " + row.number + " " + row.text,
                    detail: names.place(row.place, columns: 20))
            },
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: dialogWords,
            choose: { [model, desk] id in
                model.stop()
                desk.show(id)
            },
            cancel: { [weak self] in self?.dialog = nil })
    }

    private func askForPeriod() {
        let spans: [ReportingPeriod.Span] = [.month, .semester, .schoolYear, .calendarYear]
        let words = strings.audit
        let items = spans.map { span in
            ChoiceItem(id: span.rawValue, title: words.spans[span.rawValue] ?? span.rawValue)
        }
        dialog = ChoiceDialog(
            title: strings.figures.choosePeriod,
            items: items + [ChoiceItem(id: "", title: words.typed, detail: words.typedHint)],
            selected: model.period.span?.rawValue, placeholder: strings.common.chooseHint,
            emptyText: strings.workbench.noMatches, words: dialogWords,
            choose: { [weak self] id in
                self?.dialog = nil
                guard let span = ReportingPeriod.Span(rawValue: id) else {
                    self?.askForDays()
                    return
                }
                self?.model.show(span)
            },
            cancel: { [weak self] in self?.dialog = nil })
    }

    private func askForDays() {
        dialog = TypedPeriodForm.dialog(
            strings: strings, period: model.period, close: { [weak self] in self?.dialog = nil }
        ) { [model] in model.show($0) }
    }
}
