public import Domain
internal import GRDB

extension LedgerTransaction {
    /// Changes the roll of the staff where no rule speaks against it, and puts it into the journal; throws the
    /// `DutyRefusal` else. Who is new gets a number, and comes into the grid of `role` at once.
    @discardableResult
    public func act(
        _ act: RollAct, joining role: GridAssignment? = nil, at moment: Moment
    ) throws -> RollAct {
        let done = try take(act, at: moment)
        guard case .entered(let person) = done, let role else { return done }
        _ = try take(
            GridAct.assigned(
                GridAssignment(
                    grid: role.grid, person: person.id, role: role.role, starts: role.starts,
                    ends: role.ends)), at: moment)
        return done
    }

    /// Throws `DutyRefusal.changedMeanwhile` where the person is not on the roll as `seen`.
    func demandUnchanged(_ seen: Person) throws {
        guard try Person.fetch(db, seen.id) != seen else { return }
        let last = try lastActor(
            """
            kind IN ('person-corrected', 'person-left', 'person-stays')
                AND json_extract(fields, '$[0]') = ?1
            """, [seen.id.text])
        throw DutyRefusal.changedMeanwhile(by: last)
    }

    fileprivate func record(_ act: RollAct, at moment: Moment) throws -> RollAct {
        var done = act
        switch act {
        case .entered(let person):
            let id = try addPerson(
                name: person.name, staffNumber: person.staffNumber, position: person.position,
                officePhone: person.officePhone, initials: person.initials)
            done = .entered(
                Person(
                    id: id, name: person.name, staffNumber: person.staffNumber,
                    position: person.position, officePhone: person.officePhone,
                    initials: person.initials))
        case .corrected(let person): try updatePerson(person)
        case .left(let person, let day, _): try endAll(of: person, on: day, at: moment)
        case .stays: break
        }
        try PersonDeparture.apply(done, db)
        workspace.forget()
        try note(.roll(done), at: moment)
        return done
    }

    /// Each role and each duty ends by an act of its own, so that both follow from the journal.
    private func endAll(of person: Person.ID, on day: Day, at moment: Moment) throws {
        let rules = try rollRules(from: day.adding(days: 1))
        for duty in rules.duties(of: person, after: day) {
            try record(DutyAct.ended(duty.id, on: day), at: moment)
        }
        for role in rules.roles(of: person) {
            try record(
                GridAct.assignmentEnded(
                    role.grid, person, role.role, on: day, endingDuties: false), at: moment)
        }
    }

    func rollRules(from day: Day) throws -> RollRules {
        let grids = try gridRules(from: day)
        return RollRules(
            organisation: grids.organisation, later: grids.later, book: grids.book,
            offices: try officeHistory())
    }
}

extension RollAct: RuledAct {
    func refusal(
        in transaction: LedgerTransaction, by standing: Standing?, at moment: Moment
    ) throws -> DutyRefusal? {
        var first = moment.day
        if case .left(_, let day, _) = self { first = day.adding(days: 1) }
        let rules = try transaction.rollRules(from: first)
        guard let standing else { return rules.refusal(of: self, at: moment) }
        return rules.refusal(of: self, by: standing, at: moment)
    }

    func recorded(in transaction: LedgerTransaction, at moment: Moment) throws -> RollAct {
        try transaction.record(self, at: moment)
    }
}

/// Lets the table of last days follow an act: in the ledger when it happens, and in a replay of the journal
/// when the ledger is verified. Of two last days in the journal the later line holds.
enum PersonDeparture {
    static func apply(_ act: RollAct, _ db: Database) throws {
        switch act {
        case .entered, .corrected: break
        case .left(let person, let day, _):
            try db.run(
                "INSERT OR REPLACE INTO person_departure (person_id, last_day) VALUES (?, ?)",
                [person.rawValue, day.text])
        case .stays(let person):
            try db.run(
                "DELETE FROM person_departure WHERE person_id = ?", [person.rawValue])
        }
    }
}
