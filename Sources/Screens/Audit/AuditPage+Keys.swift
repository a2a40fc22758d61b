import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

extension AuditPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        let words = strings.audit
        let noEntry = model.list.selected == nil ? words.noEntry : nil
        let noHazard = model.list.selected?.hazard == nil ? words.noHazard : nil
        return [
            KeyBinding(
                [.enter, .function(3)], words.entry, short: words.shortEntry, group: group,
                isTip: true, refusal: noEntry
            ) { [weak self] in self?.openEntry() },
            KeyBinding(
                [.character("o"), .function(2)], words.hazard, short: words.shortHazard,
                group: group, isTip: true, refusal: noEntry ?? noHazard
            ) { [weak self] in self?.openHazard() },
            KeyBinding(
                [.character("p"), .function(4)], words.byPerson, short: words.shortPerson,
                group: group, isTip: true, refusal: model.seesAll ? nil : words.ownOnly
            ) { [weak self] in self?.askForPerson() },
            KeyBinding(
                [.character("w"), .function(6)], words.byGrid, short: words.shortGrid,
                group: group, isTip: true
            ) { [weak self] in self?.askForGrid() },
            KeyBinding(
                [.character("d"), .function(7)], words.byPeriod, short: words.shortPeriod,
                group: group, isTip: true
            ) { [weak self] in self?.askForPeriod() },
            KeyBinding([.character("[")], words.earlier, group: group) { [model] in
                model.stepPeriod(by: -1)
            },
            KeyBinding([.character("]")], words.later, group: group) { [model] in
                model.stepPeriod(by: 1)
            },
            KeyBinding(
                [.character("c"), .function(8)], words.everything, short: words.shortEverything,
                group: group, isTip: model.isNarrowed
            ) { [model] in model.showEverything() },
            KeyBinding(
                [.escape, .function(10), .character("q")], strings.rules.close,
                short: strings.workbench.shortBack, group: group, isTip: true
            ) { [model, desk] in
                model.stop()
                desk.close()
            },
        ]
    }

    private var group: KeyGroup { KeyGroup(title: strings.accounts.menu) }

    private var dialogWords: DialogWords {
        DialogWords(group: group, accept: strings.common.ok, cancel: strings.common.cancel)
    }

    /// The whole entry, with what it proves; Enter goes on to its hazard.
    func openEntry() {
        guard let entry = model.list.selected else { return }
        dialog = AuditEntryDialog(
            entry: entry, proof: model.proof(of: entry), words: words,
            close: { [weak self] in self?.dialog = nil },
            openHazard: { [weak self] in self?.openHazard() })
    }

    private func openHazard() {
        guard let hazard = model.list.selected?.hazard else { return }
        model.stop()
        desk.show(hazard.id)
    }

    private func askForPerson() {
        let organisation = model.session.school.organisation
        choose(
            strings.audit.byPerson, all: strings.audit.everybody, selected: model.person,
            items: organisation.people.map { person in
                ChoiceItem(
                    id: person.id, title: person.name,
                    detail: organisation.distinction(of: person), initials: person.initials)
            }
        ) { [model] in model.show(person: $0) }
    }

    private func askForGrid() {
        let school = model.session.school
        choose(
            strings.audit.byGrid, all: strings.audit.allGrids, selected: model.grid,
            items: school.organisation.grids.map { grid in
                ChoiceItem(
                    id: grid.id, title: grid.code + " " + grid.name,
                    detail: school.organisation.leader(of: grid.id)?.name ?? "",
                    initials: school.initials(of: grid.name))
            }
        ) { [model] in model.show(grid: $0) }
    }

    private func choose<ID: Hashable>(
        _ title: String, all: String, selected: ID?, items: [ChoiceItem<ID>],
        _ take: @escaping (ID?) -> Void
    ) {
        let everything = ChoiceItem<ID?>(id: nil, title: all)
        let some = items.map { item in
            ChoiceItem<ID?>(
                id: item.id, title: item.title, detail: item.detail, initials: item.initials)
        }
        dialog = ChoiceDialog(
            title: title, items: [everything] + some, selected: selected,
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: dialogWords,
            choose: { [weak self] id in
                self?.dialog = nil
                take(id)
            },
            cancel: { [weak self] in self?.dialog = nil })
    }

    private enum When: Hashable {
        case always, span(ReportingPeriod.Span), typed
    }

    private func askForPeriod() {
        let words = strings.audit
        let spans = ReportingPeriod.Span.allCases.map { span in
            ChoiceItem(id: When.span(span), title: words.spans[span.rawValue] ?? span.rawValue)
        }
        dialog = ChoiceDialog(
            title: words.byPeriod,
            items: [ChoiceItem(id: .always, title: words.allTimes)] + spans
                + [ChoiceItem(id: .typed, title: words.typed, detail: words.typedHint)],
            selected: model.period.map { $0.span.map(When.span) ?? .typed } ?? .always,
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: dialogWords,
            choose: { [weak self] when in self?.take(when) },
            cancel: { [weak self] in self?.dialog = nil })
    }

    private func take(_ when: When) {
        dialog = nil
        switch when {
        case .always: model.show(nil as ReportingPeriod?)
        case .span(let span): model.show(span)
        case .typed: askForDays()
        }
    }

    private func askForDays() {
        dialog = TypedPeriodForm.dialog(
            strings: strings, period: model.period, close: { [weak self] in self?.dialog = nil }
        ) { [model] in model.show($0) }
    }
}
