import ArgumentParser
import Domain
import Interchange
import Localisation
import Persistence
import Security

/// One import from the command line: opens what it needs and prints what came of it.
struct ImportErrand {
    let kind: ImportKind
    let arguments: ImportArguments
    let signing: SigningOptions
    let shared: SharedOptions

    /// What an import needs to be run.
    struct Means {
        let ledger: Ledger
        let file: ImportFile
        let stamp: ImportStamp

        /// Tells the year of dates without one, where it does.
        var fileName: String { file.name ?? "" }
    }

    /// Runs the import, tells how far it has come, and writes its report.
    typealias Work = (Means, inout ReportText, (ImportProgress) -> Void) throws -> ImportEnding

    /// Prints the report that `body` writes and, if it is one, the refusal; ends the command with
    /// exit code 1 where what was asked for was not done.
    func run(_ body: Work) throws {
        ProcessHardening.forbidCoreDumps()
        StandardStream.outliveReaders()
        try Refusal.reporting(in: shared.strings) {
            do {
                let ledger = try openLedger()
                let file = try ImportFile(arguments.file)
                let key = try signing.unlock(in: ledger, shared)
                defer { key?.lock() }
                let stamp = ImportStamp(signer: key?.signer, at: shared.clock.now())
                try run(body, on: Means(ledger: ledger, file: file, stamp: stamp))
                try tellUnlessSigned(key, ledger)
            } catch let refusal as ImportFileRefusal {
                throw Refusal(words.sentence(for: refusal))
            } catch let refusal as TableRefusal {
                throw Refusal(words.sentence(for: refusal, command: kind.command))
            } catch AccountRefusal.notSignedIn {
                throw Refusal(shared.strings.accountCommands.asNeeded)
            } catch let refusal as MapImportRefusal {
                throw Refusal(words.sentence(for: refusal))
            }
        }
    }

    /// Brings in a table and prints its report.
    func bring<Import: RowImport>(_ import: Import.Type, with options: ImportOptions) throws {
        try run { means, text, progress in
            let report = try Import(ledger: means.ledger, options: options)
                .run(
                    means.file.bytes, fileName: means.fileName, stamp: means.stamp,
                    progress: progress)
            try TableReport(report, of: kind, in: means.ledger, shared).write(into: &text)
            return ImportEnding(report, skipsBad: options.skipBad)
        }
    }

    /// Says so where a school with accounts took in what nobody signed.
    private func tellUnlessSigned(_ key: UnlockedKey?, _ ledger: Ledger) throws {
        guard key == nil, !arguments.dryRun, try ledger.accounts.hasAccounts() else { return }
        StandardStream.errors.write(shared.strings.accountCommands.unsignedImport + "\n")
    }

    private var words: Strings.Imports { shared.strings.imports }

    private func openLedger() throws -> Ledger {
        let ledger = try Ledger.open(in: shared.directory, access: .existing)
        guard try ledger.hasSchool() else { throw LedgerError.noSchool(shared.directory.path) }
        return ledger
    }

    private func run(_ body: Work, on means: Means) throws {
        var text = ReportText(words.report, listsAll: arguments.listAll)
        let name = means.file.name.map { HarmlessText.line($0) } ?? words.report.standardInput
        text.add(heading: words.report.heading(kind.title(in: words.report), name))
        var meter = ProgressMeter()
        let ending: ImportEnding
        do {
            defer { meter.finish() }
            ending = try body(means, &text) { progress in
                meter.show(
                    done: progress.done, total: progress.total,
                    words: progress.words(in: words.report))
            }
        } catch MapImportRefusal.nothingToDraw(let report) {
            MapReport(report: report, words: words).write(into: &text)
            text.add(ending: "")
            StandardStream.output.write(text.text)
            throw MapImportRefusal.nothingToDraw(report)
        }
        try finish(&text, ending)
    }

    private func finish(_ text: inout ReportText, _ ending: ImportEnding) throws {
        let sentence = ending.sentence(in: words.outcome, ledger: shared.directory.ledgerPath)
        text.add(ending: ending.isRefusal ? "" : sentence)
        guard StandardStream.output.write(text.text) else {
            throw Refusal(words.outcome.reportLost(ending.isWritten))
        }
        if ending.isRefusal { throw Refusal(sentence) }
    }
}

extension ImportProgress {
    func words(in words: Strings.Imports.Report) -> String {
        switch phase {
        case .reading: "\(words.reading) \(ByteSize(bytes: done))/\(ByteSize(bytes: total))"
        case .writing: "\(words.writing) \(done)/\(total)"
        }
    }
}
