/// The steps of a crisis while it lasts, and the level that is asked for after it.
extension WatchCase {
    /// A crisis that has begun and is not reviewed.
    public var isInCrisis: Bool { crisis[.found] != nil && crisis[.reviewed] == nil }

    /// The day on which the present crisis began.
    public var crisisSince: Day? { isInCrisis ? crisis[.found]?.day : nil }

    /// Nobody has reviewed the case on a day after the last crisis was reviewed: whether its level may go down is
    /// not known in the same hour (a default of ours).
    var awaitsReviewAfterCrisis: Bool {
        crisis[.reviewed].map { reviewedOn <= $0.day } ?? false
    }

    /// By when the next of its steps that have a time is to be done; nil without one.
    public var crisisDue: Moment? {
        guard isInCrisis, let found = crisis[.found] else { return nil }
        return CrisisStep.allCases.filter { crisis[$0] == nil }
            .compactMap(\.minutesAllowed).min().map { found.adding(seconds: 60 * $0) }
    }

    /// The entry by which a step of the present crisis was taken; nil where it was not.
    public func entry(of step: CrisisStep) -> CareEvent? {
        guard isInCrisis, crisis[step] != nil else { return nil }
        return counting.last {
            if case .crisis(let taken, _) = $0.kind { taken == step } else { false }
        }
    }

    /// What an older program has signed tells no time, and keeps the meaning that it had then: each step was a
    /// contact, and none asked for a level.
    mutating func take(_ step: CrisisStep, told: Moment?, enteredAt entered: Moment) {
        let moment = told ?? entered
        if step == .found { crisis = [:] }
        crisis[step] = moment
        if step.reaches || told == nil { reach(on: moment.day) }
        if step == .reviewed {
            reviewedOn = max(reviewedOn, moment.day)
            // Nobody could know of it before.
            if told != nil { levelOwedSince = entered.day }
        }
        isGuardianInformed = isGuardianInformed || step == .guardianTold
    }

    /// Somebody was in touch on that day.
    mutating func reach(on day: Day) {
        lastContact = max(lastContact, day)
        reachedOn = max(reachedOn, day)
    }

    /// The same level after a crisis: the plan for it holds, and what was in time stays in time; only the time
    /// to a closing begins anew. Where the review was withdrawn, nothing was asked.
    mutating func keepLevel() {
        guard levelOwedSince != nil else { return }
        levelOwedSince = nil
        reviews = []
    }
}

extension CareEvent.Kind {
    /// As this program signs it: a step of a crisis always tells when it was taken.
    public func told(at moment: Moment) -> Self {
        if case .crisis(let step, nil) = self { .crisis(step, at: moment) } else { self }
    }
}
