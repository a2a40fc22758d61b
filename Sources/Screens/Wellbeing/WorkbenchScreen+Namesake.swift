import Domain
import Localisation
import TerminalUI
import ViewModels

/// Nobody is led twice without a word: what is asked where an own case is of somebody of the same name.
extension WorkbenchScreen {
    /// Over the form, which stays as it is unless the pupil is the same.
    func askAboutNamesake(of form: NewCaseForm) {
        guard let known = form.namesake else { return }
        let words = strings.careNamesakes
        let titles = [words.back, known.isOpen ? words.goThere : words.reopen, words.another]
        let list = ChoiceDialog(
            title: CareWords(strings: strings).known(known),
            items: titles.enumerated().map { ChoiceItem(id: $0.offset, title: $0.element) },
            selected: 0, emptyText: strings.workbench.noMatches, words: dialogWords,
            choose: { [weak self] answer in
                self?.question = nil
                if answer == 1 { self?.leave(for: known) }
                if answer == 2 { self?.submitOnceMore(form) }
            },
            cancel: { [weak self] in self?.question = nil })
        question = list
        caseList = list
    }

    private func submitOnceMore(_ form: NewCaseForm) {
        form.isAnotherPupil = true
        (dialog as? FormDialog)?.submitNow()
    }

    /// Drops the form and opens the case or, where it is closed, asks what it takes to reopen it.
    private func leave(for known: NamesakeCase) {
        closeDialog()
        let watch = model.watch
        if !watch.shown.contains(where: { $0.id == known.id }) {
            var filter = WatchFilter()
            filter.includesClosed = !known.isOpen
            watch.filter = filter
        }
        watch.show(known.id)
        guard watch.inHand == known.id else { return }
        guard !known.isOpen else { return watch.isDetailOpen = true }
        begin(.reopen) { askToReopen() }
    }
}

extension CareWords {
    /// Code and state of an own case, and what its pupil has in common with the new one.
    func known(_ known: NamesakeCase) -> String {
        let words = strings.careNamesakes
        let separator = strings.accountRefusals.listSeparator
        let state = known.isOpen ? words.open : name(CaseLine.Standing.closed)
        let same =
            [words.name] + (known.isSameClass ? [words.sameClass] : [])
            + (known.isSameGuardian ? [words.sameGuardian] : [])
        return words.known(
            known.code, [name(known.level), state].joined(separator: separator),
            same.joined(separator: separator))
    }

    /// The same with what is asked by yes or no.
    func question(about known: NamesakeCase) -> String {
        let words = strings.careNamesakes
        return self.known(known) + (known.isOpen ? "" : words.reopenFirst) + words.isAnother
    }
}
