import Domain
import Persistence

/// Understands the rows of one kind of table, in their order.
protocol RowReader<Column, Draft> {
    associatedtype Column: TableColumn
    associatedtype Draft

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

enum DraftResult {
    case added, updated, alreadyThere
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
        var meter = ProgressMeter()
        let rows = try read(file, fileName: fileName) { done, total in
            meter.tell(.reading, done, of: total, to: progress)
        }
        return try write(rows, of: fileName) { done in
            meter.tell(.writing, done, of: rows.good.count, to: progress)
        }
    }

    /// What reading leaves for writing.
    private struct Rows {
        let heading: TableHeading<Reader.Column>
        var good: [(draft: Reader.Draft, notes: ImportNotes)] = []
        /// Speaks of the bad ones so far.
        var report: ImportReport
    }

    private func read(
        _ file: [UInt8], fileName: String, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> Rows {
        var table = try Table<Reader.Column>(file, encoding: options.encoding)
        let heading = table.heading
        var reader = Reader(heading: heading, fileName: fileName, options: options)
        var rows = Rows(
            heading: heading,
            report: ImportReport(encoding: heading.encoding, delimiter: heading.delimiter))
        rows.report.ignoredColumns = heading.columns.ignored
        while let row = try table.next() {
            rows.report.read += 1
            var notes = ImportNotes()
            for issue in row.issues { notes.add(issue) }
            let draft = row.isRagged ? nil : reader.read(row, notes: &notes)
            if let draft, !notes.isBad {
                rows.good.append((draft, notes))
            } else {
                rows.report.add(notes)
            }
            progress(table.progress.done, table.progress.total)
        }
        return rows
    }

    private func write(
        _ rows: Rows, of fileName: String, progress: (Int) -> Void
    ) throws -> ImportReport {
        let isRejected = rows.report.hasBadRows && !options.skipBad
        guard !options.dryRun, !isRejected else {
            let report = try ledger.rehearse { try enter(rows, in: $0, progress: progress) }
            return report.ended(options.dryRun ? .rehearsed : .refused)
        }
        do {
            return try ledger.write(as: stamp?.signer) { transaction in
                let report = try enter(rows, in: transaction, progress: progress)
                if report.hasBadRows, !options.skipBad { throw Rejection(report: report) }
                try stamp?.note(
                    what, file: fileName, rows: report.added + report.updated, in: transaction)
                return report.ended(.written)
            }
        } catch let rejection as Rejection {
            return rejection.report.ended(.refused)
        }
    }

    private func enter(
        _ rows: Rows, in transaction: LedgerTransaction, progress: (Int) -> Void
    ) throws -> ImportReport {
        var report = rows.report
        var writer = try Writer(
            transaction: transaction, heading: rows.heading, options: options)
        for (index, row) in rows.good.enumerated() {
            var notes = row.notes
            let result = try writer.write(row.draft, notes: &notes)
            report.add(notes)
            if !notes.isBad { report.count(result) }
            progress(index + 1)
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
        switch result {
        case .added: added += 1
        case .updated: updated += 1
        case .alreadyThere: alreadyThere += 1
        }
    }

    fileprivate func ended(_ outcome: Outcome) -> ImportReport {
        var report = self
        report.outcome = outcome
        return report
    }
}
