import Domain
import Localisation
import Persistence
import Security

/// One export of a paper from the command line: writes it whole or not at all, and notes it in the
/// journal.
struct ExportErrand {
    let file: ExportFileOptions
    let signing: SigningOptions
    let shared: SharedOptions

    /// What a paper needs to be written.
    struct Means {
        let ledger: Ledger
        let now: Moment
        let words: Strings.Documents
        /// Whoever does it; nil where nobody was named.
        let signer: Signer?

        /// Takes the whole number or its end.
        func hazard(numbered number: String) throws -> Hazard.ID {
            guard let hazard = try ledger.hazards.hazard(numbered: number) else {
                throw Refusal(words.noSuchHazard(HarmlessText.line(number)))
            }
            return hazard.id
        }
    }

    /// A paper as the file holds it.
    struct Paper {
        let text: String
        let title: String
        let rows: Int
    }

    func run(_ body: (Means) throws -> Paper) throws {
        ProcessHardening.forbidCoreDumps()
        StandardStream.outliveReaders()
        try Refusal.reporting(in: shared.strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .existing)
            guard try ledger.hasSchool() else {
                throw LedgerError.noSchool(shared.directory.path)
            }
            let key = try signing.unlock(in: ledger, shared)
            defer { key?.lock() }
            let now = shared.clock.now()
            let means = Means(
                ledger: ledger, now: now, words: shared.strings.documents, signer: key?.signer)
            try write(try body(means)) { paper in
                try ledger.write(as: key?.signer) { transaction in
                    try transaction.note(
                        .exported(what: paper.title, rows: paper.rows), at: now)
                }
            }
            if key == nil, try ledger.accounts.hasAccounts() {
                StandardStream.errors.write(shared.strings.exports.unsigned + "\n")
            }
        }
    }

    /// The journal has its line before the file gets its name.
    private func write(_ paper: Paper, noting note: (Paper) throws -> Void) throws {
        let words = shared.strings.exports
        let target = try ExportTarget(path: file.output, overwrites: file.force, words: words)
        do {
            try target.write(paper.text)
            try note(paper)
            try target.finish()
        } catch {
            target.discard()
            throw error
        }
        if let output = file.output {
            StandardStream.errors.write(words.written(HarmlessText.path(output)) + "\n")
        }
    }
}
