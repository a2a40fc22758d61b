import Persistence
import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var boardBindings: [KeyBinding] {
        let board = model.board
        return board.isDetailOpen
            ? detailBindings + detailActionBindings + movingBindings
            : board.marks.isEmpty
                ? listBindings + boardMarkBindings + listActionBindings + movingBindings
                : bulkBindings(letters: Self.actionLetters) + boardMarkBindings + listBindings
                    + movingBindings
    }

    /// What the rules have against an action is known before its key is pressed.
    private var detailActionBindings: [KeyBinding] {
        hazardActionBindings(menu: hazardActionMenu, none: noHazard)
    }

    /// While one moves through a list the rules are asked only when a key is pressed.
    var listActionBindings: [KeyBinding] {
        hazardActionBindings(menu: nil, none: noHazard)
    }

    var noHazard: String? {
        model.board.list.isEmpty ? strings.board.empty : nil
    }

    var detailBindings: [KeyBinding] {
        let words = strings.board
        let board = model.board
        return [
            KeyBinding(
                [.enter, .function(3)], words.closeDetail, short: strings.common.close,
                group: boardGroup, isTip: true
            ) { board.isDetailOpen = false },
            KeyBinding([.pageDown, .space], words.history, group: boardGroup) {
                [boardPane] in
                board.detailScroll = min(boardPane.detailReach, board.detailScroll + 5)
            },
            KeyBinding([.pageUp], words.history, group: boardGroup) {
                board.detailScroll = max(0, board.detailScroll - 5)
            },
        ] + attachmentBindings
    }

    /// The files of the hazard in hand, opened or copied out.
    var attachmentBindings: [KeyBinding] {
        [
            KeyBinding(
                [.character("O")], strings.workflow.files.open, group: boardGroup
            ) { [weak self] in self?.askToOpenAttachment() },
            KeyBinding(
                [.character("C")], strings.workflow.files.copyOut, group: boardGroup
            ) { [weak self] in self?.askToCopyAttachment() },
        ]
    }

    var listBindings: [KeyBinding] {
        let words = strings.board
        let board = model.board
        let isList = board.arrangement == .list
        return [
            KeyBinding(
                [.enter, .function(3)], words.openDetail, short: words.shortOpenDetail,
                group: boardGroup, isTip: true, refusal: noHazard
            ) { board.isDetailOpen = true },
            KeyBinding(
                [.character("/")], words.filter, short: words.shortFilter, group: boardGroup,
                isTip: true
            ) { [weak self] in self?.startFiltering() },
            KeyBinding(
                [.character("b")], isList ? words.columnsView : words.list,
                short: isList ? words.shortColumns : words.shortList, group: boardGroup,
                isTip: true
            ) { board.arrangement = isList ? .columns : .list },
            KeyBinding([.pageDown], words.moveCard, group: boardGroup) { [weak self] in
                board.move(by: self?.boardPane.pageLength ?? 1)
            },
            KeyBinding([.pageUp], words.moveCard, group: boardGroup) { [weak self] in
                board.move(by: -(self?.boardPane.pageLength ?? 1))
            },
            KeyBinding([.character("g"), .home], words.first, group: boardGroup) {
                board.moveToFirst()
            },
            KeyBinding([.character("G"), .end], words.last, group: boardGroup) {
                board.moveToLast()
            },
        ]
    }

    var movingBindings: [KeyBinding] {
        let words = strings.board
        let board = model.board
        var bindings = [
            KeyBinding([.down, .character("j")], words.moveCard, group: boardGroup) {
                board.move(by: 1)
            },
            KeyBinding([.up, .character("k")], words.moveCard, group: boardGroup) {
                board.move(by: -1)
            },
            KeyBinding(
                [.character("s")], words.showOnMap, short: words.shortMap, group: boardGroup,
                refusal: noHazard
            ) { [model] in
                guard let row = board.selected else { return }
                model.focus = .map
                model.map.reveal(row.place)
            },
        ]
        bindings.append(againBinding)
        if board.arrangement == .columns {
            bindings += [(Key.left, -1), (.right, 1)].map { key, step in
                KeyBinding([key], words.moveColumn, group: boardGroup) {
                    board.moveColumn(by: step)
                }
            }
        }
        return bindings
    }

    func startFiltering() {
        model.focus = .board
        model.board.isDetailOpen = false
        filterInput.setText(model.board.filter)
        isFiltering = true
    }
}
