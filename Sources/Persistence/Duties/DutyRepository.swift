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

    public func pledges(schoolYear: Int) throws(LedgerError) -> PledgeBook {
        try file.snapshot { db in try PledgeBook.fetch(db, schoolYear: schoolYear) }
    }

    /// Changes duties under a signature; the rules are asked once more, on fresh rows.
    ///
    /// Throws `DutyRefusal`, `AccountRefusal` or `LedgerError`. Without `signer` only while the
    /// school has no accounts, and then only the rules that nobody's office matters to.
    @discardableResult
    public func act(
        _ act: DutyAct, as signer: Signer?, at moment: Moment
    ) async throws -> DutyAct {
        try await file.write(as: signer) { transaction in
            try transaction.refuse(act, at: moment)
            return try transaction.record(act, at: moment)
        }
    }

    /// The same for grids.
    @discardableResult
    public func act(
        _ act: GridAct, as signer: Signer?, at moment: Moment
    ) async throws -> GridAct {
        try await file.write(as: signer) { transaction in
            try transaction.refuse(act, at: moment)
            return try transaction.record(act, at: moment)
        }
    }

    /// The same for pledges.
    @discardableResult
    public func act(
        _ act: PledgeAct, as signer: Signer?, at moment: Moment
    ) async throws -> PledgeAct {
        try await file.write(as: signer) { transaction in
            try transaction.refuse(act, at: moment)
            return try transaction.record(act, at: moment)
        }
    }

    /// 到岗 with a problem: files the hazard and ticks the duty with its number, both or nothing.
    public func tick(
        _ duty: Duty.ID, on day: Day, reporting report: HazardReport, as signer: Signer,
        at moment: Moment
    ) async throws -> Hazard {
        try await file.write(as: signer) { transaction in
            let person = try transaction.demandAccount()
            guard try transaction.isOnCampus(report.place, on: moment.day) else {
                throw HazardReportRefusal.unknownPlace
            }
            let hazard = try transaction.file(report, reportedAt: moment, actor: person)
            let act = DutyAct.ticked(
                DutyTick(
                    duty: duty, day: day, person: person, at: moment,
                    finding: .hazard(hazard.number)))
            try transaction.refuse(act, at: moment)
            try transaction.record(act, at: moment)
            return hazard
        }
    }
}

extension LedgerTransaction {
    fileprivate func refuse(_ act: DutyAct, at moment: Moment) throws {
        let day = act.takesEffect(at: moment)
        let rules = DutyRules(
            book: try dutyBook(day.adding(days: -1)...DutyBook.horizon(from: day).upperBound),
            organisation: try organisation(on: day), offices: try OfficeAssignment.fetchAll(db))
        let refusal =
            if let standing = try standing(at: moment) {
                rules.refusal(of: act, by: standing, at: moment)
            } else {
                rules.refusal(of: act, at: moment)
            }
        if let refusal { throw refusal }
    }

    fileprivate func refuse(_ act: GridAct, at moment: Moment) throws {
        let day = act.takesEffect ?? moment.day
        let rules = GridRules(
            organisation: try organisation(on: day),
            book: try dutyBook(DutyBook.horizon(from: day)))
        let refusal =
            if let standing = try standing(at: moment) {
                rules.refusal(of: act, by: standing, at: moment)
            } else {
                rules.refusal(of: act)
            }
        if let refusal { throw refusal }
    }

    fileprivate func refuse(_ act: PledgeAct, at moment: Moment) throws {
        let organisation = try organisation(on: moment.day)
        let schoolYear = try SchoolCalendar.fetch(db).schoolYear(of: moment.day)
        let rules = PledgeRules(
            roll: PledgeRoll(
                organisation: organisation, offices: try OfficeAssignment.fetchAll(db),
                book: try pledgeBook(schoolYear: schoolYear)))
        let refusal =
            if let standing = try standing(at: moment) {
                rules.refusal(of: act, by: standing, in: organisation, at: moment)
            } else {
                rules.refusal(of: act, at: moment)
            }
        if let refusal { throw refusal }
    }

    /// What whoever signed in is today; nil while the school has no accounts.
    private func standing(at moment: Moment) throws -> Standing? {
        guard try hasAccounts() else { return nil }
        let person = try demandAccount()
        return try organisation(on: moment.day)
            .standing(of: person, offices: try offices(on: moment.day))
    }
}
