import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var systemGroup: KeyGroup {
        KeyGroup(title: strings.accounts.menu, mnemonic: strings.accounts.mnemonic)
    }

    /// Who sits here: signing in and out, locking, accounts and rules.
    var systemBindings: [KeyBinding] {
        let words = strings.accounts
        let session = model.session
        let refusals = AccountWords(strings: strings)
        let refusal = refusals.sentence(for: SessionRefusal.notSignedIn)
        let notSignedIn = session.person == nil ? refusal : nil
        let isSomebodyIn = session.person != nil
        return [
            KeyBinding(
                [.character("L")], words.lock, short: words.shortLock, group: systemGroup,
                refusal: notSignedIn ?? (session.state == .locked ? words.lockedRefusal : nil)
            ) { [weak self] in self?.lock() },
            KeyBinding(
                [], isSomebodyIn ? words.switchPerson : words.signIn, group: systemGroup,
                refusal: session.isReadOnly ? words.readOnly : nil
            ) { [weak self] in self?.switchPerson() },
            KeyBinding(
                [], words.changePassphrase, group: systemGroup, refusal: notSignedIn
            ) { [weak self] in self?.askToChangePassphrase() },
        ]
    }
}
