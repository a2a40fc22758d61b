public import Domain
internal import GRDB
public import Security

/// Reads risk points and their history, and records what is done to them.
public struct RiskRepository: Sendable {
    let file: LedgerFile

    /// All, the closed ones too, in the order of their identification.
    public func points() throws(LedgerError) -> [RiskPoint] {
        try file.read(RiskPoint.fetchAll)
    }

    /// The oldest line first.
    public func history(of risk: RiskPoint.ID) throws(LedgerError) -> [RiskHistoryLine] {
        try file.read { db in try RiskHistoryLine.fetchAll(db, of: risk) }
    }

    /// Takes a step under a signature; returns the risk point's number.
    ///
    /// The rules are asked on fresh rows. `seen` is the point as it was read: where it has changed
    /// since, `RiskRefusal.changedMeanwhile` says so. Else throws `RiskRefusal`, `AccountRefusal` or
    /// `LedgerError`. Only a ledger without accounts takes a step without `signer`.
    public func take(
        _ step: RiskStep, on risk: RiskPoint.ID?, seen: RiskPoint?, as signer: Signer?,
        at moment: Moment
    ) async throws -> RiskPoint.ID {
        try await file.write(as: signer) { transaction in
            try transaction.take(step, on: risk, seen: seen, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// The same inside a transaction; without `seen` it is not compared with what was read.
    @discardableResult
    public func take(
        _ step: RiskStep, on risk: RiskPoint.ID?, seen: RiskPoint? = nil, at moment: Moment
    ) throws -> RiskPoint.ID {
        let known = try risk.flatMap { id in try RiskPoint.fetch(db, id) }
        if let seen, let known, seen != known {
            throw RiskRefusal.changedMeanwhile(by: try lastActor(on: known.id))
        }
        try refuse(step, on: known, at: moment)
        let id = try risk ?? nextRiskID()
        try note(.riskChanged(id, step), at: moment)
        try RiskWriter(db: db).apply(
            step, to: id, entry: try JournalLog.head(db).id, by: signer?.person, at: moment)
        return id
    }

    private func refuse(_ step: RiskStep, on point: RiskPoint?, at moment: Moment) throws {
        let rules = RiskRules(settings: try RuleSettings.fetch(db))
        let organisation = try organisation(on: moment.day)
        let standing = try riskStanding(in: organisation)
        let places: [(place: Place.ID, level: ControlLevel)]
        switch step {
        case .identified(let entry), .revised(let entry):
            let faults = rules.faults(of: entry, on: moment.day)
            guard faults.isEmpty else { throw RiskRefusal.faulty(faults) }
            places =
                [(entry.place, entry.level)]
                + (point.map { [($0.entry.place, $0.entry.level)] } ?? [])
        default: places = point.map { [($0.entry.place, $0.entry.level)] } ?? []
        }
        for (place, level) in places {
            let refusal = rules.refusal(
                of: step.action, at: place, level: level, by: standing, in: organisation)
            if let refusal { throw refusal }
        }
        if let refusal = rules.refusal(of: step, on: point, on: moment.day) { throw refusal }
    }

    /// Nil while there are no accounts.
    private func riskStanding(in organisation: Organisation) throws -> Standing? {
        let isSigned = signer != nil
        guard try isSigned || hasAccounts() else { return nil }
        let person = try demandAccount()
        return organisation.standing(of: person, offices: try offices(on: organisation.day))
    }

    private func nextRiskID() throws -> RiskPoint.ID {
        RiskPoint.ID(try db.value("SELECT ifnull(max(id), 0) + 1 FROM risk_point") ?? 1)
    }

    private func lastActor(on risk: RiskPoint.ID) throws -> Person.ID? {
        try RiskHistoryLine.fetchAll(db, of: risk).last?.actor
    }
}
