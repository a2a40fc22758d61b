import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension AccountsPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        if isFiltering { return filterBindings }
        let words = strings.accountList
        let isDisabled = line?.account.isDisabled == true
        return [
            KeyBinding(
                [.function(7), .character("n")], words.create, short: words.shortCreate,
                group: group, isTip: true, refusal: refusal(of: .create)
            ) { [weak self] in self?.askToCreate() },
            KeyBinding(
                [.enter, .function(4), .character("o")], words.giveOffice,
                short: words.shortOffice, group: group, isTip: true,
                refusal: refusal(of: .giveOffice) ?? noLine
            ) { [weak self] in self?.askForOffice() },
            KeyBinding(
                [.function(8), .character("d")], isDisabled ? words.enable : words.disable,
                short: isDisabled ? words.shortEnable : words.shortDisable, group: group,
                isTip: true, refusal: refusal(of: isDisabled ? .enable : .disable) ?? noLine
            ) { [weak self] in self?.askToSwitch() },
            KeyBinding(
                [.function(6), .character("r")], words.reissue, short: words.shortReissue,
                group: group, isTip: true, refusal: refusal(of: .reissueKey) ?? noLine
            ) { [weak self] in self?.askToReissue() },
            KeyBinding(
                [.character("p")], words.changeOwn, short: words.shortChangeOwn, group: group,
                isTip: true,
                refusal: model.session.person == nil
                    ? AccountWords(strings: strings).sentence(for: AccountRefusal.notSignedIn)
                    : nil
            ) { [desk] in desk.changePassphrase() },
            KeyBinding(
                [.escape, .function(10), .character("q")], words.close,
                short: strings.workbench.shortBack, group: group, isTip: true
            ) { [weak self] in self?.leave() },
        ]
    }

    private var filterBindings: [KeyBinding] {
        KeyBinding.filtering(strings, group: group) { [weak self] in
            self?.stopFiltering(keepsText: $0)
        }
    }

    private var group: KeyGroup { KeyGroup(title: strings.accounts.menu) }

    private var noLine: String? { line == nil ? strings.accountList.empty : nil }

    private func refusal(of action: AccountAction) -> String? {
        model.refusal(of: action).map(AccountWords(strings: strings).sentence)
    }

    private func leave() {
        guard !isFiltering else { return stopFiltering(keepsText: false) }
        model.stop()
        desk.close()
    }

    /// Has the account of that person in hand, or asks for one where there is none.
    func show(_ person: Person) {
        guard !select(person.id) else { return }
        if let refusal = refusal(of: .create) { return desk.tell(.refused(refusal)) }
        askToCreate(for: person)
    }

    private func askToCreate(for person: Person? = nil) {
        let form = NewAccountForm(model: model, for: person, strings: strings)
        show(strings.accountList.create, form.form) { [strings] signer in
            await form.submit(as: signer).map(strings.accountList.created)
        }
    }

    func askForOffice() {
        guard let line else { return }
        let form = OfficeForm(
            model: model, line: line, warning: warning(for: line.person), strings: strings)
        show(strings.accountList.giveOffice, form.form) { await form.submit(as: $0) }
    }

    private func askToReissue() {
        guard let line else { return }
        let form = ReissueForm(model: model, line: line, strings: strings)
        show(strings.accountList.reissue, form.form) { [model, strings] signer in
            await form.submit(as: signer)
                ? strings.accountList.reissued(model.name(of: line)) : nil
        }
    }

    private func askToSwitch() {
        guard let line else { return }
        let words = strings.accountList
        let isDisabled = line.account.isDisabled
        let name = model.name(of: line)
        let warning = warning(for: line.person).map { $0 + "\n" } ?? ""
        dialog = ConfirmDialog(
            title: isDisabled ? words.enable : words.disable,
            question: isDisabled
                ? words.enableQuestion(name) : warning + words.disableQuestion(name),
            words: DialogWords(
                group: group, accept: strings.common.yes, cancel: strings.common.no)
        ) { [weak self] isYes in
            self?.dialog = nil
            if isYes { self?.setDisabled(!isDisabled, line) }
        }
    }

    private func setDisabled(_ isDisabled: Bool, _ line: AccountsModel.Line) {
        Task.immediate { [model, desk, strings] in
            guard let signer = await desk.signer() else { return }
            let words = strings.accountList
            let name = model.name(of: line)
            if await model.setDisabled(isDisabled, line.id, as: signer) {
                desk.tell(.done(isDisabled ? words.nowDisabled(name) : words.nowEnabled(name)))
            } else if let failure = model.failure {
                desk.tell(.refused(AccountWords(strings: strings).sentence(for: failure)))
            }
        }
    }

    /// A form that is done when `submit` says what it did.
    private func show(
        _ title: String, _ form: Form, submit: @escaping (Signer) async -> String?
    ) {
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            close: { [weak self] in self?.dialog = nil }
        ) { [desk] in
            guard let signer = await desk.signer() else { return false }
            guard let done = await submit(signer) else { return false }
            desk.tell(.done(done))
            return true
        }
    }
}
