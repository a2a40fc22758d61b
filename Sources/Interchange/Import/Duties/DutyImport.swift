public import Persistence

/// Brings a duty plan (护导安排) from a CSV file into the ledger, each duty by a signed act of its own:
/// a list of duties, or a grid with a column a weekday.
public struct DutyImport: RowImport {
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
        let grid = try Table<DutyGridColumn>(file, encoding: options.encoding)
        guard grid.heading.columns.isDutyGrid else {
            let report = try TableImport<DutyDraftReader, DutyDraftWriter<DutyColumn>>(
                ledger: ledger, options: options, what: "duties", stamp: stamp
            )
            .run(file, fileName: fileName, progress: progress)
            let list = try Table<DutyColumn>(file, encoding: options.encoding)
            return told(report, of: PlanHead(titles: list.heading.titles, today: options.today))
        }
        var report = try TableImport<DutyGridReader, DutyDraftWriter<DutyGridColumn>>(
            ledger: ledger, options: options, what: "duties", stamp: stamp
        )
        .run(file, fileName: fileName, progress: progress)
        report.isDayGrid = true
        return told(report, of: PlanHead(grid.heading, today: options.today))
    }

    /// With the weeks and the days that stand above the rows.
    private func told(_ report: ImportReport, of head: PlanHead) -> ImportReport {
        var report = report
        report.titleWeeks = head.title.weeks
        report.headerDays = head.dates.days(from: options.today)
        return report
    }
}
