import ArgumentParser
import Domain
import Interchange
import Localisation
import Persistence
import Screens
import Security

/// `wangge export month`: the month's page, signed where it is asked for.
struct ExportMonthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month",
        abstract: "导出月报 — the month's page with the ends of both logs, for A4.",
        discussion: """
            Balance, indicators and who has signed. --sign puts the signature of --as to the month \
            first; a month that was signed is printed as it was signed last. The digests on paper are \
            compared with what 'wangge verify' prints.

              wangge export month --month 2026-11 --output 月报.html
              wangge export month --month 2026-11 --sign --as 杨怀朴 --format text
            """)

    @Option(help: ArgumentHelp("The month, as 2026-11.", valueName: "MONTH"))
    var month: String

    @Option(help: "html, text or csv.")
    var format = DocumentFormat.html

    @Flag(help: "Sign the month first, as the person named by --as.")
    var sign = false

    @OptionGroup var file: ExportFileOptions
    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ExportErrand(file: file, signing: signing, shared: shared).run { means in
            guard let period = ReportingPeriod(typed: month), period.month != nil else {
                throw Refusal(shared.strings.figures.month.badMonth)
            }
            if sign { try sign(period, means) }
            guard let basis = try MonthReport.Basis(means.ledger, period, now: means.now) else {
                throw Refusal(shared.strings.figures.month.badMonth)
            }
            let figures = try counted(basis.month, basis.today, basis.heads, means.ledger)
            let source = try DocumentSource(ledger: means.ledger, now: means.now)
            let document = MonthReport(source, basis, figures).document
            return ExportErrand.Paper(
                text: document.text(as: format), title: document.title,
                rows: document.rowCount)
        }
    }

    private func sign(_ period: ReportingPeriod, _ means: ExportErrand.Means) throws {
        guard let signer = means.signer else {
            throw Refusal(shared.strings.accountCommands.asNeeded)
        }
        let heads = try means.ledger.journal.heads()
        let figures = try counted(period, means.now.day, heads, means.ledger)
        do {
            try means.ledger.write(as: signer) { transaction in
                try transaction.sign(
                    period, figures.school, lastEvent: heads.hazardEvent, at: means.now)
            }
        } catch let refusal as MonthRefusal {
            throw Refusal(FiguresWords(strings: shared.strings).sentence(for: refusal))
        }
        StandardStream.errors.write(shared.strings.figures.month.signed(month) + "\n")
    }

    private func counted(
        _ period: ReportingPeriod, _ today: Day, _ heads: LogHeads, _ ledger: Ledger
    ) throws -> SchoolFigures {
        var meter = ProgressMeter()
        defer { meter.finish() }
        return try ledger.hazards.figuresNow(
            of: period.days, on: today, lastEvent: heads.hazardEvent
        ) { done, total in
            meter.show(
                done: done, total: total, words: shared.strings.figures.counting(done, total))
        }
    }
}
