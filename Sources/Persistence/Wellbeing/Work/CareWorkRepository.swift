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

    /// Takes steps under one signature, all or none. The rules are asked on fresh rows: throws
    /// `CareWorkRefusal`, `AccountRefusal` or `LedgerError`. Only a ledger without accounts takes them
    /// without `signer`. Returns the line.
    @discardableResult
    public func take(
        _ steps: [CareWorkStep], on work: CareWork.ID?, as signer: Signer?, at moment: Moment
    ) async throws -> CareWork.ID {
        try await file.write(as: signer) { transaction in
            try transaction.take(steps, on: work, at: moment)
        }
    }

    public func take(
        _ step: CareWorkStep, on work: CareWork.ID?, as signer: Signer?, at moment: Moment
    ) async throws {
        try await take([step], on: work, as: signer, at: moment)
    }
}

extension LedgerTransaction {
    /// The same inside a transaction.
    public func take(_ step: CareWorkStep, on work: CareWork.ID?, at moment: Moment) throws {
        try take([step], on: work, at: moment)
    }

    @discardableResult
    public func take(
        _ steps: [CareWorkStep], on work: CareWork.ID?, at moment: Moment
    ) throws -> CareWork.ID {
        let organisation = try organisation(on: moment.day)
        let standing = try standing(in: organisation)
        if let refusal = CareWorkRules.refusal(toWriteBy: standing) { throw refusal }
        let classes = try SchoolClass.fetchAll(db)
        let pool = TalentPool(try TalentMember.fetchAll(db))
        let calendar = try SchoolCalendar.fetch(db)
        return try takeSteps(steps, on: work, at: moment) {
            (step: CareWorkStep, line: CareWork?) in
            let refusal = CareWorkRules.refusal(
                of: [step], on: line, on: moment.day, among: classes, pool, organisation,
                calendar: calendar)
            if let refusal { throw refusal }
        }
    }
}

extension CareWork: SteppedLine {
    static let table = "care_work"

    static func act(_ step: CareWorkStep, on id: ID) -> JournalAct { .careWork(id, step) }

    static func apply(_ step: CareWorkStep, to id: ID, on day: Day, _ db: Database) throws {
        try CareWorkWriter(db: db).apply(step, to: id, on: day)
    }
}
