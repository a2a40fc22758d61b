/// What the next day of a follow-up is reckoned from. Kept with a case's line, so that the day moves
/// with the school calendar.
public struct FollowUpBasis: Codable, Hashable, Sendable {
    public var lastContact: Day
    /// Days of silence that the level allows.
    public var limit: Int
    /// When the level was raised, if nobody was in touch since: what the lower level allowed until
    /// then was in time.
    public var raisedOn: Day?
    /// The plan's own review, which may come first.
    public var reviewOn: Day?
    public var isInCrisis: Bool

    /// Nil for a closed case.
    init?(_ watch: WatchCase, limit: Int) {
        guard watch.isOpen else { return nil }
        self.limit = limit
        lastContact = watch.lastContact
        raisedOn = watch.raisedOn
        reviewOn = watch.plan?.plan.reviewOn
        isInCrisis = watch.isInCrisis
    }
}
