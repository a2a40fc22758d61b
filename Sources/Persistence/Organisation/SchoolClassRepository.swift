public import Domain
internal import GRDB
public import Security

/// Reads the school's list of classes, and records what is done to it.
public struct SchoolClassRepository: Sendable {
    let file: LedgerFile

    /// As a school lists them, those that have ended too.
    public func classes() throws(LedgerError) -> [SchoolClass] {
        try file.read(SchoolClass.fetchAll)
    }

    /// Takes steps under one signature, all or none; a step without a class makes one. The rules are
    /// asked on fresh rows: throws `SchoolClassRefusal`, `AccountRefusal` or `LedgerError`. Only a
    /// ledger without accounts takes them without `signer`.
    public func take(
        _ steps: [SchoolClass.Step], on one: SchoolClass.ID? = nil, as signer: Signer?,
        at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            for step in steps { try transaction.take(step, on: one, at: moment) }
        }
    }
}

extension LedgerTransaction {
    /// The same inside a transaction; returns the class.
    @discardableResult
    public func take(
        _ step: SchoolClass.Step, on one: SchoolClass.ID? = nil, at moment: Moment
    ) throws -> SchoolClass.ID {
        let standing = try standing(in: try organisation(on: moment.day))
        if let refusal = SchoolClassRules.refusal(toWriteBy: standing) { throw refusal }
        let classes = try SchoolClass.fetchAll(db)
        let known = one.flatMap { id in classes.first { $0.id == id } }
        if let refusal = SchoolClassRules.refusal(of: step, on: known, among: classes) {
            throw refusal
        }
        let id = try known?.id ?? SchoolClass.nextID(db)
        try note(.schoolClass(id, step), at: moment)
        try SchoolClassWriter(db: db).apply(step, to: id)
        return id
    }
}
