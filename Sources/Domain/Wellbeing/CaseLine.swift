/// A case as the list shows it; never a name.
public struct CaseLine: Codable, Hashable, Sendable, Identifiable {
    public var id: CareCase.ID
    public var owner: Person.ID
    public var code: String
    public var classBand: String
    public var level: WatchLevel
    public var tags: [FocusTag]
    public var standing: Standing
    /// The next contact or review; nil for a closed case.
    public var nextDue: Day?
    /// Both apart; nil in lines of an older program.
    public var nextContact: Day?
    public var nextReview: Day?
    /// By when the next step of a crisis is to be done; nil without one, and in lines of an older program.
    public var crisisDue: Moment?
    /// The first day on which 复学观察 is over; nil where there is none, and in lines of an older program.
    public var backUntil: Day?
    public var lastContact: Day
    public var silenceLimit: Int
    /// The table that the days were reckoned by; nil in lines of an older program, which knew one alone.
    public var limits: FollowUpLimits?
    /// What `nextDue` is reckoned from; nil for a closed case and in lines of an older program.
    public var basis: FollowUpBasis?
    public var hasPlan: Bool
    public var isGuardianInformed: Bool
    public var keepUntil: Day
    /// Follow-ups made since that day, the first of a semester; nil in lines of an older program.
    public var made: FollowUpRecord?
    public var madeSince: Day?
    /// Who keeps watch in a holiday; nil where nobody was entered.
    public var kept: KeptDays?
    /// Openings, levels and closings, the earliest first; nil in lines of an older program.
    public var changes: [Change]?

    /// What stands in the column of states.
    public enum Standing: String, CaseIterable, Codable, Sendable {
        /// 危机处置, 缺方案, 转介中, 休学, 复学观察, 一生一策, 跟踪, 观察, 已结案, 异常请假, 待定级.
        case crisis, planMissing, referred, away, back, planned, followed, observed, closed
        case onLeave, levelOwed
        /// 误建.
        case voided

        /// Whether the pupil is not at school.
        public var isAway: Bool { self == .away || self == .onLeave }
    }

    public init(_ watch: WatchCase, clock: FollowUpClock) {
        id = watch.id
        owner = watch.owner
        code = watch.code
        classBand = watch.classBand
        level = watch.level
        tags = watch.tags
        basis = clock.basis(of: watch)
        (nextDue, nextContact, nextReview) = Self.days(from: basis, clock)
        crisisDue = watch.crisisDue
        backUntil = watch.backUntil
        lastContact = watch.lastContact
        silenceLimit = clock.limit(of: watch)
        limits = clock.limits
        hasPlan = watch.plan != nil && !watch.lacksPlan
        isGuardianInformed = watch.isGuardianInformed
        keepUntil = watch.keepUntil
        standing = Standing(watch)
        kept = watch.kept.isEmpty ? nil : watch.kept
        changes = Self.changes(of: watch)
        let last = watch.events.last?.at.day ?? watch.openedOn
        let since = clock.semesterStart(on: last)
        madeSince = since
        made = FollowUpRecord(madeIn: watch, since...last, clock: clock)
    }

    /// Those of the semester that began on `since`, with the one that is overdue on `day`. What was due before
    /// that semester and is not made yet counts as well, once a case.
    public func followUps(since: Day, on day: Day) -> FollowUpRecord {
        var record = madeSince == since ? made ?? .none : .none
        let late = [nextContact ?? nextDue, nextReview].compactMap(\.self).filter { $0 < day }
        let period = since...max(since, day)
        for due in late where due >= since { record.miss(on: due, in: period) }
        if late.contains(where: { $0 < since }) { record.miss(on: since, in: period) }
        return record
    }

    /// Whether those of the semester that began on `since` are not the ones it holds: it was written
    /// before that day was entered or moved, or by an older program.
    public func hasOtherFollowUps(since: Day) -> Bool {
        made == nil || (madeSince != since && lastContact >= since)
    }

    /// The same as the calendar is now.
    public func dated(by clock: FollowUpClock) -> CaseLine {
        guard let basis else { return self }
        var line = self
        (line.nextDue, line.nextContact, line.nextReview) = Self.days(from: basis, clock)
        return line
    }

    /// The same as it stands that day: 复学观察 ends with its last one, though nothing happens then.
    public func seen(on day: Day) -> CaseLine {
        guard let backUntil, backUntil <= day else { return self }
        var line = self
        line.tags.removeAll { $0 == .returned }
        if standing == .back { line.standing = Standing(settledAt: level) }
        return line
    }

    private static func days(
        from basis: FollowUpBasis?, _ clock: FollowUpClock
    ) -> (due: Day?, contact: Day?, review: Day?) {
        guard let basis else { return (nil, nil, nil) }
        return (
            clock.nextDue(from: basis), clock.nextContact(from: basis),
            clock.nextReview(from: basis)
        )
    }

    /// Whether an older program wrote it, which reckoned with less.
    public var isOfOlderProgram: Bool {
        changes == nil || (isOpen && basis?.reviewedOn == nil)
            || (standing == .back && backUntil == nil)
    }

    /// Whether it was reckoned by another table than the one of `clock`.
    public func isReckonedOtherwise(than clock: FollowUpClock) -> Bool {
        isOpen && (limits ?? .standard) != clock.limits
    }

    public var isOpen: Bool { standing != .closed && standing != .voided }

    public func isOverdue(on day: Day) -> Bool { nextDue.map { $0 < day } ?? false }

    /// Overdue or due that very day.
    public func isDue(on day: Day) -> Bool { nextDue.map { $0 <= day } ?? false }

    /// Minutes by which a step of a crisis is late; nil where none is.
    public func minutesLate(at moment: Moment) -> Int? {
        guard let crisisDue, crisisDue < moment else { return nil }
        return crisisDue.seconds(until: moment) / 60
    }

    /// Whether a 复评 is due that day or overdue; a crisis comes first.
    public func owesReview(on day: Day) -> Bool {
        standing != .crisis && nextReview.map { $0 <= day } ?? false
    }

    /// Where a line stands in the list: a crisis, then what is overdue, then what is due that day, and the
    /// others; among those 高 to 观察, then by the due day; the closed ones last.
    public struct Rank: Comparable, Sendable {
        fileprivate let urgency: Int
        fileprivate let level: WatchLevel
        fileprivate let due: Day?
        fileprivate let code: CodeOrder

        public static func < (left: Rank, right: Rank) -> Bool {
            if left.urgency != right.urgency { return left.urgency < right.urgency }
            if left.level != right.level { return left.level > right.level }
            if left.due != right.due {
                guard let due = left.due, let other = right.due else { return left.due != nil }
                return due < other
            }
            return left.code < right.code
        }
    }

    public func rank(on day: Day) -> Rank {
        Rank(urgency: urgency(on: day), level: level, due: nextDue, code: CodeOrder(code))
    }

    private func urgency(on day: Day) -> Int {
        switch standing {
        case .crisis: 0
        case .closed, .voided: 4
        default: isOverdue(on: day) ? 1 : isDue(on: day) ? 2 : 3
        }
    }
}

extension CaseLine.Standing {
    fileprivate init(_ watch: WatchCase) {
        self =
            if watch.isVoid {
                .voided
            } else if !watch.isOpen {
                .closed
            } else if watch.isInCrisis {
                .crisis
            } else if watch.awaySince != nil {
                watch.awayKind == .unusualLeave ? .onLeave : .away
            } else if watch.lacksPlan {
                .planMissing
            } else if watch.levelOwedSince != nil {
                .levelOwed
            } else if watch.isReferred {
                .referred
            } else if let over = watch.backUntil, let last = watch.events.last, last.at.day < over {
                .back
            } else {
                Self(settledAt: watch.level)
            }
    }

    /// Of a case in which nothing is out of the ordinary.
    fileprivate init(settledAt level: WatchLevel) {
        self =
            switch level {
            case .high: .planned
            case .observation: .observed
            case .medium, .low: .followed
            }
    }
}
