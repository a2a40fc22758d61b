/// The rule book: who may do what to a hazard, and when.
///
/// Stricter than `Hazard.apply`, which also takes in the ledgers of before: asked once for the key
/// bar and once more, on fresh rows, inside the transaction that writes.
public struct HazardRules: Sendable {
    public let settings: RuleSettings
    public let calendar: SchoolCalendar

    /// Seconds by which the clocks of two terminals may differ.
    public static let clockTolerance = 60

    public init(settings: RuleSettings, calendar: SchoolCalendar) {
        self.settings = settings
        self.calendar = calendar
    }

    /// Why this person cannot report a hazard; everybody who has signed in can.
    public func refusalToReport(by standing: Standing?) -> HazardRefusalReason? {
        standing == nil ? .notSignedIn : nil
    }

    /// Why this person cannot do this to this hazard, whatever the details; nil where it can be
    /// tried. `organisation` is the school on the day of `now`.
    public func refusal(
        of action: HazardAction, on hazard: Hazard, by standing: Standing?,
        in organisation: Organisation, at now: Moment
    ) -> HazardRefusalReason? {
        guard let standing else { return .notSignedIn }
        if action == .report { return nil }
        let deed = Deed(
            hazard: hazard, standing: standing, organisation: organisation, now: now)
        if now.adding(seconds: Self.clockTolerance) < hazard.lastEventAt {
            return .olderThanTheLastEvent(hazard.lastEventAt)
        }
        if standing.isOnlyAdministrator, action != .remark { return .administratorDecidesNothing }
        if !action.isPossible(at: hazard.stage) { return .wrongStage(hazard.stage) }
        return conflict(of: action, deed) ?? missingRight(to: action, deed)
            ?? situation(against: action, deed)
    }

    /// Why this person cannot record exactly this.
    ///
    /// `events` are all that followed 上报; only a revocation needs them.
    public func refusal(
        of kind: HazardEvent.Kind, on hazard: Hazard, by standing: Standing?,
        in organisation: Organisation, at now: Moment, events: [HazardEvent] = []
    ) -> HazardRefusalReason? {
        guard let standing else { return .notSignedIn }
        if case .reported = kind, hazard.stage != .draft { return .wrongStage(hazard.stage) }
        let deed = Deed(
            hazard: hazard, standing: standing, organisation: organisation, now: now)
        return refusal(of: kind.action, on: hazard, by: standing, in: organisation, at: now)
            ?? fault(of: kind, deed, events)
    }

    /// The same for an event that says when it happened and who did it.
    public func refusal(
        of event: HazardEvent, on hazard: Hazard, by standing: Standing?,
        in organisation: Organisation, at now: Moment, events: [HazardEvent] = []
    ) -> HazardRefusalReason? {
        guard let standing else { return .notSignedIn }
        if event.actor != standing.person { return .actorIsAnother }
        if event.at > now.adding(seconds: Self.clockTolerance) { return .fromTheFuture }
        return refusal(
            of: event.kind, on: hazard, by: standing, in: organisation, at: event.at,
            events: events)
    }

    /// Who wants to do something, to what, in which school, and when.
    struct Deed {
        let hazard: Hazard
        let standing: Standing
        let organisation: Organisation
        let now: Moment

        var person: Person.ID { standing.person }
        var day: Day { now.day }
        var roles: Set<HazardRole> { standing.roles(on: hazard, in: organisation) }
        /// Answers for the repair, or has had a hand in it.
        var isRectifier: Bool { hazard.isRectified(by: standing.person) }
    }
}

extension Hazard {
    /// Whether this person answers for the repair or has had a hand in it: then others review it.
    public func isRectified(by person: Person.ID) -> Bool {
        responsible == person || rectifiers.contains(person)
    }
}
