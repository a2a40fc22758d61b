public import Persistence

/// An import of a table, whatever its rows are about.
public protocol RowImport: Sendable {
    init(ledger: Ledger, options: ImportOptions)

    /// Throws `TableRefusal` for a file that is no such table, `AccountRefusal` where a school with
    /// accounts is asked by nobody, and `LedgerError`; bad rows are in the report.
    func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp?,
        progress: (ImportProgress) -> Void
    ) throws -> ImportReport
}
