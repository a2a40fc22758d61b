public import Domain
public import Persistence
public import Security

/// What a person has just done to many hazards, for as long as it can be taken back jointly.
public struct TakenBatch: Hashable, Sendable {
    public let action: HazardAction
    /// Empty where it was no step that is undone: a signature is withdrawn, a reminder has been read.
    let steps: [TakenStep]

    public var count: Int { steps.count }

    init(_ action: HazardAction, on hazards: [Hazard], by person: Person.ID?) {
        self.action = action
        steps = hazards.compactMap { TakenStep(action, on: $0, by: person) }
    }
}

/// A batch about to be taken back: what of it still can be, and what stands against the rest.
public struct BatchUndo: Sendable {
    /// What came of it.
    public enum End {
        case done(BulkOutcome)
        /// Nothing was taken back.
        case failed(HazardActionFault)
    }

    public let hazards: [Hazard]
    public let refused: [BulkOutcome.Refusal]

    init(_ batch: TakenBatch, session: SessionModel) throws(LedgerError) {
        let school = session.school
        var open: [Hazard] = []
        var refused: [BulkOutcome.Refusal] = []
        for step in batch.steps {
            guard let hazard = try school.ledger.hazards.hazard(step.hazard) else { continue }
            if let obstacle = Self.obstacle(to: step, on: hazard, session: session) {
                refused.append(.init(hazard, obstacle))
            } else {
                open.append(hazard)
            }
        }
        (hazards, self.refused) = (open, refused)
    }

    private static func obstacle(
        to step: TakenStep, on hazard: Hazard, session: SessionModel
    ) -> BulkObstacle? {
        if let last = hazard.lastStep, !step.isLast(of: hazard) {
            return .overtaken(by: last.event.actor, last.event.kind)
        }
        return session.school.rules.refusal(
            of: BulkDeed.undo.kind(for: hazard, taken: 0), on: hazard, by: session.standing,
            in: session.school.organisation, at: session.school.now
        ).map { .rule($0) }
    }
}

extension WorkbenchModel {
    /// What `u` would take back of the batch just done, on fresh rows.
    public func undoing(_ batch: TakenBatch) throws(LedgerError) -> BatchUndo {
        try BatchUndo(batch, session: session)
    }

    /// Takes a batch back, one signed event for each hazard, all in one transaction; what somebody
    /// has gone on from by then is left, and told in the outcome.
    public func commit(
        _ undo: BatchUndo, as signer: Signer
    ) async -> BatchUndo.End {
        do {
            let outcome = try await school.ledger.hazards.act(
                .undo, onEach: undo.hazards, orNone: false, as: signer, at: school.now)
            didAct(.undo, onMany: outcome)
            return .done(outcome)
        } catch {
            return .failed(HazardActionFault(error))
        }
    }
}
