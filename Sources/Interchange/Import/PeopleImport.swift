public import Persistence

/// Brings a staff roster from a CSV file into the school's own, with the duties in its grids.
public struct PeopleImport: RowImport {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// What a roster's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: PeopleColumn.self) }

    /// Throws `TableRefusal` for a file that is no such table and `LedgerError` where the ledger
    /// fails; bad rows are in the report. Duties begin on `ImportOptions.today`.
    public func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        try TableImport<PeopleDraftReader, PeopleDraftWriter>(
            ledger: ledger, options: options, what: "people", stamp: stamp
        )
        .run(file, fileName: fileName, progress: progress)
    }
}
