import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkloadPage {
    var pageBindings: [KeyBinding] {
        let none = model.selected == nil ? words.refusals.unknown : nil
        return leaf.periodBindings(
            of: model, words.turn, short: words.shortTurn, earlier: words.earlier,
            later: words.later) + [
                KeyBinding(
                    [.character("m"), .function(5)], words.span, short: words.shortSpan,
                    group: group, isTip: true
                ) { [model] in model.changeSpan() },
                KeyBinding(
                    [.character("n"), .function(7)], words.add, short: words.shortAdd,
                    group: group, isTip: true, refusal: refusal(of: nil)
                ) { [weak self] in self?.askToNote() },
                KeyBinding(
                    [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
                    group: group, isTip: true, refusal: none ?? refusal(of: model.selected)
                ) { [weak self] in self?.askToWithdraw() },
                leaf.backBinding(),
            ]
    }

    /// Why whoever sits here may not; whoever is about to act is asked who it is.
    private func refusal(of line: Workload?) -> String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        let refusal = model.refusal(toWriteOf: line?.entry.person)
        guard let refusal, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    private func askToNote() {
        model.forgetFailure()
        let form = WorkloadForm(model: model, strings: strings)
        leaf.ask(words.add, form.form, rows: 8) { [weak self, words] in
            guard let entry = form.entry() else { return false }
            return await self?.take(.noted(entry), on: nil, told: words.noted) ?? false
        }
    }

    private func askToWithdraw() {
        guard let line = model.selected else { return }
        model.forgetFailure()
        let what = [
            model.school.name(of: line.entry.person) ?? "", names.name(of: line.entry.kind),
            line.entry.day.shortText(on: model.school.now.day),
        ]
        leaf.askWhy(
            ([words.withdraw] + what).joined(separator: " "), strings.careWork.reason,
            hint: strings.careWork.noPupils,
            missing: words.refusals.noReason
        ) { [weak self, words] reason in
            await self?.take(.withdrawn(reason: reason), on: line, told: words.withdrawn) ?? false
        }
    }

    private func take(_ step: WorkloadStep, on line: Workload?, told: String) async -> Bool {
        await leaf.sign(
            in: model.session, told: told,
            failure: { [model, names] in model.failure.map(names.sentence) }
        ) { [model] signer in await model.take(step, on: line, as: signer) }
    }
}

extension WorkbenchScreen {
    /// Opens 工作量 from the book of the work around the cases, and goes back there.
    func openWorkload() {
        dialog = WorkloadPage(
            model: WorkloadModel(session: model.session), leaf: careBookLeaf())
    }
}
