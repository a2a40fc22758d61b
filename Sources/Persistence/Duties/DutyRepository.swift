public import Domain
internal import GRDB
public import Security

/// Reads who stands where and who has signed for what, and changes it under a signature.
public struct DutyRepository: Sendable {
    let file: LedgerFile

    /// Everything about duties that `days` need, read in far less than a frame.
    public func book(_ days: ClosedRange<Day>) throws(LedgerError) -> DutyBook {
        try file.snapshot { db in try DutyBook.fetch(db, days) }
    }

    /// All that a person ever had to do, the earliest first.
    public func duties(of person: Person.ID) throws(LedgerError) -> [Duty] {
        try file.read { db in try Duty.fetchAll(db, of: person) }
    }

    /// How many duties everybody has on `day` or will have; nobody who has none.
    public func dutyCounts(from day: Day) throws(LedgerError) -> [Person.ID: Int] {
        try file.read { db in
            let counts = try db.map(
                """
                SELECT person_id, count(*) FROM duty
                WHERE ends IS NULL OR ends >= ? AND ends >= starts
                GROUP BY person_id
                """, [day.text]
            ) { row -> (Person.ID, Int) in (row.id(0), row[1]) }
            return Dictionary(counts) { first, _ in first }
        }
    }

    /// What whoever begins to change a grid now has seen of it.
    public func sight(of grid: Grid.ID) throws(LedgerError) -> GridSight {
        try file.snapshot { db in try GridSight.fetch(db, of: grid) }
    }

    /// Who made way for somebody who is to lead, and goes on where that is taken back before it begins.
    public func makingWay(for role: GridAssignment) throws(LedgerError) -> [GridAssignment] {
        try file.snapshot { db in
            try db.map(
                """
                SELECT cut.person_id, cut.role, cut.starts, cut.ends
                FROM grid_assignment AS leader JOIN grid_assignment AS cut ON cut.cut_by = leader.id
                WHERE leader.grid_id = ? AND leader.person_id = ? AND leader.role = ?
                    AND leader.starts = ?
                ORDER BY cut.id
                """,
                [
                    role.grid.rawValue, role.person.rawValue, role.role.rawValue, role.starts.text,
                ]
            ) {
                GridAssignment(
                    grid: role.grid, person: $0.id(0), role: try $0.word(1),
                    starts: try $0.day(2), ends: try $0.optionalDay(3))
            }
        }
    }

    /// What the rules ask of changes to the roll that take effect on `day`.
    public func rollRules(from day: Day) throws(LedgerError) -> RollRules {
        try file.snapshot { db in try LedgerTransaction(db: db).rollRules(from: day) }
    }

    /// What was seen of the grids of every place that ever was given to a grid.
    public func sightsOfPlaces() throws(LedgerError) -> [Place.ID: GridSight] {
        try file.snapshot(GridSight.fetchAll)
    }

    /// With what they were signed for.
    public func pledges(schoolYear: Int) throws(LedgerError) -> PledgeBook {
        try file.snapshot { db in
            let book = try PledgeBook.fetch(db, schoolYear: schoolYear)
            return book.knowing(try PledgeGrounds.fetch(db, of: book))
        }
    }

    /// Changes duties under a signature; the rules are asked once more, on fresh rows.
    ///
    /// Throws `DutyRefusal`, `AccountRefusal` or `LedgerError`. Without `signer` only while the
    /// school has no accounts, and then only the rules that nobody's office matters to. Where the
    /// duty or slot is not as it was `seen`, `DutyRefusal.changedMeanwhile` says so.
    @discardableResult
    public func act(
        _ act: DutyAct, seen: DutySight? = nil, as signer: Signer?, at moment: Moment
    ) async throws -> DutyAct {
        try await file.write(as: signer) { transaction in
            if let seen { try transaction.demandUnchanged(seen, before: act) }
            return try transaction.take(act, at: moment)
        }
    }

    /// 互换: both halves or neither; `seen` is what the person has seen of either post, in their order.
    @discardableResult
    public func act(
        _ swap: DutySwap, seen: [DutySight] = [], as signer: Signer?, at moment: Moment
    ) async throws -> DutySwap {
        try await file.write(as: signer) { transaction in
            for (sight, act) in zip(seen, swap.acts) {
                try transaction.demandUnchanged(sight, before: act)
            }
            return try transaction.take(swap, at: moment)
        }
    }

    /// The same for grids.
    @discardableResult
    public func act(
        _ act: GridAct, seen: GridSight? = nil, as signer: Signer?, at moment: Moment
    ) async throws -> GridAct {
        try await file.write(as: signer) { transaction in
            if let seen { try transaction.demandUnchanged(seen, before: act) }
            return try transaction.take(act, at: moment)
        }
    }

    /// The same for pledges.
    @discardableResult
    public func act(
        _ act: PledgeAct, seen: PledgeSight? = nil, as signer: Signer?, at moment: Moment
    ) async throws -> PledgeAct {
        try await file.write(as: signer) { transaction in
            if let seen { try transaction.demandUnchanged(seen, on: moment.day) }
            return try transaction.take(act, at: moment)
        }
    }

    /// The same for the roll of the staff; who is new comes into the grid of `role` with the same act, or not
    /// at all. The numbers of the new one are in what is returned.
    @discardableResult
    public func act(
        _ act: RollAct, joining role: GridAssignment? = nil, seen: Person? = nil,
        as signer: Signer?, at moment: Moment
    ) async throws -> RollAct {
        try await file.write(as: signer) { transaction in
            if let seen { try transaction.demandUnchanged(seen) }
            return try transaction.act(act, joining: role, at: moment)
        }
    }

    /// 到岗 with a problem: files the hazard and ticks the duty with its number, both or nothing.
    public func tick(
        _ duty: Duty.ID, on day: Day, reporting report: HazardReport, as signer: Signer,
        at moment: Moment
    ) async throws -> Hazard {
        try await file.write(as: signer) { transaction in
            let person = try transaction.demandAccount(on: moment.day)
            guard try transaction.isOnCampus(report.place, on: moment.day) else {
                throw HazardReportRefusal.unknownPlace
            }
            let hazard = try transaction.file(report, reportedAt: moment, actor: person)
            let act = DutyAct.ticked(
                DutyTick(
                    duty: duty, day: day, person: person, at: moment,
                    finding: .hazard(hazard.number)))
            _ = try transaction.take(act, at: moment)
            return hazard
        }
    }
}
