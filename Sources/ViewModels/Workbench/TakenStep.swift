public import Domain

/// An ordinary step that a person has just taken, for as long as it can be taken back.
public struct TakenStep: Hashable, Sendable {
    public let hazard: Hazard.ID
    public let number: String
    public let kind: HazardEvent.Kind
    /// The hazard's event number.
    let ordinal: Int

    /// Nil where the last event of the hazard is a signature, somebody else's, or no step at all.
    init?(_ action: HazardAction, on hazard: Hazard, by person: Person.ID?) {
        guard let step = hazard.lastStep, step.ordinal == hazard.eventCount,
            step.event.kind.action == action, !step.event.kind.isDecision,
            step.event.actor == person
        else { return nil }
        self.hazard = hazard.id
        number = hazard.number
        kind = step.event.kind
        ordinal = step.ordinal
    }

    /// Whether it is still the last step of the hazard.
    public func isLast(of hazard: Hazard) -> Bool {
        hazard.id == self.hazard && hazard.lastStep?.ordinal == ordinal
    }
}
