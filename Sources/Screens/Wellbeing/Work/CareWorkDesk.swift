import Domain
import Localisation
import TerminalUI
import ViewModels

/// Notes, confirms and withdraws lines of the 心理工作台账, from whatever page shows them.
struct CareWorkDesk {
    let model: CareWorkModel
    let leaf: BookLeaf

    private var strings: Strings { leaf.strings }
    private var words: Strings.CareWork { strings.careWork }
    private var names: CareWorkWords { CareWorkWords(strings: strings) }
    private var group: KeyGroup { KeyGroup(title: words.group) }

    /// Why whoever sits here may not keep it; whoever is about to act is asked who it is.
    var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    /// On a day of the page, else today.
    func addBinding(on day: Day? = nil) -> KeyBinding {
        KeyBinding(
            [.character("n"), .function(7)], words.add, short: words.shortAdd, group: group,
            isTip: true, refusal: refusal
        ) { askToNote(on: day) }
    }

    func confirmBinding(of work: CareWork?) -> KeyBinding {
        let none = work == nil ? words.unknown : nil
        let isHeld = work?.isHeld ?? false ? words.alreadyHeld : nil
        return KeyBinding(
            [.enter, .character("a"), .function(2)], words.confirm,
            short: words.shortConfirm, group: group, isTip: true,
            refusal: refusal ?? none ?? isHeld
        ) { if let work { askToConfirm(work) } }
    }

    func withdrawBinding(of work: CareWork?) -> KeyBinding {
        KeyBinding(
            [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
            group: group, isTip: true, refusal: refusal ?? (work == nil ? words.unknown : nil)
        ) { if let work { askToWithdraw(work) } }
    }

    func askToNote(on day: Day? = nil, classes: Set<SchoolClass.ID> = []) {
        let form = CareWorkForm(model: model, strings: strings, day: day, classes: classes)
        model.forgetFailure()
        leaf.ask(words.add, form.form, didType: form.showFields) {
            guard let entry = form.entry() else { return false }
            return await take(.noted(entry), on: nil, told: words.noted(names.title(of: entry)))
        }
    }

    func askToConfirm(_ work: CareWork) {
        let form = CareWorkConfirmation(work: work, model: model, strings: strings)
        model.forgetFailure()
        leaf.ask(names.title(of: work.entry), form.form) {
            guard let step = form.step() else { return false }
            return await take(step, on: work, told: words.confirmed(names.title(of: work.entry)))
        }
    }

    func askToWithdraw(_ work: CareWork) {
        model.forgetFailure()
        leaf.askWhy(
            words.withdraw, words.reason, hint: words.noPupils, missing: words.noReason
        ) { reason in
            await take(
                .withdrawn(reason: reason), on: work,
                told: words.withdrawn(names.title(of: work.entry)))
        }
    }

    /// Asks who signs, and takes the step; tells what came of it.
    func take(_ step: CareWorkStep, on work: CareWork?, told: String) async -> Bool {
        let (signer, isRefused) = await leaf.signer(in: model.session)
        guard !isRefused else { return false }
        let isDone = await model.take(step, on: work, as: signer)
        return leaf.tell(told, isDone, failure: model.failure.map(names.sentence))
    }

    /// The same for the list of classes.
    func take(
        _ steps: [SchoolClass.Step], on one: SchoolClass.ID? = nil, told: String
    ) async -> Bool {
        let (signer, isRefused) = await leaf.signer(in: model.session)
        guard !isRefused else { return false }
        let isDone = await model.take(steps, on: one, as: signer)
        return leaf.tell(told, isDone, failure: model.failure.map(names.sentence))
    }
}
