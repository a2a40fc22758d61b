public import Domain
internal import GRDB
public import Security

/// Reads the 人才库, and records what is done to it.
public struct TalentRepository: Sendable {
    let file: LedgerFile

    /// All who ever were in it, in the order in which they came.
    public func members() throws(LedgerError) -> [TalentMember] {
        try file.read(TalentMember.fetchAll)
    }

    /// Takes a step under a signature. The rules are asked on fresh rows: throws `TalentRefusal`,
    /// `AccountRefusal` or `LedgerError`. Only a ledger without accounts takes one without `signer`. Returns
    /// the member.
    @discardableResult
    public func take(
        _ step: TalentStep, on member: TalentMember.ID?, as signer: Signer?, at moment: Moment
    ) async throws -> TalentMember.ID {
        try await file.write(as: signer) { transaction in
            try transaction.take(step, on: member, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// The same inside a transaction; returns the member.
    @discardableResult
    public func take(
        _ step: TalentStep, on member: TalentMember.ID?, at moment: Moment
    ) throws -> TalentMember.ID {
        let organisation = try organisation(on: moment.day)
        let standing = try standing(in: organisation)
        if let refusal = TalentRules.refusal(toWriteBy: standing) { throw refusal }
        return try takeSteps([step], on: member, at: moment) {
            (step: TalentStep, known: TalentMember?) in
            if case .joined(.staff(let person), _) = step, organisation.person(person) == nil {
                throw TalentRefusal.noPerson
            }
            let refusal = TalentRules.refusal(
                of: step, on: known, in: try TalentMember.fetchAll(db), on: moment.day)
            if let refusal { throw refusal }
        }
    }
}

extension TalentMember: SteppedLine {
    static let table = "talent_member"

    static func act(_ step: TalentStep, on id: ID) -> JournalAct { .talent(id, step) }

    static func apply(_ step: TalentStep, to id: ID, on day: Day, _ db: Database) throws {
        try TalentWriter(db: db).apply(step, to: id)
    }
}
