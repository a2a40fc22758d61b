/// What the next day of a follow-up is reckoned from. Kept with a case's line, so that the day moves
/// with the school calendar.
public struct FollowUpBasis: Codable, Hashable, Sendable {
    public var lastContact: Day
    /// Days of silence that the level allows.
    public var limit: Int
    /// When the level was raised, if nobody was in touch since: what the lower level allowed until
    /// then was in time.
    public var raisedOn: Day?
    /// The review that a plan asks for, as long as it was not held.
    public var reviewOn: Day?
    /// When the case was reviewed last, or its level set; nil in lines of an older program.
    public var reviewedOn: Day?
    /// Days from one review to the next that the level allows; nil where it asks for none.
    public var reviewLimit: Int?
    public var isInCrisis: Bool
    /// When the present crisis began, and the day of the review of one after which the level is to be set anew;
    /// nil without one, and in lines of an older program.
    public var crisisSince: Day?
    public var levelOwedSince: Day?

    /// Nil for a closed case.
    init?(_ watch: WatchCase, limit: Int, reviewLimit: Int?) {
        guard watch.isOpen else { return nil }
        self.limit = limit
        lastContact = watch.lastContact
        raisedOn = watch.raisedOn
        reviewOn = watch.planReviewOn
        reviewedOn = max(watch.reviewedOn, watch.levelSince)
        self.reviewLimit = reviewLimit
        isInCrisis = watch.isInCrisis
        crisisSince = watch.crisisSince
        levelOwedSince = watch.levelOwedSince
    }
}
