/// What is missing in an entry, whatever case it is of.
extension CareEvent.LevelChange {
    var refusal: CareRefusal? {
        if reason.isEmpty { return .reasonMissing }
        return basis == .score ? .scoreAlone : nil
    }
}

extension CareRules {
    /// The review that a plan asks for lies ahead, and no further than the school's table lets pass at that level:
    /// a year that was mistyped postpones it without a word.
    static func refusal(
        reviewing review: Day, of watch: WatchCase, on day: Day, _ clock: FollowUpClock?
    ) -> CareRefusal? {
        if review < day { return .reviewOver }
        guard let limit = clock?.limits.longestReview(at: watch.level) else { return nil }
        let last = day.adding(days: limit)
        return review > last ? .reviewTooFar(limit, last) : nil
    }
}

extension CareContact {
    var refusal: CareRefusal? {
        if note.count > Self.noteLimit { return .noteTooLong(Self.noteLimit) }
        if guardianInformed == true, !informsGuardian { return .guardianNotReached }
        return (0...600).contains(minutes) ? nil : .minutesOutOfRange
    }
}
