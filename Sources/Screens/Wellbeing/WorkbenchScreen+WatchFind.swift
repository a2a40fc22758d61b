import Domain
import Localisation
import TerminalUI
import ViewModels

/// The line in which cases are found as one types: by code, class, level, tag, leader and due day.
extension WorkbenchScreen {
    /// Whoever locks the list, or looks at another pane, types into it no longer.
    var findsCases: Bool {
        caseFind != nil && model.watch.seal == .cases && model.focus == .watch
    }

    func startFindingCases() {
        model.watch.isDetailOpen = false
        caseFind = TextInput(model.watch.filter.text, limit: 20)
    }

    func typeToFindCases(_ event: InputEvent) -> Bool {
        guard let caseFind, caseFind.handle(event) else { return false }
        look(for: caseFind.text)
        return true
    }

    private func look(for text: String) {
        model.watch.filter.look(
            for: text.trimmed, CareWords(strings: strings).terms(of: text, in: model.watch))
    }

    var caseFindBindings: [KeyBinding] {
        let words = strings.watchList
        return [
            KeyBinding([.enter], strings.common.ok, group: watchGroup, isTip: true) {
                [weak self] in self?.caseFind = nil
            },
            KeyBinding(
                [.escape, .function(10)], words.dropFind, short: words.shortDropFind,
                group: watchGroup, isTip: true
            ) { [weak self] in
                self?.caseFind = nil
                self?.look(for: "")
            },
        ]
            + [([Key.down], 1), ([Key.up], -1)].map { keys, step in
                KeyBinding(keys, strings.care.keys.move, group: watchGroup) { [weak self] in
                    self?.model.watch.move(by: step)
                }
            }
    }
}

extension CareWords {
    /// Each word of what was typed, with the levels, tags, leaders and due days that it may mean.
    func terms(of typed: String, in watch: WatchModel) -> [WatchFilter.Term] {
        let school = watch.session.school
        return typed.split(whereSeparator: \.isWhitespace).map { word in
            let text = String(word.map(Self.halfWidth)).lowercased()
            return WatchFilter.Term(
                text,
                levels: Set(WatchLevel.allCases.filter { name($0).lowercased().contains(text) }),
                tags: Set(FocusTag.allCases.filter { name($0).lowercased().contains(text) }),
                owners: Set(watch.owners.filter { school.name(of: $0)?.contains(text) == true }),
                due: due(meantBy: text))
        }
    }

    /// From two letters on: one is part of too many words.
    private func due(meantBy text: String) -> WatchFilter.Due? {
        guard text.utf8.count > 1 else { return nil }
        let words = strings.watchList
        if words.overdue.contains(where: { $0.hasPrefix(text) }) { return .overdue }
        return words.today.contains { $0.hasPrefix(text) } ? .today : nil
    }

    private static func halfWidth(_ character: Character) -> Character {
        guard case .character(let half) = Key.character(character).halfWidth.code else {
            return character
        }
        return half
    }
}
