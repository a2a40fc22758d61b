import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// Beginning the sealed list: what it is, whose keys were compared, and both shares of its recovery key.
extension WorkbenchScreen {
    func askToSetUpWatch() {
        let words = strings.care.forms
        dialog = ConfirmDialog(
            title: words.setUpTitle, question: words.setUpText, words: yesNoWords
        ) { [weak self] isYes in
            self?.closeDialog()
            if isYes { self?.askToCompareBeforeSetUp() }
        }
    }

    /// Where there is a principal, the keys of both are compared first.
    private func askToCompareBeforeSetUp() {
        let principals = model.watch.principals()
        guard !principals.isEmpty else {
            return setUpWatch(naming: [:])
        }
        dialog = ConfirmDialog(
            title: strings.careTrust.title, question: setUpQuestion(principals), words: yesNoWords
        ) { [weak self] isYes in
            self?.closeDialog()
            guard isYes else { return }
            let named = Dictionary(
                uniqueKeysWithValues: principals.map { ($0.person, $0.fingerprint) })
            self?.setUpWatch(naming: named)
        }
    }

    /// Shows both shares, one after the other, each until its end was typed, and begins the list then.
    private func setUpWatch(naming named: [Person.ID: String]) {
        guard let shares = model.watch.newShares() else { return refuseWatch() }
        let (words, texts) = (strings.care.forms, shares.texts)
        let second = RecoveryKeyDialog(
            key: texts.second, title: words.secondShare, text: strings.careSteps.shareText,
            strings: strings
        ) { [weak self] in
            self?.question = nil
            Task.immediate { await self?.beginWatch(naming: named, shares) }
        }
        question = RecoveryKeyDialog(
            key: texts.first, title: words.firstShare, text: strings.careSteps.shareText,
            strings: strings
        ) { [weak self] in self?.question = second }
    }

    private func beginWatch(naming named: [Person.ID: String], _ shares: RecoveryShares) async {
        guard await model.watch.setUp(naming: named, shares: shares) else {
            return refuseWatch()
        }
        model.notice = .done(strings.care.forms.setUpDone)
        model.watch.unlock()
    }

    private func refuseWatch() {
        guard let failure = model.watch.failure else { return }
        refuse(CareWords(strings: strings).sentence(for: failure))
    }
}
