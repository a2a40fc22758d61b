import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// What `Space` marks, and what takes the marks away, on the board and in the tray.
    func markBindings(
        none: String?, isTip: Bool, mark: @escaping () -> Void, markAll: @escaping () -> Void,
        unmarkAll: @escaping () -> Void
    ) -> [KeyBinding] {
        let words = strings.bulk
        return [
            KeyBinding(
                [.space], words.mark, short: words.shortMark, group: boardGroup, isTip: isTip,
                refusal: none, action: mark),
            KeyBinding(
                [.character("*")], words.markAll, short: words.shortMarkAll, group: boardGroup,
                isTip: isTip, refusal: none, action: markAll),
            KeyBinding(
                [.character("\\")], words.unmark, short: words.shortUnmark, group: boardGroup,
                isTip: isTip, action: unmarkAll),
        ]
    }

    var boardMarkBindings: [KeyBinding] {
        let board = model.board
        let tooMany = strings.bulk.tooMany(BulkDeed.limit)
        return markBindings(
            none: board.list.isEmpty ? strings.board.empty : nil, isTip: !board.marks.isEmpty,
            mark: { [weak self] in if !board.toggleMark() { self?.refuse(tooMany) } },
            markAll: { [weak self] in if !board.toggleAllMarks() { self?.refuse(tooMany) } },
            unmarkAll: { board.unmarkAll() })
    }

    /// While hazards are marked, the keys of the steps act upon all of them; a step that is taken
    /// one by one says so.
    func bulkBindings(letters: [(action: HazardAction, letter: Character)]) -> [KeyBinding] {
        let words = strings.bulk
        let names = HazardWords(strings: strings, school: model.school)
        let count = markedInHand.count
        let none = count == 0 ? words.allHidden : nil
        var bindings = [
            KeyBinding(
                [.function(6), .function(2), .character("w"), .character("a"), .character(">")],
                words.list, short: words.shortList, group: boardGroup, isTip: true, refusal: none
            ) { [weak self] in self?.openBulkActions() },
            KeyBinding(
                [.function(8), .character("D")], names.name(HazardAction.void),
                short: strings.workflow.forms.shortVoid, group: boardGroup, refusal: words.oneByOne
            ) {},
        ]
        if model.lastBatch != nil { bindings.append(undoBinding(menu: nil, none: nil)) }
        bindings += letters.filter { $0.action != .undo || model.lastBatch == nil }.map {
            action, letter in
            let isBulk = BulkDeed.actions.contains(action)
            let isTip = isBulk && action != .remark
            return KeyBinding(
                [.character(letter)],
                isBulk ? words.title(names.name(action), count) : names.name(action),
                short: names.shortName(action), group: boardGroup, isTip: isTip,
                refusal: isBulk ? none : words.oneByOne
            ) { [weak self] in self?.askAll(to: action) }
        }
        return bindings
    }
}
