import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension RiskPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        return isFiltering ? filterKeys : changeKeys + viewKeys
    }

    private var group: KeyGroup { KeyGroup(title: strings.risks.title) }

    private var filterKeys: [KeyBinding] {
        [
            KeyBinding([.enter], strings.common.ok, group: group, isTip: true) { [weak self] in
                self?.stopFiltering(keepsText: true)
            },
            KeyBinding([.escape], strings.board.clearFilter, group: group, isTip: true) {
                [weak self] in self?.stopFiltering(keepsText: false)
            },
        ]
    }

    private var changeKeys: [KeyBinding] {
        let words = strings.risks
        let isClosed = point.map { !$0.isOpen } ?? false
        return [
            KeyBinding(
                [.enter, .function(3)], words.details, short: strings.today.signing.shortOpen,
                group: group, isTip: true, refusal: point == nil ? words.unknownRisk : nil
            ) { [weak self] in self?.openDetails() },
            KeyBinding(
                [.function(7), .character("n")], words.add, short: words.shortAdd, group: group,
                isTip: true, refusal: refusal(of: .identify)
            ) { [weak self] in self?.edit(nil) },
            KeyBinding(
                [.function(4), .character("e")], words.edit, short: words.shortEdit,
                group: group, isTip: true, refusal: refusal(of: .revise)
            ) { [weak self] in self?.edit(self?.point) },
            KeyBinding(
                [.function(6), .character("r")], words.review1, short: words.shortReview,
                group: group, isTip: true, refusal: refusal(of: .review)
            ) { [weak self] in self?.review() },
            KeyBinding(
                [.function(8), .character("d")], isClosed ? words.reopen : words.close,
                short: words.shortClose, group: group, isTip: true,
                refusal: refusal(of: isClosed ? .reopen : .close)
            ) { [weak self] in self?.closeOrReopen() },
        ]
    }

    private var viewKeys: [KeyBinding] {
        let words = strings.risks
        return [
            KeyBinding(
                [.character("m")], words.showOnMap, short: words.shortMap, group: group,
                isTip: true, refusal: point == nil ? words.unknownRisk : nil
            ) { [weak self] in
                guard let place = self?.point?.entry.place else { return }
                self?.show(place)
            },
            KeyBinding([.character("/")], words.filter, group: group, isTip: true) {
                [weak self] in self?.startFiltering()
            },
            KeyBinding(
                [.character("p")], words.scope, short: words.shortScope, group: group,
                isTip: true
            ) { [weak self] in self?.switchScope() },
            KeyBinding(
                [.character("c")], model.showsClosed ? words.hideClosed : words.showClosed,
                short: words.shortClosed, group: group
            ) { [weak self] in
                self?.model.showsClosed.toggle()
                self?.refresh()
            },
            KeyBinding(
                [.escape, .function(10), .character("q")], words.back,
                short: strings.workbench.shortBack, group: group, isTip: true
            ) { [weak self] in
                if self?.isFiltered ?? false {
                    self?.stopFiltering(keepsText: false)
                } else {
                    self?.desk.close()
                }
            },
        ]
    }

    /// Why whoever sits here may not do it to the point in hand.
    private func refusal(of action: RiskAction) -> String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        if action != .identify, point == nil { return strings.risks.unknownRisk }
        switch model.refusal(of: action, on: action == .identify ? nil : point) {
        // Whoever is about to act is asked who it is.
        case nil, .notSignedIn: return nil
        case let refusal?: return names.sentence(for: refusal)
        }
    }

    private func switchScope() {
        model.place = model.place == nil ? point?.entry.place : nil
        refresh()
    }

    func openDetails() {
        guard let point else { return }
        let details = RiskDetails(point: point, model: model, strings: strings)
        dialog = MessageDialog(
            title: point.entry.name, text: details.text,
            words: DialogWords(
                group: group, accept: strings.common.close, cancel: strings.common.cancel)
        ) { [weak self] in self?.dialog = nil }
    }

    private func edit(_ point: RiskPoint?) {
        let form = RiskForm(draft: model.draft(of: point), strings: strings)
        open(point == nil ? strings.risks.add : strings.risks.edit, form.form, form.takeIn) {
            [weak self, strings] in
            guard let entry = form.entry() else { return false }
            let step = point == nil ? RiskStep.identified(entry) : .revised(entry)
            return await self?.take(step, on: point, told: strings.risks.saved(entry.name))
                ?? false
        }
    }

    private func review() {
        guard let point else { return }
        let form = RiskReviewForm(draft: model.draft(of: point), strings: strings)
        open(point.entry.name, form.form, form.takeIn) { [weak self, strings] in
            guard let step = form.step() else { return false }
            let told = strings.risks.reviewed(point.entry.name)
            return await self?.take(step, on: point, told: told) ?? false
        }
    }

    private func closeOrReopen() {
        guard let point else { return }
        let words = strings.risks
        let reason = TextInput(limit: 120)
        let field = FormField(words.reason, reason)
        open(point.isOpen ? words.close : words.reopen, Form([field]), {}) { [weak self] in
            guard !reason.text.allSatisfy(\.isWhitespace) else {
                field.error = words.noReason
                return false
            }
            let step =
                point.isOpen
                ? RiskStep.closed(reason: reason.text) : .reopened(reason: reason.text)
            let told = (point.isOpen ? words.closed : words.reopened)(point.entry.name)
            return await self?.take(step, on: point, told: told) ?? false
        }
    }

    private func open(
        _ title: String, _ form: Form, _ takeIn: @escaping () -> Void,
        submit: @escaping () async -> Bool
    ) {
        model.forgetFailure()
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            didType: takeIn, close: { [weak self] in self?.dialog = nil }, submit: submit)
    }

    /// Asks who signs, and takes the step; tells what came of it.
    private func take(_ step: RiskStep, on point: RiskPoint?, told: String) async -> Bool {
        var signer: Signer?
        if model.session.state != .noAccounts {
            guard let asked = await desk.signer() else { return false }
            signer = asked
        }
        guard await model.take(step, on: point, as: signer) else {
            if let failure = model.failure {
                desk.tell(.refused(names.sentence(for: failure)))
            }
            return false
        }
        refresh(keeping: point?.id ?? model.school.risks.last?.id)
        desk.tell(.done(told))
        return true
    }
}
