import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var systemGroup: KeyGroup {
        KeyGroup(title: strings.accounts.menu, mnemonic: strings.accounts.mnemonic)
    }

    private var notSignedIn: String? {
        guard model.session.person == nil else { return nil }
        return AccountWords(strings: strings).sentence(for: SessionRefusal.notSignedIn)
    }

    /// Drops the keys, over the panes and over the pages in their place.
    var lockBinding: KeyBinding {
        let words = strings.accounts
        let isLocked = model.session.state == .locked
        return KeyBinding(
            [.character("L")], words.lock, short: words.shortLock, group: systemGroup,
            refusal: notSignedIn ?? (isLocked ? words.lockedRefusal : nil)
        ) { [weak self] in self?.lock() }
    }

    /// Who sits here: signing in and out, locking, accounts and rules.
    var systemBindings: [KeyBinding] {
        let words = strings.accounts
        let session = model.session
        let isSomebodyIn = session.person != nil
        return [
            lockBinding, curtainBinding,
            KeyBinding(
                [], isSomebodyIn ? words.switchPerson : words.signIn, group: systemGroup,
                refusal: session.isReadOnly ? words.readOnly : nil
            ) { [weak self] in self?.switchPerson() },
            KeyBinding(
                [], words.changePassphrase, group: systemGroup, refusal: notSignedIn
            ) { [weak self] in self?.askToChangePassphrase() },
            KeyBinding(
                [], words.openAccounts, group: systemGroup, refusal: refusalToSeeAccounts
            ) { [weak self] in self?.openAccounts() },
            KeyBinding([], words.openRules, group: systemGroup) { [weak self] in
                self?.openRules()
            },
            KeyBinding(
                [], strings.audit.open, group: systemGroup,
                refusal: model.session.standing == nil ? strings.audit.signInFirst : nil
            ) { [weak self] in self?.openAudit() },
            KeyBinding([], strings.figures.open, group: systemGroup) { [weak self] in
                self?.openFigures()
            },
        ]
    }

    private var refusalToSeeAccounts: String? {
        let words = AccountWords(strings: strings)
        guard let standing = model.session.standing else {
            return words.sentence(for: AccountRefusal.notSignedIn)
        }
        return standing.maySee(.accounts, in: model.school.organisation)
            ? nil : words.sentence(for: AccountRefusal.notYours([.administrator, .principal]))
    }

    /// With the account of `person` in hand, or the form for a new one, where somebody is named; closing it
    /// leads back to the page of people then.
    func openAccounts(for person: Person? = nil) {
        let desk = person.map { returningDesk(to: $0.id) } ?? desk
        let page = AccountsPage(
            model: AccountsModel(session: model.session), strings: strings, desk: desk
        ) { [watch = model.watch] in watch.leadsOpenCases($0) }
        dialog = page
        if let person { page.show(person) }
    }

    private func openRules() {
        dialog = RulesPage(
            model: RulesModel(session: model.session), strings: strings, desk: desk)
    }

    func openFigures() {
        dialog = FiguresPage(
            model: FiguresModel(session: model.session), strings: strings, desk: desk)
    }

    func openAudit() {
        guard let audit = AuditModel(session: model.session) else {
            return refuse(strings.audit.signInFirst)
        }
        dialog = AuditPage(model: audit, strings: strings, desk: desk)
    }

    /// What a page over the panes may ask for.
    var desk: PageDesk {
        PageDesk(
            signer: { [weak self] in await self?.signer() },
            tell: { [weak self] in self?.model.notice = $0 },
            close: { [weak self] in self?.closeDialog() },
            changePassphrase: { [weak self] in self?.askToChangePassphrase() },
            show: { [weak self] hazard in
                self?.closeDialog()
                self?.show(hazard)
            }, exportFolder: actions.exportFolder)
    }
}
