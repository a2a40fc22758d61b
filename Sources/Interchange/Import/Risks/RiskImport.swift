public import Persistence

/// Brings a list of risk points (风险点清单) from a CSV file into the ledger, each by a signed act of its own.
public struct RiskImport: RowImport {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// What a list's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: RiskColumn.self) }

    /// Throws `TableRefusal` for a file that is no such table, `AccountRefusal` where a school with
    /// accounts is asked by nobody, and `LedgerError`; bad rows are in the report.
    public func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        try TableImport<RiskDraftReader, RiskDraftWriter>(
            ledger: ledger, options: options, what: "risks", stamp: stamp
        )
        .run(file, fileName: fileName, progress: progress)
    }
}
