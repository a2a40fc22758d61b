import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// What the pages that list lines of the 心理工作台账 let one do to them: add, confirm or complete,
/// withdraw.
struct CareWorkDesk {
    let model: CareWorkModel
    let leaf: BookLeaf
    /// What a new line may be.
    let kinds: [CareWorkKind]
    let group: KeyGroup

    private var strings: Strings { leaf.strings }
    private var words: Strings.CareWork { strings.careWork }
    private var names: CareWorkWords { CareWorkWords(strings: strings) }

    /// `work` is the line in hand.
    func bindings(on work: CareWork?) -> [KeyBinding] {
        let none = work == nil ? words.unknown : nil
        let isWhole = work.map { $0.isHeld && !$0.entry.kind.hasDetails } ?? false
        let meetings = strings.careDetails.meetings
        let isHeld = work?.isHeld ?? false
        return [
            KeyBinding(
                [.character("n"), .function(7)], words.add, short: words.shortAdd, group: group,
                isTip: true, refusal: refusal
            ) { askToNote() },
            KeyBinding(
                [.enter, .character("a"), .function(2)],
                isHeld ? meetings.detail : words.confirm,
                short: isHeld ? meetings.shortDetail : words.shortConfirm, group: group,
                isTip: true, refusal: refusal ?? none ?? (isWhole ? words.alreadyHeld : nil)
            ) { if let work { askToConfirm(work) } },
            KeyBinding(
                [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
                group: group, isTip: true, refusal: refusal ?? none
            ) { if let work { askToWithdraw(work) } },
        ]
    }

    /// Why whoever sits here may not keep it; whoever is about to act is asked who it is.
    private var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    private func askToNote() {
        let form = CareWorkForm(model: model, kinds: kinds, strings: strings)
        ask(words.add, form.form, didType: form.didType) {
            guard let (entry, steps) = form.steps() else { return false }
            return await take(steps, on: nil, told: words.noted(names.title(of: entry)))
        }
    }

    private func askToConfirm(_ work: CareWork) {
        let form = CareWorkConfirmation(work: work, model: model, strings: strings)
        let title = names.title(of: work.entry)
        let told =
            work.isHeld
            ? strings.careDetails.meetings.detailed(title) : words.confirmed(title)
        ask(title, form.form) {
            guard let steps = form.steps() else { return false }
            return await take(steps, on: work, told: told)
        }
    }

    private func askToWithdraw(_ work: CareWork) {
        model.forgetFailure()
        leaf.askWhy(
            words.withdraw, words.reason, hint: words.noPupils, missing: words.noReason
        ) { reason in
            await take(
                [.withdrawn(reason: reason)], on: work,
                told: words.withdrawn(names.title(of: work.entry)))
        }
    }

    private func ask(
        _ title: String, _ form: Form, didType: @escaping () -> Void = {},
        submit: @escaping () async -> Bool
    ) {
        model.forgetFailure()
        leaf.ask(title, form, didType: didType, submit: submit)
    }

    private func take(_ steps: [CareWorkStep], on work: CareWork?, told: String) async -> Bool {
        await leaf.sign(
            in: model.session, told: told, failure: { model.failure.map(names.sentence) }
        ) { signer in await model.take(steps, on: work, as: signer) }
    }
}
