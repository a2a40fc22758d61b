import Domain
import Localisation
public import Security
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Calls `action` with whoever has signed in.
    ///
    /// Where the keys are locked, or nobody has signed in, it asks first, over whatever dialog is
    /// open, which stays as it is, and goes on afterwards. Where nothing can be signed at all it
    /// says why. `orElse` is called where `action` is not.
    public func withSigner(
        orElse giveUp: @escaping () -> Void = {}, _ action: @escaping (Signer) -> Void
    ) {
        if let signer = model.session.signer { return action(signer) }
        switch model.session.refusal {
        case .locked: ask(isUnlocking: true, orElse: giveUp, then: action)
        case .notSignedIn: ask(isUnlocking: false, orElse: giveUp, then: action)
        case let refusal?:
            refuse(AccountWords(strings: strings).sentence(for: refusal))
            giveUp()
        case nil: giveUp()
        }
    }

    /// The same for a form that is being submitted: nil where the person gave up or may not sign.
    public func signer() async -> Signer? {
        await withCheckedContinuation { continuation in
            withSigner(orElse: { continuation.resume(returning: nil) }) {
                continuation.resume(returning: $0)
            }
        }
    }

    /// Why nothing can be changed at all.
    var readOnlyRefusal: String? {
        model.session.isReadOnly ? strings.accounts.readOnly : nil
    }

    /// Why whoever sits here may not change places and grids: nobody has signed in, or has locked.
    var refusalToChange: String? {
        switch model.session.refusal {
        case nil, .noAccounts: nil
        case let refusal?: AccountWords(strings: strings).sentence(for: refusal)
        }
    }

    /// Why nothing can be signed, where asking for a passphrase would not help either; what a key
    /// that signs gives as its refusal.
    public var refusalToSign: String? {
        switch model.session.refusal {
        case nil, .locked, .notSignedIn: nil
        case let refusal?: AccountWords(strings: strings).sentence(for: refusal)
        }
    }

    private func ask(
        isUnlocking: Bool, orElse giveUp: @escaping () -> Void,
        then action: @escaping (Signer) -> Void
    ) {
        let asking = SignInModel(session: model.session)
        let form = SignInForm(model: asking, strings: strings, isUnlocking: isUnlocking)
        let words = strings.signIn
        question = FormDialog(
            title: isUnlocking ? words.unlockTitle : words.title, form: form.form,
            strings: strings, submitTitle: isUnlocking ? words.unlock : words.submit,
            rows: isUnlocking ? 0 : 12,
            close: { [weak self] in
                asking.stop()
                self?.question = nil
                self?.greet()
                guard let signer = self?.model.session.signer else { return giveUp() }
                action(signer)
            },
            cancel: { [weak self] in
                asking.stop()
                self?.question = nil
                giveUp()
            },
            submit: form.submit)
    }

    /// Sounds the alarm where something that the person had seen is gone.
    func greet() {
        let session = model.session
        guard session.state == .signedIn, !session.isWhatWasSeenStillThere else { return }
        guard !hasHeardAlarm else { return }
        hasHeardAlarm = true
        question = AlarmDialog(text: strings.signIn.lostText, strings: strings) { [weak self] in
            self?.question = nil
        }
    }
}
