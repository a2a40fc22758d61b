import Domain
internal import GRDB

/// A change to duties, grids or pledges that rules may speak against.
protocol RuledAct: Sendable {
    /// Asked on fresh rows; `standing` is nil while the school has no accounts.
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal?

    /// Asks no rule; what is new gets its number.
    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> Self
}

extension LedgerTransaction {
    /// Records what no rule speaks against; throws the refusal else.
    func take<Act: RuledAct>(_ act: Act, at moment: Moment) throws -> Act {
        let standing = try standing(in: organisation(on: moment.day))
        if let refusal = try act.refusal(in: self, by: standing, at: moment) { throw refusal }
        return try act.recorded(in: self, at: moment)
    }

    /// What the rules ask of duties that change on `day`.
    func dutyRules(from day: Day) throws -> DutyRules {
        let days = day.adding(days: -1)...DutyBook.horizon(from: day).upperBound
        return DutyRules(
            book: try dutyBook(days), organisation: try organisation(on: day),
            offices: try officeHistory())
    }

    /// What the rules ask of changes that take effect on `day`.
    func gridRules(from day: Day) throws -> GridRules {
        GridRules(
            organisation: try organisation(on: day),
            later: try daysOfGridChanges(after: day).map { try organisation(on: $0) },
            book: try dutyBook(DutyBook.horizon(from: day)))
    }
}

extension DutyAct: RuledAct {
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal? {
        let rules = try transaction.dutyRules(from: takesEffect(at: moment))
        guard let standing else { return rules.refusal(of: self, at: moment) }
        return rules.refusal(of: self, by: standing, at: moment)
    }

    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> DutyAct {
        try transaction.record(self, at: moment)
    }
}

extension DutySwap: RuledAct {
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal? {
        let rules = try transaction.dutyRules(from: halves.first?.day ?? moment.day)
        guard let standing else { return rules.refusal(of: self, at: moment) }
        return rules.refusal(of: self, by: standing, at: moment)
    }

    /// Two entries of the journal, one for each post.
    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> DutySwap {
        for act in acts { try transaction.record(act, at: moment) }
        return self
    }
}

extension GridAct: RuledAct {
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal? {
        let rules = try transaction.gridRules(from: takesEffect ?? moment.day)
        guard let standing else { return rules.refusal(of: self) }
        return rules.refusal(of: self, by: standing, at: moment)
    }

    /// The places of a grid that gets its first one below it go down with it; a deputy or member who comes
    /// to lead is that until the day before.
    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> GridAct {
        if case .assigned(let role) = self, role.role == .leader {
            return try transaction.recordLeading(role, at: moment)
        }
        guard case .opened(let grid, let day) = self, let parent = grid.parent else {
            return try transaction.record(self, at: moment)
        }
        let days = try [day] + transaction.daysOfGridChanges(after: day)
        let before = try days.map { try transaction.organisation(on: $0) }
        let done = try transaction.record(self, at: moment)
        if case .opened(let child, _) = done, !before[0].hasGrids(below: parent) {
            try transaction.handDown(from: parent, to: child.id, before, at: moment)
        }
        return done
    }
}

extension PledgeAct: RuledAct {
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal? {
        let organisation = try transaction.organisation(on: moment.day)
        let calendar = try SchoolCalendar.fetch(transaction.db)
        let rules = PledgeRules(
            roll: PledgeRoll(
                organisation: organisation, offices: try transaction.officeHistory(),
                book: try transaction.pledgeBook(
                    schoolYear: calendar.schoolYear(of: moment.day))),
            calendar: calendar)
        guard let standing else { return rules.refusal(of: self, at: moment) }
        return rules.refusal(of: self, by: standing, in: organisation, at: moment)
    }

    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> PledgeAct {
        try transaction.record(self, at: moment)
    }
}
