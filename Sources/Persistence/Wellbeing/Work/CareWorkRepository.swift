public import Domain
internal import GRDB
public import Security

/// Reads the 心理工作台账, and records what is done to it.
public struct CareWorkRepository: Sendable {
    let file: LedgerFile

    /// All, the withdrawn ones too, in the order of their days.
    public func works() throws(LedgerError) -> [CareWork] {
        try file.read(CareWork.fetchAll)
    }

    /// Takes a step under a signature. The rules are asked on fresh rows: throws `CareWorkRefusal`,
    /// `AccountRefusal` or `LedgerError`. Only a ledger without accounts takes one without `signer`.
    public func take(
        _ step: CareWorkStep, on work: CareWork.ID?, as signer: Signer?, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.take(step, on: work, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// The same inside a transaction.
    public func take(_ step: CareWorkStep, on work: CareWork.ID?, at moment: Moment) throws {
        let known = try work.flatMap { id in try CareWork.fetch(db, id) }
        let standing = try standing(in: try organisation(on: moment.day))
        if let refusal = CareWorkRules.refusal(toWriteBy: standing) { throw refusal }
        let refusal = CareWorkRules.refusal(
            of: step, on: known, on: moment.day, among: try SchoolClass.fetchAll(db))
        if let refusal { throw refusal }
        let id = try known?.id ?? nextCareWorkID()
        try note(.careWork(id, step), at: moment)
        try CareWorkWriter(db: db).apply(step, to: id, on: moment.day)
    }

    private func nextCareWorkID() throws -> CareWork.ID {
        CareWork.ID(try db.value("SELECT ifnull(max(id), 0) + 1 FROM care_work") ?? 1)
    }
}
