import Domain
import Persistence

/// Understands the rows of one kind of table, in their order.
protocol RowReader<Column, Draft>: SendableMetatype {
    associatedtype Column: TableColumn
    associatedtype Draft: Sendable

    init(heading: TableHeading<Column>, fileName: String, options: ImportOptions)

    /// Nil where nothing can be made of the row; `notes` then says why.
    mutating func read(_ row: TableRow<Column>, notes: inout ImportNotes) -> Draft?
}

/// Writes what was read inside one transaction.
protocol DraftWriter<Column, Draft> {
    associatedtype Column: TableColumn
    associatedtype Draft

    init(transaction: LedgerTransaction, heading: TableHeading<Column>, options: ImportOptions)
        throws

    /// Writes nothing where `notes` turn bad.
    mutating func write(_ draft: Draft, notes: inout ImportNotes) throws -> DraftResult

    /// Adds what only the whole file tells.
    func complete(_ report: inout ImportReport)
}

/// How much one draft brought.
struct DraftResult: Hashable {
    var added = 0
    var updated = 0
    var alreadyThere = 0

    static let nothing = DraftResult()
    static let added = DraftResult(added: 1)
    static let updated = DraftResult(updated: 1)
    static let alreadyThere = DraftResult(alreadyThere: 1)
}

/// The way from a file to the ledger and a report that all tables share.
struct TableImport<Reader: RowReader, Writer: DraftWriter>
where Reader.Column == Writer.Column, Reader.Draft == Writer.Draft {
    let ledger: Ledger
    let options: ImportOptions
    /// What the journal calls it.
    let what: String
    let stamp: ImportStamp?

    /// Nothing is written unless all of it is, and bad rows keep it from being written unless the
    /// options leave them out.
    func run(
        _ file: [UInt8], fileName: String, progress: (ImportProgress) -> Void
    ) throws -> ImportReport {
        let reading = TableReading<Reader>.begin(file, fileName: fileName, options: options)
        defer { reading.stop() }
        let heading = try reading.heading()
        guard !options.dryRun else {
            return try ledger.rehearse(as: stamp?.signer) { transaction in
                try enter(reading, heading, in: transaction, progress: progress)
            }.ended(.rehearsed)
        }
        do {
            return try ledger.write(as: stamp?.signer) { transaction in
                let report = try enter(reading, heading, in: transaction, progress: progress)
                if report.hasBadRows, !options.skipBad { throw Rejection(report: report) }
                try stamp?.note(
                    what, file: fileName, rows: report.added + report.updated, in: transaction)
                return report.ended(.written)
            }
        } catch let rejection as Rejection {
            return rejection.report.ended(.refused)
        }
    }

    /// Writes what there is to write while the rest is still being read.
    private func enter(
        _ reading: TableReading<Reader>, _ heading: TableHeading<Reader.Column>,
        in transaction: LedgerTransaction, progress: (ImportProgress) -> Void
    ) throws -> ImportReport {
        var report = ImportReport(encoding: heading.encoding, delimiter: heading.delimiter)
        report.ignoredColumns = heading.columns.ignored
        var writer = try Writer(transaction: transaction, heading: heading, options: options)
        var meter = TableMeter()
        while let step = try reading.next() {
            meter.begin(bytes: step.bytes, good: step.good, to: progress)
            for row in step.rows {
                report.read += 1
                var notes = row.notes
                let result = try row.draft.map { try writer.write($0, notes: &notes) }
                report.add(notes)
                if let result, !notes.isBad { report.count(result) }
                meter.pass(isGood: row.draft != nil, to: progress)
            }
        }
        writer.complete(&report)
        report.issues.sort { $0.line < $1.line }
        return report
    }

    /// Carries the report out of a transaction that must not be committed.
    private struct Rejection: Error {
        let report: ImportReport
    }
}

extension ImportReport {
    fileprivate mutating func count(_ result: DraftResult) {
        added += result.added
        updated += result.updated
        alreadyThere += result.alreadyThere
    }

    fileprivate func ended(_ outcome: Outcome) -> ImportReport {
        var report = self
        report.outcome = outcome
        return report
    }
}
