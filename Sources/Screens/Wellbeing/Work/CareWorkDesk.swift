import Domain
import Localisation
import TerminalUI
import ViewModels

/// Notes, confirms, completes and withdraws lines of the 心理工作台账, from whatever page shows them.
struct CareWorkDesk {
    let model: CareWorkModel
    let leaf: ListLeaf
    /// What a new line may be.
    var kinds = CareWorkKind.allCases

    private var strings: Strings { leaf.strings }
    private var words: Strings.CareWork { strings.careWork }
    private var names: CareWorkWords { CareWorkWords(strings: strings) }
    private var group: KeyGroup { leaf.group }

    /// Why whoever sits here may not keep it; whoever is about to act is asked who it is.
    var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    /// What may be done on any page that lists lines; `work` is the one in hand.
    func bindings(on work: CareWork?) -> [KeyBinding] {
        [addBinding(), confirmBinding(of: work), withdrawBinding(of: work)]
    }

    /// On a day of the page, else today.
    func addBinding(on day: Day? = nil) -> KeyBinding {
        KeyBinding(
            [.character("n"), .function(7)], words.add, short: words.shortAdd, group: group,
            isTip: true, refusal: refusal
        ) { askToNote(on: day) }
    }

    /// What was held already can be completed, where its kind has more to say.
    func confirmBinding(of work: CareWork?) -> KeyBinding {
        let none = work == nil ? words.unknown : nil
        let isHeld = work?.isHeld ?? false
        let isWhole = isHeld && !(work?.entry.kind.hasDetails ?? false)
        let meetings = strings.careDetails.meetings
        return KeyBinding(
            [.enter, .character("a"), .function(2)], isHeld ? meetings.detail : words.confirm,
            short: isHeld ? meetings.shortDetail : words.shortConfirm, group: group,
            isTip: true, refusal: refusal ?? none ?? (isWhole ? words.alreadyHeld : nil)
        ) { if let work { askToConfirm(work) } }
    }

    func withdrawBinding(of work: CareWork?) -> KeyBinding {
        KeyBinding(
            [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
            group: group, isTip: true, refusal: refusal ?? (work == nil ? words.unknown : nil)
        ) { if let work { askToWithdraw(work) } }
    }

    func askToNote(on day: Day? = nil, classes: Set<SchoolClass.ID> = []) {
        let form = CareWorkForm(
            model: model, kinds: kinds, strings: strings, day: day, classes: classes)
        model.forgetFailure()
        leaf.ask(words.add, form.form, didType: form.showFields) {
            guard let (entry, steps) = form.steps() else { return false }
            return await take(
                steps, on: nil, told: words.noted(names.title(of: entry, on: model.school.now.day)))
        }
    }

    func askToConfirm(_ work: CareWork) {
        let form = CareWorkConfirmation(work: work, model: model, strings: strings)
        let title = names.title(of: work.entry, on: model.school.now.day)
        let told =
            work.isHeld
            ? strings.careDetails.meetings.detailed(title) : words.confirmed(title)
        model.forgetFailure()
        leaf.ask(title, form.form) {
            guard let steps = form.steps() else { return false }
            return await take(steps, on: work, told: told)
        }
    }

    func askToWithdraw(_ work: CareWork) {
        model.forgetFailure()
        let title = names.title(of: work.entry, on: model.school.now.day)
        leaf.askWhy(
            words.withdraw + " " + title, words.reason, hint: words.noPupils,
            missing: words.noReason
        ) { reason in
            await take([.withdrawn(reason: reason)], on: work, told: words.withdrawn(title))
        }
    }

    /// Asks who signs, and takes the steps; tells what came of it.
    func take(_ steps: [CareWorkStep], on work: CareWork?, told: String) async -> Bool {
        await leaf.sign(in: model.session, told: told, failure: { sentence }) { signer in
            await model.take(steps, on: work, as: signer)
        }
    }

    /// The same for the list of classes.
    func take(
        _ steps: [SchoolClass.Step], on one: SchoolClass.ID? = nil, told: String
    ) async -> Bool {
        await leaf.sign(in: model.session, told: told, failure: { sentence }) { signer in
            await model.take(steps, on: one, as: signer)
        }
    }

    private var sentence: String? { model.failure.map(names.sentence) }
}
