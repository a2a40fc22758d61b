import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// `u` after something was done to many hazards: all of it is taken back jointly, where each allows.
extension WorkbenchScreen {
    private var words: HazardWords { HazardWords(strings: strings, school: model.school) }

    /// Names what would be taken back and what would not; No is the default.
    func askToUndo(_ batch: TakenBatch) {
        guard batch.count > 0 else {
            // A second `u` means the hazard in hand.
            model.forgetLastStep()
            refuse(strings.bulk.batchStays(words.name(batch.action)))
            return
        }
        do throws(LedgerError) {
            let undo = try model.undoing(batch)
            guard !undo.hazards.isEmpty else {
                model.forgetLastStep()
                let head = strings.bulk.noneIsPossible(words.name(HazardAction.undo))
                show(undo.refused, below: head)
                return
            }
            ask(words.name(HazardAction.undo), sentences(before: undo, of: batch)) {
                [weak self] in self?.sign(undo)
            }
        } catch {
            model.notice = .ledger(error)
        }
    }

    private func sentences(before undo: BatchUndo, of batch: TakenBatch) -> String {
        let head = strings.bulk.undoes(words.name(batch.action), undo.hazards.count)
        guard !undo.refused.isEmpty else { return head }
        let left = strings.bulk.undoLeaves(undo.refused.count)
        return ([head, left] + words.lines(for: undo.refused, limit: 5)).joined(separator: "\n")
    }

    private func sign(_ undo: BatchUndo) {
        withSigner { [weak self] signer in
            Task.immediate {
                guard let self else { return }
                switch await self.model.commit(undo, as: signer) {
                case .done(let outcome):
                    if !outcome.refused.isEmpty { self.show(outcome.refused, below: nil) }
                case .failed(let fault):
                    self.refuse(self.words.sentence(for: fault, on: undo.hazards[0]))
                }
            }
        }
    }
}
