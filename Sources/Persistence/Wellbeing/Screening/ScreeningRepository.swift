public import Domain
internal import GRDB
public import Security

/// Reads the 普查 as numbers, and records what is done to it; who is behind them is in the sealed file.
public struct ScreeningRepository: Sendable {
    let file: LedgerFile

    /// All, the withdrawn ones too, the latest first.
    public func batches() throws(LedgerError) -> [ScreeningBatch] {
        try file.read(ScreeningBatch.fetchAll)
    }

    public func instruments() throws(LedgerError) -> [ScreeningInstrument] {
        try file.read(ScreeningInstrument.fetchAll)
    }

    /// Adds an instrument, or replaces the one of the same code.
    public func set(
        _ instrument: ScreeningInstrument, as signer: Signer, at moment: Moment
    ) async throws {
        if let refusal = instrument.refusal { throw refusal }
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            try instrument.save(transaction.db)
            try transaction.note(.instrumentChanged(instrument), at: moment)
        }
    }

    /// Takes steps under one signature, all or none; the rules are asked on fresh rows. Throws
    /// `ScreeningRefusal`, `AccountRefusal` or `LedgerError`. Only a ledger without accounts takes
    /// them without `signer`. Returns the batch.
    @discardableResult
    public func take(
        _ steps: [ScreeningStep], on batch: ScreeningBatch.ID?, as signer: Signer?,
        at moment: Moment
    ) async throws -> ScreeningBatch.ID {
        try await file.write(as: signer) { transaction in
            try transaction.take(steps, on: batch, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// Counts classes; replaces those numbers and no others that somebody was asked about.
    public func count(
        _ classes: [ScreeningClass], on batch: ScreeningBatch.ID,
        replacing shown: [ScreeningBatch.Replacement], at moment: Moment
    ) throws {
        let known = try ScreeningBatch.fetchAll(db).first { $0.id == batch }
        let replaced = try known?.replaced(by: classes, among: SchoolClass.fetchAll(db)) ?? []
        guard replaced == shown else { throw ScreeningRefusal.countedMeanwhile }
        try take(classes.map { .counted($0) }, on: batch, at: moment)
    }

    /// The same inside a transaction; returns the batch.
    @discardableResult
    public func take(
        _ steps: [ScreeningStep], on batch: ScreeningBatch.ID?, at moment: Moment
    ) throws -> ScreeningBatch.ID {
        let standing = try standing(in: try organisation(on: moment.day))
        if let refusal = ScreeningRules.refusal(toWriteBy: standing) { throw refusal }
        var known = try ScreeningBatch.fetchAll(db).first { $0.id == batch }
        let id = try known?.id ?? nextID(in: "screening_batch")
        let classes = try SchoolClass.fetchAll(db)
        for step in steps {
            let step = ScreeningRules.spelled(step, in: known, among: classes)
            let refusal = ScreeningRules.refusal(
                of: step, on: known, on: moment.day, among: classes)
            if let refusal { throw refusal }
            try note(.screening(id, step), at: moment)
            try ScreeningWriter(db: db).apply(step, to: id)
            if case .counted(let count) = step { known?.take(count) }
        }
        return id
    }
}
