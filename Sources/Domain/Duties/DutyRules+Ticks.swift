/// 到岗: who may say it and take it back, and when.
extension DutyRules {
    /// Why a person cannot say 到岗 for a duty that began on `day`.
    public func refusal(
        ofTicking id: Duty.ID, on day: Day, by person: Person.ID, at moment: Moment
    ) -> DutyRefusal? {
        guard let duty = book.duty(id) else { return .unknownDuty }
        let post = book.roster(on: day).posts.first { post in
            post.place == duty.place && post.slot.id == duty.slot
        }
        guard let post, let shift = post.shifts.first(where: { $0.duty.id == id }) else {
            return .notOnThatDay
        }
        return Self.refusal(ofTicking: shift, of: post, by: person, at: moment)
    }

    /// The same for a duty that is known to stand in that post.
    public static func refusal(
        ofTicking shift: DutyPost.Shift, of post: DutyPost, by person: Person.ID, at moment: Moment
    ) -> DutyRefusal? {
        guard shift.mayTick(person) else { return .notOnDuty }
        if let tick = shift.tick { return .alreadyTicked(by: tick.person, at: tick.at) }
        let opens = post.moments.lowerBound.adding(seconds: -earliestTick)
        if moment < opens { return .tooEarly(opensAt: opens) }
        return moment < lastTick(on: post.day, post.moments) ? nil : .tooLate
    }

    /// Why a person cannot take back what was said of a duty that began on `day`: only whoever said it can, as
    /// long as it could still be said anew.
    public func refusal(
        ofTakingBackTickOf id: Duty.ID, on day: Day, by person: Person.ID, at moment: Moment
    ) -> DutyRefusal? {
        guard let duty = book.duty(id) else { return .unknownDuty }
        guard let tick = book.tick(of: id, on: day) else { return .notTicked }
        guard tick.person == person else { return .notYours([], orLeaderOf: nil) }
        guard let slot = book.slot(duty.slot, on: day) else { return .notOnThatDay }
        let hours = book.hours(of: slot, on: day).moments(on: day)
        return moment < Self.lastTick(on: day, hours) ? nil : .tooLate
    }

    /// Midnight, or the end of a night that lasts beyond it.
    private static func lastTick(on day: Day, _ hours: Range<Moment>) -> Moment {
        max(Moment(day: day.adding(days: 1), secondOfDay: 0), hours.upperBound)
    }
}
