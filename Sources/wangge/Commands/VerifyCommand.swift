import ArgumentParser
import Domain
import Localisation
import Persistence

/// `wangge verify`: whether the ledger proves itself.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核验 — check every digest, signature and table of the ledger.",
        discussion: """
            Names what does not hold, the first entry of the logs first, and prints where the logs \
            end and the fingerprints of all keys, to be compared with the month's signed page. \
            Exit code 1 where something does not hold.
            """)

    @Option(
        help: ArgumentHelp(
            "An export of the ledger as JSON, to be checked instead.", valueName: "FILE"))
    var file: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        if let file { return try VerifyFileErrand.run(path: file, strings: shared.strings) }
        let strings = shared.strings
        try Refusal.reporting(in: strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .readOnly)
            var meter = ProgressMeter()
            let started = ContinuousClock.now
            let report = try ledger.verify { progress in
                meter.show(
                    done: progress.done, total: progress.total,
                    words: strings.verification.line(for: progress))
            }
            meter.finish()
            let text = VerificationText(
                report: report, path: shared.directory.ledgerPath, strings: strings,
                people: try ledger.organisation.organisation(on: shared.clock.now().day),
                took: ContinuousClock.now - started)
            StandardStream.output.write(text.text)
            guard report.holds else {
                throw Refusal(strings.verification.fails(report.faultCount))
            }
        }
    }
}
