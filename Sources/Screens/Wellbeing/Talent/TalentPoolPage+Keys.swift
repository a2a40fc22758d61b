import Domain
import Localisation
import TerminalUI
import ViewModels

extension TalentPoolPage {
    var pageBindings: [KeyBinding] {
        let none = model.selected == nil ? words.refusals.unknown : nil
        let hasLeft = model.selected?.leaving == nil ? nil : words.refusals.hasLeft
        return [
            KeyBinding(
                [.tab, .backTab], words.turn, short: words.shortTurn, group: group, isTip: true
            ) { [model] in model.turn() },
            KeyBinding(
                [.character("D"), .function(5)], words.look, short: words.shortLook,
                group: group, isTip: true
            ) { [weak self] in self?.askForDay() },
            KeyBinding(
                [.character("n"), .function(7)], words.add, short: words.shortAdd, group: group,
                isTip: true, refusal: refusal
            ) { [weak self] in self?.askToAdd() },
            KeyBinding(
                [.enter, .character("e"), .function(4)], words.revise, short: words.shortRevise,
                group: group, isTip: true, refusal: refusal ?? none ?? hasLeft
            ) { [weak self] in self?.askToRevise() },
            KeyBinding(
                [.character("x"), .function(2)], words.leave, short: words.shortLeave,
                group: group, isTip: true, refusal: refusal ?? none ?? hasLeft
            ) { [weak self] in self?.askToLeave() },
            KeyBinding(
                [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
                group: group, isTip: true, refusal: refusal ?? none
            ) { [weak self] in self?.askToWithdraw() },
            leaf.backBinding(),
        ]
    }

    /// Why whoever sits here may not keep it; whoever is about to act is asked who it is.
    private var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    private func askForDay() {
        let day = TextInput(model.day.text, limit: DayField.length, takesBlanks: false)
        let field = FormField(words.day, day, columns: 14)
        leaf.ask(words.look, Form([field])) { [model, words] in
            guard let typed = model.day(typed: day.text) else {
                field.error = words.refusals.badDay
                return false
            }
            model.look(at: typed)
            return true
        }
    }

    private func askToAdd() {
        model.forgetFailure()
        let form = TalentForm(model: model, strings: strings)
        leaf.ask(words.add, form.form, rows: 10, didType: form.didType) { [weak self, words] in
            guard let self, let (name, step) = form.step() else { return false }
            return await take(step, on: nil, told: words.added(name))
        }
    }

    private func askToRevise() {
        guard let member = model.selected else { return }
        model.forgetFailure()
        let form = TalentForm(of: member, model: model, strings: strings)
        leaf.ask(names.name(of: member.who, model.school), form.form) { [weak self, words] in
            guard let self, let (name, step) = form.step() else { return false }
            return await take(step, on: member, told: words.revised(name))
        }
    }

    private func askToLeave() {
        guard let member = model.selected else { return }
        model.forgetFailure()
        let name = names.name(of: member.who, model.school)
        let form = TalentLeavingForm(of: member, model: model, strings: strings)
        leaf.ask(name, form.form) { [weak self, words] in
            guard let self, let step = form.step() else { return false }
            return await take(step, on: member, told: words.leftNow(name))
        }
    }

    private func askToWithdraw() {
        guard let member = model.selected else { return }
        model.forgetFailure()
        let name = names.name(of: member.who, model.school)
        leaf.askWhy(
            words.withdraw + " " + name, words.reason, hint: words.foot,
            missing: words.refusals.noReason
        ) { [weak self, words] reason in
            await self?.take(
                .withdrawn(reason: reason), on: member, told: words.withdrawn(name)) ?? false
        }
    }

    private func take(
        _ step: TalentStep, on member: TalentMember?, told: String
    ) async -> Bool {
        await leaf.sign(
            in: model.session, told: told,
            failure: { [model, names] in model.failure.map(names.sentence) }
        ) { [model] signer in await model.take(step, on: member, as: signer) }
    }
}

extension WorkbenchScreen {
    /// Opens 人才库 from the book of the work around the cases, and goes back there.
    func openTalentPool() {
        dialog = TalentPoolPage(
            model: TalentPoolModel(session: model.session), leaf: careBookLeaf())
    }
}
