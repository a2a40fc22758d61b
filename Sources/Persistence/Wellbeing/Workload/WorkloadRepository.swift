public import Domain
internal import GRDB
public import Security

/// Reads the 工作量, and records what is done to it.
public struct WorkloadRepository: Sendable {
    let file: LedgerFile

    /// All, the withdrawn ones too, in the order of their days.
    public func lines() throws(LedgerError) -> [Workload] {
        try file.read(Workload.fetchAll)
    }

    /// Takes a step under a signature. The rules are asked on fresh rows: throws `WorkloadRefusal`,
    /// `AccountRefusal` or `LedgerError`. Only a ledger without accounts takes one without `signer`. Returns
    /// the line.
    @discardableResult
    public func take(
        _ step: WorkloadStep, on line: Workload.ID?, as signer: Signer?, at moment: Moment
    ) async throws -> Workload.ID {
        try await file.write(as: signer) { transaction in
            try transaction.take(step, on: line, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// The same inside a transaction.
    @discardableResult
    public func take(
        _ step: WorkloadStep, on line: Workload.ID?, at moment: Moment
    ) throws -> Workload.ID {
        let organisation = try organisation(on: moment.day)
        let standing = try standing(in: organisation)
        return try takeSteps([step], on: line, at: moment) {
            (step: WorkloadStep, line: Workload?) in
            if let refusal = WorkloadRules.refusal(of: step, on: line, on: moment.day) {
                throw refusal
            }
            var owner = line?.entry.person
            if case .noted(let entry) = step { owner = entry.person }
            guard let owner, organisation.person(owner) != nil else {
                throw WorkloadRefusal.noPerson
            }
            if let refusal = WorkloadRules.refusal(toWriteBy: standing, of: owner) {
                throw refusal
            }
        }
    }
}

extension Workload: SteppedLine {
    static let table = "workload"

    static func act(_ step: WorkloadStep, on id: ID) -> JournalAct { .workload(id, step) }

    static func apply(_ step: WorkloadStep, to id: ID, on day: Day, _ db: Database) throws {
        try WorkloadWriter(db: db).apply(step, to: id)
    }
}
