import Domain
import Localisation
import TerminalUI
import ViewModels

/// What is done to the hazard that is selected on the board, from its form to the signature.
extension WorkbenchScreen {
    private var words: HazardWords { HazardWords(strings: strings, school: model.school) }

    /// Nil while no hazard is selected.
    var hazardActionMenu: HazardActionMenu? {
        hazardInHand.map { HazardActionMenu(situation(of: $0)) }
    }

    private func situation(of hazard: Hazard) -> HazardSituation {
        HazardSituation(
            hazard: hazard, standing: model.session.standing, school: model.school)
    }

    /// 流转: everything that can be done to the selected hazard.
    func openActions() {
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in self?.openActions() }
            return
        }
        guard let hazard = hazardInHand, let menu = hazardActionMenu else { return }
        let lines = menu.lines.map { line in
            HazardActionList.Line(
                action: line.action, title: title(of: line.action, on: hazard),
                key: line.action == menu.next ? "a" : Self.key(of: line.action),
                refusal: line.refusal.map { words.sentence(for: $0, on: hazard) },
                initials: model.school.initials(of: words.name(line.action)))
        }
        dialog = HazardActionList(
            title: strings.workflow.forms.listTitle + " " + hazard.number, lines: lines,
            strings: strings, choose: { [weak self] in self?.ask(to: $0) },
            refuse: { [weak self] in self?.refuse($0) },
            close: { [weak self] in self?.closeDialog() })
    }

    /// 撤销 says what it will take back.
    private func title(of action: HazardAction, on hazard: Hazard) -> String {
        guard action == .undo, let step = hazard.lastStep else { return words.name(action) }
        return words.name(action) + " " + words.name(step.event.kind)
    }

    private static func key(of action: HazardAction) -> String {
        if action == .void { return "F8" }
        return actionLetters.first { $0.action == action }.map { String($0.letter) } ?? ""
    }

    func takeNextStep() {
        guard let next = hazardActionMenu?.next else {
            refuse(strings.workflow.refusals.nothingLeft)
            return
        }
        ask(to: next)
    }

    /// Opens the form of an action on the selected hazard, or says why it cannot be done.
    func ask(to action: HazardAction) {
        guard let hazard = hazardInHand else {
            refuse(strings.board.empty)
            return
        }
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in self?.ask(to: action) }
            return
        }
        if let refusal = refusal(of: action, on: hazard) {
            refuse(refusal)
            return
        }
        let model = HazardActionModel(
            action, on: hazard, session: model.session,
            measureNames: strings.workflow.forms.measureNames)
        guard let model else { return }
        if action == .undo {
            askToUndo(model)
        } else {
            let form = HazardActionForm(model: model, words: words)
            open(form, titled: words.name(action)) { [weak self] in self?.submit(form) }
        }
    }

    /// Signs an action with the usual opinion and no form; a word in it that says otherwise asks.
    func sign(_ action: HazardAction, _ opinion: String) {
        guard let hazard = hazardInHand,
            let model = HazardActionModel(action, on: hazard, session: model.session)
        else { return }
        model.draft[action == .verify ? .note : .opinion] = .text(opinion)
        submit(HazardActionForm(model: model, words: words))
    }

    private func refusal(of action: HazardAction, on hazard: Hazard) -> String? {
        let situation = situation(of: hazard)
        return situation.refusal(of: action).map { words.sentence(for: $0, on: hazard) }
    }

    private func submit(_ form: HazardActionForm) {
        form.takeIn()
        guard form.model.check() else {
            show(form)
            return
        }
        form.showFault()
        let questions = form.model.questions
        guard !questions.isEmpty else {
            sign(form)
            return
        }
        let sentences = questions.map(words.sentence) + [strings.workflow.questions.signAnyway]
        ask(words.name(form.model.action), sentences.joined(separator: "\n")) { [weak self] in
            self?.sign(form)
        }
    }

    private func sign(_ form: HazardActionForm) {
        withSigner { [weak self] _ in
            Task.immediate {
                guard let hazard = await form.model.commit() else {
                    self?.show(form)
                    return
                }
                self?.closeDialog()
                self?.model.didAct(form.model.action, on: hazard)
            }
        }
    }

    /// What stands against it, beside its field; what concerns none stands in the tip line too.
    private func show(_ form: HazardActionForm) {
        form.showFault()
        guard let fault = form.model.fault else { return }
        if case .conflict = fault { model.refresh() }
        if fault.field(in: form.model.draft) == nil {
            refuse(words.sentence(for: fault, on: form.model.hazard))
        }
    }
}
