import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// `u`: takes back the last ordinary step by an event of its own, and says which one it is.
extension WorkbenchScreen {
    private var words: HazardWords { HazardWords(strings: strings, school: model.school) }

    /// The step that was just taken here, wherever the cursor has gone since; else the last one of
    /// the hazard in hand.
    func undoBinding(menu: HazardActionMenu?, none: String?) -> KeyBinding {
        let names = words
        var title = names.name(HazardAction.undo)
        if let last = model.lastStep {
            title = strings.workflow.questions.undoNamed(names.name(last.kind), last.number)
        } else if let batch = model.lastBatch, batch.count > 0 {
            title = strings.bulk.undoNamed(names.name(batch.action), batch.count)
        }
        let isAtHand = model.lastStep != nil || model.lastBatch != nil
        return KeyBinding(
            [.character("u")], title, short: names.shortName(.undo), group: boardGroup,
            isTip: isAtHand || menu != nil && model.session.standing != nil,
            refusal: !isAtHand ? none ?? refusal(of: .undo, in: menu) : nil
        ) { [weak self] in self?.undo() }
    }

    /// What was just done is taken back at once: the line that told of it has said what.
    func undo() {
        if let batch = model.lastBatch {
            askToUndo(batch)
            return
        }
        guard let last = model.lastStep else {
            ask(to: .undo)
            return
        }
        guard let action = undoing(last) else {
            model.forgetLastStep()
            refuse(strings.workflow.refusals.notTheLastStep)
            return
        }
        commit(action, last.kind)
    }

    /// Nil where somebody has gone on from it.
    private func undoing(_ last: TakenStep) -> HazardActionModel? {
        do throws(LedgerError) {
            guard let hazard = try model.school.ledger.hazards.hazard(last.hazard),
                last.isLast(of: hazard)
            else { return nil }
            return HazardActionModel(.undo, on: hazard, session: model.session)
        } catch {
            model.notice = .ledger(error)
            return nil
        }
    }

    /// An older step is named before it is taken back; No is the default.
    func askToUndo(_ action: HazardActionModel) {
        guard let step = action.hazard.lastStep else { return }
        let words = words
        ask(
            words.name(HazardAction.undo),
            action.hazard.number + "\n"
                + strings.workflow.questions.undoes(words.line(for: step.event))
        ) { [weak self] in self?.commit(action, step.event.kind) }
    }

    private func commit(_ action: HazardActionModel, _ kind: HazardEvent.Kind) {
        withSigner { [weak self] _ in
            Task.immediate {
                guard let self else { return }
                self.model.forgetLastStep()
                if let hazard = await action.commit() {
                    self.model.didAct(.undo, on: hazard)
                    self.model.notice = .undone(kind, hazard.number)
                } else if let fault = action.fault {
                    self.model.refresh()
                    self.refuse(self.words.sentence(for: fault, on: action.hazard))
                }
            }
        }
    }
}
