public import Persistence

/// Brings a hazard ledger (隐患台账) from a CSV file into the school's own.
public struct HazardImport: RowImport {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// What a ledger's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: HazardColumn.self) }

    /// The place where hazards wait whose place text matches none.
    public static var unplacedName: String { HazardPlaces.unplacedName }

    /// Throws `TableRefusal` for a file that is no such table and `LedgerError` where the ledger
    /// fails; bad rows are in the report. The file name may tell the year of dates without one.
    public func run(
        _ file: [UInt8], fileName: String, stamp: ImportStamp? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        try TableImport<HazardDraftReader, HazardDraftWriter>(
            ledger: ledger, options: options, what: "hazards", stamp: stamp
        )
        .run(file, fileName: fileName, progress: progress)
    }
}
