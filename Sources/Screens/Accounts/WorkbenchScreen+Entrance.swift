import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Asks who sits here before anything is shown, or sets up the first account of a school that
    /// has none; does nothing where the ledger is only looked at.
    public func askWhoSits() {
        switch model.session.state {
        case .noAccounts: showSetUp()
        case .looking where !model.session.isReadOnly: showSignIn()
        default: break
        }
    }

    private func showSignIn() {
        let asking = SignInModel(session: model.session)
        let form = SignInForm(model: asking, strings: strings)
        let words = strings.signIn
        let dialog = FormDialog(
            title: words.title, form: form.form, strings: strings, submitTitle: words.submit,
            cancelTitle: words.look, rows: 12,
            close: { [weak self] in self?.leaveEntrance(asking) },
            cancel: { [weak self] in
                asking.stop()
                self?.entrance = nil
            },
            submit: form.submit)
        entrance = entrance(asking: dialog)
    }

    private func showSetUp() {
        let asking = SignInModel(session: model.session)
        let form = SetUpForm(model: asking, strings: strings)
        let words = strings.signIn
        let dialog = FormDialog(
            title: words.setUpTitle, form: form.form, strings: strings,
            submitTitle: words.setUpSubmit, cancelTitle: words.look,
            close: { [weak self, strings] in
                guard let key = form.recoveryKey else { return }
                self?.entrance?.dialog = RecoveryKeyDialog(key: key, strings: strings) {
                    self?.leaveEntrance(asking)
                }
            },
            cancel: { [weak self] in self?.entrance = nil },
            submit: form.submit)
        entrance = entrance(asking: dialog)
    }

    private func entrance(asking dialog: any Dialog) -> Entrance {
        Entrance(
            session: model.session, strings: strings, dialog: dialog,
            quit: { [weak self] in self?.actions.quit() })
    }

    private func leaveEntrance(_ asking: SignInModel) {
        asking.stop()
        entrance = nil
        hasHeardAlarm = false
        model.refresh()
        greet()
    }

    /// Signs out, and asks who sits here now: no page of the one before stays open for them.
    func switchPerson() {
        closePage()
        model.forgetLastStep()
        model.board.unmarkAll()
        model.map.forgetHand()
        model.session.signOut()
        model.watch.lock()
        dialog = nil
        askWhoSits()
    }

    func lock() {
        model.watch.lock()
        model.session.lock()
        if let page = dialog as? any UnlockedPage {
            page.letGo()
            closeDialog()
        }
        model.notice = .done(strings.accounts.lockedNow)
    }

    /// Asks for the present passphrase and a new one.
    func askToChangePassphrase() {
        let asking = SignInModel(session: model.session)
        let form = ChangePassphraseForm(model: asking, strings: strings)
        question = FormDialog(
            title: strings.accounts.changePassphrase, form: form.form, strings: strings,
            submitTitle: strings.common.save,
            close: { [weak self] in
                asking.stop()
                guard let self else { return }
                self.question = nil
                self.model.notice = .done(self.strings.accounts.passphraseChanged)
            },
            cancel: { [weak self] in
                asking.stop()
                self?.question = nil
            },
            submit: form.submit)
    }
}
