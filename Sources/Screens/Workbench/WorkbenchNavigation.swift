import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Whether Esc has a level to go back from.
    var canGoBack: Bool {
        switch model.focus {
        case .map where !model.map.path.isEmpty || model.map.isInThePast: true
        case .board where model.board.isDetailOpen || model.board.isFiltered: true
        case .watch where model.watch.isDetailOpen || !model.watch.filter.isEmpty: true
        default: model.isZoomed
        }
    }

    /// Goes back one level: out of a building, a detail, a filter, a zoom.
    func goBack() {
        switch model.focus {
        case .map where model.map.leave(): break
        case .map where model.map.isInThePast: model.map.past.showToday()
        case .board where model.board.isDetailOpen: model.board.isDetailOpen = false
        case .board where !model.board.filter.isEmpty: model.board.setFilter("")
        case .board where model.board.place != nil: model.board.show(place: nil)
        case .watch where model.watch.isDetailOpen: model.watch.isDetailOpen = false
        case .watch where !model.watch.filter.isEmpty: model.watch.filter = WatchFilter()
        default: model.isZoomed = false
        }
    }

    /// Gives the pane all of the window, or takes it back; where it has that anyway, says so.
    func zoom() {
        guard hasTabs else { return model.isZoomed.toggle() }
        model.isZoomed = false
        let size = WorkbenchLayout.threePanes
        refuse(strings.workbench.wholeAlready(size.width, size.height))
    }

    func goBackOrQuit() {
        guard !canGoBack else {
            goBack()
            return
        }
        dialog = ConfirmDialog(
            title: strings.workbench.quit, question: strings.workbench.quitQuestion,
            words: yesNoWords
        ) { [weak self] isYes in
            self?.closeDialog()
            if isYes { self?.actions.quit() }
        }
    }

    /// Yes and No on the buttons of a question.
    var yesNoWords: DialogWords {
        DialogWords(
            group: dialogWords.group, accept: strings.common.yes, cancel: strings.common.no)
    }

    func switchLanguage() {
        let other: Language = strings.language == .chinese ? .english : .chinese
        speak(other)
        actions.speak(other)
    }
}
