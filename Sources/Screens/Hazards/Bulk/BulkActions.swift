import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// What is done to all marked hazards, from its form to the signatures.
extension WorkbenchScreen {
    private var words: HazardWords { HazardWords(strings: strings, school: model.school) }

    /// The marked hazards that a key acts upon: those of the tray while it is open, else those on
    /// the board that its filter shows; none while one hazard is opened.
    var markedInHand: [Hazard.ID] {
        if let tray = model.tray { return tray.marked }
        return model.board.isDetailOpen ? [] : model.board.marked
    }

    /// Everything that can be done to all marked, with how many of them it can be done to.
    func openBulkActions() {
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in self?.openBulkActions() }
            return
        }
        guard let hazards = read(markedInHand) else { return }
        let lines = BulkDeed.actions.map { action in
            let refused = BulkModel.refusals(of: action, on: hazards, session: model.session)
            let possible = hazards.count - refused.count
            let why = refused.first.map(words.sentence) ?? ""
            return HazardActionList.Line(
                action: action,
                title: words.name(action),
                key: Self.actionLetters.first { $0.action == action }.map { String($0.letter) }
                    ?? "",
                refusal: possible == 0 ? why : nil,
                detail: strings.bulk.possible(possible, hazards.count),
                initials: model.school.initials(of: words.name(action)))
        }
        dialog = HazardActionList(
            title: strings.bulk.title(strings.bulk.listTitle, hazards.count), lines: lines,
            strings: strings, choose: { [weak self] in self?.askAll(to: $0) },
            refuse: { [weak self] in self?.refuse($0) },
            close: { [weak self] in self?.closeDialog() })
    }

    /// Opens the form of one thing done to all marked, or says why it can be done to none of them.
    func askAll(to action: HazardAction) {
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in self?.askAll(to: action) }
            return
        }
        do throws(LedgerError) {
            let bulk = try BulkModel(action, on: markedInHand, session: model.session)
            guard let bulk else { return }
            guard bulk.possible > 0 else {
                let title = strings.bulk.noneIsPossible(words.name(action))
                show(bulk.refused, below: title)
                return
            }
            let form = BulkForm(model: bulk, words: words)
            open(form, titled: title(of: form)) { [weak self] in self?.submit(form) }
        } catch {
            model.notice = .ledger(error)
        }
    }

    private func read(_ ids: [Hazard.ID]) -> [Hazard]? {
        do throws(LedgerError) {
            return try model.school.hazards(ids)
        } catch {
            model.notice = .ledger(error)
            return nil
        }
    }

    private func title(of form: BulkForm) -> String {
        strings.bulk.title(words.name(form.model.action), form.model.hazards.count)
    }

    private func submit(_ form: BulkForm) {
        form.takeIn()
        guard form.model.check() else {
            show(form)
            return
        }
        form.form.clearErrors()
        ask(title(of: form), sentences(before: form).joined(separator: "\n")) { [weak self] in
            self?.sign(form)
        }
    }

    /// How many it is done to, which are left out, and what the rules ask about.
    private func sentences(before form: BulkForm) -> [String] {
        let model = form.model
        let name = words.name(model.action)
        let head =
            model.refused.isEmpty
            ? strings.bulk.question(name, model.possible)
            : strings.bulk.questionSkipping(name, model.possible, model.refused.count)
        return [head] + words.lines(for: model.refused, limit: 5)
            + model.warnings.map(words.sentence) + [strings.workflow.questions.signAnyway]
    }

    private func sign(_ form: BulkForm) {
        withSigner { [weak self] _ in
            Task.immediate {
                guard let outcome = await form.model.commit() else {
                    self?.show(form)
                    return
                }
                self?.take(outcome, of: form)
            }
        }
    }

    /// With nothing done the form stays, and says why.
    private func take(_ outcome: BulkOutcome, of form: BulkForm) {
        model.didAct(form.model.action, onMany: outcome)
        if !outcome.done.isEmpty { closeDialog() }
        guard !outcome.refused.isEmpty else { return }
        show(
            outcome.refused,
            below: outcome.done.isEmpty
                ? strings.bulk.nothingDone(outcome.refused.count) : nil)
    }

    /// What stands against it: beside its field, in the tip line, or as the list of those refused.
    private func show(_ form: BulkForm) {
        if form.showFault() { return }
        if let fault = form.model.fault {
            refuse(words.sentence(for: fault, on: form.model.hazards[0]))
        } else {
            let count = form.model.refused.count
            show(
                form.model.refused,
                below: form.model.possible == 0
                    ? strings.bulk.noneIsPossible(words.name(form.model.action))
                    : strings.bulk.nothingDone(count))
        }
    }

    func show(_ refused: [BulkOutcome.Refusal], below head: String?) {
        let lines = [head].compactMap(\.self) + words.lines(for: refused)
        question = MessageDialog(
            title: strings.bulk.outcomeTitle, text: lines.joined(separator: "\n"),
            words: DialogWords(
                group: dialogWords.group, accept: strings.common.close,
                cancel: strings.common.close)
        ) { [weak self] in self?.question = nil }
    }
}
