import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension CareWorkPage {
    var keyBindings: [KeyBinding] {
        if let dialog = leaf.dialog { return dialog.keyBindings }
        let none = model.selected == nil ? words.unknown : nil
        let isHeld = model.selected?.isHeld ?? false ? words.alreadyHeld : nil
        return [
            KeyBinding(
                [.character("n"), .function(7)], words.add, short: words.shortAdd, group: group,
                isTip: true, refusal: refusal
            ) { [weak self] in self?.askToNote() },
            KeyBinding(
                [.enter, .character("a"), .function(2)], words.confirm,
                short: words.shortConfirm, group: group, isTip: true,
                refusal: refusal ?? none ?? isHeld
            ) { [weak self] in self?.askToConfirm() },
            KeyBinding(
                [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
                group: group, isTip: true, refusal: refusal ?? none
            ) { [weak self] in self?.askToWithdraw() },
            KeyBinding(
                [.character("s"), .function(5)], strings.screening.title, group: group,
                isTip: true
            ) { [turn] in turn(.screening) },
            KeyBinding(
                [.character("v"), .function(6)], strings.homeVisits.title,
                short: strings.homeVisits.short, group: group, isTip: true
            ) { [turn] in turn(.homeVisits) },
            KeyBinding(
                [.character("w"), .function(3)], strings.workload.title,
                short: strings.workload.short, group: group, isTip: true
            ) { [turn] in turn(.workload) },
            leaf.backBinding(group),
        ]
    }

    private var group: KeyGroup { KeyGroup(title: words.group) }

    /// Why whoever sits here may not keep it; whoever is about to act is asked who it is.
    private var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    private func askToNote() {
        let form = CareWorkForm(model: model, strings: strings)
        ask(words.add, form.form) { [weak self, words, names] in
            guard let entry = form.entry() else { return false }
            return await self?.take(
                .noted(entry), on: nil, told: words.noted(names.title(of: entry))) ?? false
        }
    }

    private func askToConfirm() {
        guard let work = model.selected else { return }
        let form = CareWorkConfirmation(work: work, model: model, strings: strings)
        ask(names.title(of: work.entry), form.form) { [weak self, words, names] in
            guard let step = form.step() else { return false }
            return await self?.take(
                step, on: work, told: words.confirmed(names.title(of: work.entry))) ?? false
        }
    }

    private func askToWithdraw() {
        guard let work = model.selected else { return }
        model.forgetFailure()
        leaf.askWhy(
            words.withdraw, words.reason, hint: words.noPupils, missing: words.noReason
        ) { [weak self, words, names] reason in
            await self?.take(
                .withdrawn(reason: reason), on: work,
                told: words.withdrawn(names.title(of: work.entry))) ?? false
        }
    }

    private func ask(_ title: String, _ form: Form, submit: @escaping () async -> Bool) {
        model.forgetFailure()
        leaf.ask(title, form, submit: submit)
    }

    /// Asks who signs, and takes the step; tells what came of it.
    private func take(_ step: CareWorkStep, on work: CareWork?, told: String) async -> Bool {
        let (signer, isRefused) = await leaf.signer(in: model.session)
        guard !isRefused else { return false }
        let isDone = await model.take(step, on: work, as: signer)
        return leaf.tell(told, isDone, failure: model.failure.map(names.sentence))
    }
}

extension WorkbenchScreen {
    /// Opens 心理工作台账; it names no pupil, so the seal of the watch has nothing to do with it.
    var careWorkBindings: [KeyBinding] {
        [
            KeyBinding([.character("Z")], strings.careWork.title, group: watchGroup) {
                [weak self] in self?.openCareWork()
            }
        ]
    }

    func openCareWork() {
        dialog = CareWorkPage(
            model: CareWorkModel(session: model.session),
            leaf: BookLeaf(strings: strings, desk: desk)
        ) { [weak self] leaf in
            switch leaf {
            case .screening: self?.openScreening()
            case .homeVisits: self?.openHomeVisits()
            case .workload: self?.openWorkload()
            }
        }
    }

    /// A page of the book from which one goes back to its first one.
    func careBookLeaf() -> BookLeaf {
        let (tell, change, show) = (desk.tell, desk.changePassphrase, desk.show)
        let desk = PageDesk(
            signer: desk.signer, tell: tell, close: { [weak self] in self?.openCareWork() },
            changePassphrase: change, show: show)
        return BookLeaf(strings: strings, desk: desk)
    }
}
