import Domain
import Interchange
import Persistence

/// Back and forth through what was drawn.
extension MapEditorModel {
    /// Takes the latest thing back; nil for nothing to take back.
    public func undo() async -> MapEditorFailure? {
        guard !changes.isTakingBack, let steps = done.last else { return nil }
        let failure = await play { ledger, moment in
            try ledger.undraw(steps, at: moment)
            return steps.reversed
        } then: {
            $0.noteUndone(steps)
        }
        if failure == nil { follow(steps) }
        return lost(steps, failure)
    }

    public func redo() async -> MapEditorFailure? {
        guard !changes.isTakingBack, let steps = undone.last else { return nil }
        let failure = await play { ledger, moment in
            try ledger.draw(steps, at: moment)
            return steps
        } then: {
            $0.noteRedone(steps)
        }
        if failure == nil { follow(steps) }
        return lost(steps, failure)
    }

    /// A step that somebody else has been over does not stand in the way of those before it.
    private func lost(
        _ steps: [CampusStep], _ failure: MapEditorFailure?
    ) -> MapEditorFailure? {
        guard case .refused(let refusal)? = failure else { return failure }
        switch refusal {
        case .changedMeanwhile(let name, let person, let moment):
            changes.noteLost(steps)
            return .changedSince(name, by: person, at: moment)
        case .removed, .gone:
            changes.noteLost(steps)
            return failure
        default: return failure
        }
    }

    /// The cursor goes where the thing is now, so that the next key takes the same one.
    private func follow(_ steps: [CampusStep]) {
        guard inside == nil, let subject = steps.first?.subject, subject != self.subject else {
            return
        }
        go(to: subject)
    }

    private func play(
        _ body: @Sendable @escaping (LedgerTransaction, Moment) throws -> [CampusStep],
        then: (MapChanges) -> Void
    ) async -> MapEditorFailure? {
        let place = innerPlace?.id
        let failure = await write(body) { changes, _ in then(changes) }
        if let place { showInside(place) }
        look()
        return failure
    }
}
