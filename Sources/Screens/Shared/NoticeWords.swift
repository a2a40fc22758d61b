import Domain
import Localisation
import TerminalUI
import ViewModels

extension Strings {
    /// What a notice says, and how it looks; the organisation names whom it speaks of.
    func line(
        for notice: Notice, in organisation: Organisation
    ) -> (text: String, kind: NoticeLine.Kind) {
        switch notice {
        case .acted(let action, let number): (line(for: action, number), .success)
        case .actedOnMany(let action, let done, let refused):
            (line(for: action, done, refused), refused == 0 ? .success : .warning)
        case .undone(let kind, let number):
            (workflow.questions.undone(name(of: kind), number), .success)
        case .reported(let number): (notices.reported(number), .success)
        case .renamed(let name): (notices.renamed(name), .success)
        case .dropped(let name): (notices.dropped(name), .success)
        case .merged(let name, let other): (notices.merged(name, other), .success)
        case .givenToGrid(let name, let grid?): (notices.given(name, grid), .success)
        case .givenToGrid(let name, nil): (notices.takenFromGrid(name), .success)
        case .manyGivenToGrid(let count, let grid?):
            (places.givenMany(count, grid), .success)
        case .manyGivenToGrid(let count, nil): (places.takenMany(count), .success)
        case .liesInGrid(let name, let grid?): (notices.givenAlready(name, grid), .notice)
        case .liesInGrid(let name, nil): (notices.inNoGridAlready(name), .notice)
        case .sentOut(let name, let person, let other, let place):
            (
                canvas.sentOut(
                    name, person ?? canvas.editor.somebody, other, place ?? places.campus), .warning
            )
        case .takenBackInPart(let name, let staying, let person):
            (
                canvas.takenBackInPart(name, staying, person ?? canvas.editor.somebody), .warning
            )
        case .takenBack(let name): (places.takenBack(name), .success)
        case .notTakenBack(let name, let why):
            (places.notTakenBack(name, reason(of: why, for: name, in: organisation)), .error)
        case .added(let name): (notices.added(name), .success)
        case .imported(let name): (notices.imported(name), .success)
        case .refreshed: (notices.refreshed, .notice)
        case .noHazardsAhead: (notices.noHazardsAhead, .notice)
        case .noOverdueAhead: (notices.noOverdueAhead, .notice)
        case .chineseUnavailable: (start.chineseUnavailable, .notice)
        case .gridCodeTaken(let code): (notices.gridCodeTaken(code), .error)
        case .mapUnchanged(.changedMeanwhile(let place, _, let moment), let first):
            (
                canvas.editor.changedFirst(
                    place, first ?? canvas.editor.somebody, moment?.hourMinuteText ?? ""), .error
            )
        case .mapUnchanged(let refusal, let first):
            (sentence(for: refusal) { _ in first }, .error)
        case .gridUnchanged(let refusal):
            (
                DutyRefusalWords(strings: self, organisation: organisation)
                    .sentence(for: refusal), .error
            )
        case .account(let refusal):
            (AccountWords(strings: self).sentence(for: refusal), .error)
        case .changedMeanwhile: (notices.changedMeanwhile, .error)
        case .refused(let why): (why, .warning)
        case .done(let what): (what, .success)
        case .ledger(let error): (failures.sentence(for: error), .error)
        }
    }

    /// Why something is not taken back; of several places the one that speaks against it is named.
    private func reason(
        of refusal: Notice, for name: String, in organisation: Organisation
    ) -> String {
        switch refusal {
        case .changedMeanwhile: places.changedSince(canvas.editor.somebody)
        case .mapUnchanged(.changedMeanwhile(name, _, _), let first):
            places.changedSince(first ?? canvas.editor.somebody)
        case .mapUnchanged(.changedMeanwhile(let place, _, _), let first):
            places.changedPlaceSince(place, first ?? canvas.editor.somebody)
        default: line(for: refusal, in: organisation).text
        }
    }

    /// An ordinary step says how it is undone.
    private func line(for action: HazardAction, _ number: String) -> String {
        let name = workflow.forms.actions[action.rawValue] ?? action.rawValue
        return action.isUndoable
            ? workflow.questions.doneAndUndoable(name, number)
            : workflow.questions.done(name, number)
    }

    private func line(for action: HazardAction, _ done: Int, _ refused: Int) -> String {
        let name = workflow.forms.actions[action.rawValue] ?? action.rawValue
        let line = refused == 0 ? bulk.done(name, done) : bulk.doneInPart(name, done, refused)
        return action.isUndoable && done > 0 ? line + bulk.undoHint : line
    }

    private func name(of kind: HazardEvent.Kind) -> String {
        workflow.forms.actions[kind.action.rawValue] ?? kind.action.rawValue
    }
}

extension HazardAction {
    /// A step that its author can take back as long as nobody has gone on from it.
    fileprivate nonisolated var isUndoable: Bool {
        switch self {
        case .verify, .refute, .plan, .progress, .control, .requestExtension, .submit, .sendBack,
            .fixOnTheSpot, .superviseProgress, .requestLift, .transfer, .linkRecurrence, .attach:
            true
        default: false
        }
    }
}
