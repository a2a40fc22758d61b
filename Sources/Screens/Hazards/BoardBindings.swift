import Persistence
import Domain
import Localisation
import Security
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

    private var noHazard: String? {
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

    func askToReport() {
        let report = ReportHazardModel(
            school: model.school, place: model.focus == .map ? model.map.placeInHand : nil,
            finder: model.session.person ?? model.lastFinder)
        let form = ReportHazardForm(model: report, strings: strings)
        dialog = FormDialog(
            title: strings.report.title, form: form.form, strings: strings,
            submitTitle: strings.report.submit, didType: form.takeIn,
            close: { [weak self] in self?.closeDialog() },
            cancel: { [weak self] in self?.cancel(form) }
        ) { [weak self, model] in
            guard let self else { return true }
            var signer: Signer?
            if model.session.state != .noAccounts {
                signer = await self.signer()
                guard signer != nil else { return false }
            }
            guard let hazard = await form.submit(as: signer) else {
                if let failure = report.failure { model.notice = .ledger(failure) }
                if let failure = report.accountFailure {
                    refuse(AccountWords(strings: self.strings).sentence(for: failure))
                }
                return false
            }
            model.didReport(hazard)
            return true
        }
    }

    /// Closes the form; asks first where typed words would be lost.
    private func cancel(_ form: ReportHazardForm) {
        guard form.isTouched, let open = dialog else {
            closeDialog()
            return
        }
        dialog = ConfirmDialog(
            title: strings.report.title, question: strings.report.discard, words: yesNoWords
        ) { [weak self] isYes in self?.dialog = isYes ? nil : open }
    }
}
