import Domain
import Localisation
import TerminalUI
import ViewModels

extension AccessLogPage {
    var pageBindings: [KeyBinding] {
        let locked = model.refusal.map(CareWords(strings: strings).sentence)
        let none = locked ?? (model.isEmpty ? strings.care.forms.logEmpty : nil)
        return [
            KeyBinding(
                [.character("c"), .function(4)], words.byCase, short: words.shortCase,
                group: group, isTip: true, refusal: none
            ) { [weak self] in self?.askForCase() },
            KeyBinding(
                [.character("p"), .function(6)], words.byReader, short: words.shortReader,
                group: group, isTip: true, refusal: none
            ) { [weak self] in self?.askForReader() },
            KeyBinding(
                [.character("a"), .function(8)], words.everything, short: words.shortEverything,
                group: group, isTip: model.filter != .all
            ) { [model] in model.filter = .all },
            KeyBinding(
                [.character("E"), .function(2)], words.write, short: words.shortWrite,
                group: group, isTip: true, refusal: locked
            ) { [weak self] in self?.askToWrite() },
            leaf.backBinding(strings.rules.close) { [model] in model.close() },
        ]
    }

    private func askForCase() {
        let items = model.codes.map { code, count in
            ChoiceItem<String?>(id: code, title: code, detail: words.times(count))
        }
        choose(words.byCase, all: words.allCases, items, selected: model.filter.code) {
            [model] in model.filter.code = $0
        }
    }

    private func askForReader() {
        let items = model.viewers.map { person, count in
            ChoiceItem<Person.ID?>(
                id: person, title: name(of: person), detail: words.times(count),
                initials: model.school.organisation.person(person)?.initials ?? "")
        }
        choose(words.byReader, all: words.everybody, items, selected: model.filter.viewer) {
            [model] in model.filter.viewer = $0
        }
    }

    private func choose<ID: Hashable>(
        _ title: String, all: String, _ items: [ChoiceItem<ID?>], selected: ID?,
        _ take: @escaping (ID?) -> Void
    ) {
        leaf.dialog = ChoiceDialog(
            title: title, items: [ChoiceItem<ID?>(id: nil, title: all)] + items,
            selected: selected, placeholder: strings.common.chooseHint,
            emptyText: strings.workbench.noMatches,
            words: DialogWords(
                group: group, accept: strings.common.ok, cancel: strings.common.cancel),
            choose: { [weak leaf] id in
                leaf?.dialog = nil
                take(id)
            },
            cancel: { [weak leaf] in leaf?.dialog = nil })
    }

    /// The extract on paper holds what the page shows.
    private func askToWrite() {
        let form = CarePaperForm(
            model: model.watch, only: .access, extract: model.filter,
            folder: leaf.desk.exportFolder(), strings: strings)
        leaf.ask(
            form, in: model.watch, titled: words.write, submitTitle: strings.care.forms.write,
            told: form.told, didType: form.didType)
    }
}

extension WorkbenchScreen {
    var logBinding: KeyBinding {
        let keys = strings.care.keys
        let refusal = model.watch.refusalToReadLog.map(refusalToShowLog)
        return KeyBinding(
            [.character("w")], keys.log, short: keys.shortLog, group: watchGroup,
            isTip: refusal == nil && model.watch.refusal(to: .open) != nil,
            refusal: refusal
        ) { [weak self] in self?.openAccessLog() }
    }

    /// Who has to compare keys first, or that it was done.
    private func refusalToShowLog(_ refusal: CareRefusal) -> String {
        let sentence = CareWords(strings: strings).sentence(for: refusal)
        return switch model.watch.comparison {
        case .done where refusal == .locked: strings.careTrust.comesIn
        case .owed(refusal): strings.careTrust.compareKeys + sentence
        case .done, .owed, nil: sentence
        }
    }

    /// The log of one case where that case is open, of everything otherwise.
    func openAccessLog() {
        let watch = model.watch
        let code = watch.isDetailOpen ? watch.selectedLine?.code : nil
        let log = AccessLogModel(watch: watch, filter: CareViewFilter(code: code))
        dialog = AccessLogPage(model: log, leaf: watchLeaf())
    }
}
