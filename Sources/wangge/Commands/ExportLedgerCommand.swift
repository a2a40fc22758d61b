import ArgumentParser
import Domain
import Interchange
import Localisation
import Persistence

/// `wangge export ledger`: the year ledger, or the events behind it.
struct ExportLedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "导出年度隐患整改销号登记表 — the hazard ledger of a year.",
        discussion: """
            csv is the form 年度隐患整改销号登记表, for a spreadsheet (UTF-8 with BOM); it can be \
            read back with 'wangge import hazards'. json has every event with its digest and its \
            signature, for 'wangge verify --file'. Both hold the hazards that were open at some time of the \
            year; without --year, all. The balance of the year goes to standard error.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json
    }

    @Option(help: ArgumentHelp("A calendar year.", valueName: "YEAR"))
    var year: Int?

    @Option(help: "csv or json.")
    var format = Format.csv

    @Option(help: ArgumentHelp("Write to this file.", valueName: "FILE"))
    var output: String?

    @Flag(help: "Overwrite the file.")
    var force = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard let year, !(1...9999).contains(year) else { return }
        throw ValidationError("--year takes a year, as 2026.")
    }

    func run() throws {
        StandardStream.outliveReaders()
        let words = shared.strings.exports
        try Refusal.reporting(in: shared.strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .readOnly)
            guard try ledger.hasSchool() else {
                throw LedgerError.noSchool(shared.directory.path)
            }
            let target = try ExportTarget(path: output, overwrites: force, words: words)
            let balance: StockBalance
            do {
                balance = try write(ledger, to: target)
                try target.finish()
            } catch {
                target.discard()
                throw error
            }
            StandardStream.errors.write(sentences(balance, words))
        }
    }

    private func write(_ ledger: Ledger, to target: ExportTarget) throws -> StockBalance {
        let today = shared.clock.now().day
        return switch format {
        case .csv:
            try YearLedger(ledger: ledger, year: year).write(today: today, to: target.write)
        case .json:
            try EventsDocument(ledger: ledger, year: year).write(today: today, to: target.write)
        }
    }

    private func sentences(_ balance: StockBalance, _ words: Strings.Exports) -> String {
        let told = words.balance(
            balance.opening, balance.added, balance.closed, balance.voided, balance.stock)
        return told + "\n" + (output.map { words.written(HarmlessText.path($0)) + "\n" } ?? "")
    }
}
