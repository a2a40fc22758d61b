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
        let organisation = try organisation(on: moment.day)
        let refusal = RiskRules(settings: try RuleSettings.fetch(db)).refusal(
            of: step, on: known, by: try standing(in: organisation), in: organisation)
        if let refusal { throw refusal }
        return try record(step, on: risk, at: moment)
    }

    /// Takes a step and asks no rule: for imports, which have asked before.
    @discardableResult
    public func record(
        _ step: RiskStep, on risk: RiskPoint.ID?, at moment: Moment
    ) throws -> RiskPoint.ID {
        let id = try risk ?? nextRiskID()
        try note(.riskChanged(id, step), at: moment)
        try RiskWriter(db: db).apply(
            step, to: id, entry: try JournalLog.head(db).id, by: signer?.person, at: moment)
        return id
    }

    /// All, the closed ones too, in the order of their identification.
    public func riskPoints() throws -> [RiskPoint] { try RiskPoint.fetchAll(db) }

    private func nextRiskID() throws -> RiskPoint.ID {
        RiskPoint.ID(try db.value("SELECT ifnull(max(id), 0) + 1 FROM risk_point") ?? 1)
    }

    private func lastActor(on risk: RiskPoint.ID) throws -> Person.ID? {
        try RiskHistoryLine.fetchAll(db, of: risk).last?.actor
    }
}

extension RiskRepository {
    /// The risk points as they were scored at the end of `day`: open ones only, each where it is now.
    /// When a review was due then is not kept.
    public func points(on day: Day) throws(LedgerError) -> [RiskPoint] {
        try file.snapshot { db in
            let lines = try RiskHistoryLine.fetchLast(db, upTo: day)
            let past = Dictionary(lines.map { ($0.risk, $0) }) { first, _ in first }
            return try RiskPoint.fetchAll(db).compactMap { point in
                guard let line = past[point.id], line.action != .close else { return nil }
                var entry = point.entry
                entry.score = line.score
                entry.reviewDue = max(entry.reviewDue, day)
                return RiskPoint(
                    id: point.id, entry: entry, identifiedOn: point.identifiedOn,
                    assessedOn: line.at.day, assessor: line.actor, closedOn: nil)
            }
        }
    }
}
