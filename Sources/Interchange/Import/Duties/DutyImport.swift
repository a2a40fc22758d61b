public import Persistence

/// Brings a duty plan (护导安排) from a CSV file into the ledger, each duty by a signed act of its own.
public struct DutyImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// What a plan's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: DutyColumn.self) }

    /// Throws `TableRefusal` for a file that is no such table, `AccountRefusal` where a school with
    /// accounts is asked by nobody, and `LedgerError`; bad rows are in the report.
    public func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        try TableImport<DutyDraftReader, DutyDraftWriter>(
            ledger: ledger, options: options, what: "duties", stamp: stamp
        )
        .run(file, fileName: fileName, progress: progress)
    }
}
