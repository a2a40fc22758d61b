import Domain
import Glibc
import Interchange
import Localisation
import Persistence
import Screens
import Security

/// Brings the results of a 普查 in: says what is kept and what is dropped, asks, and only then writes.
struct ScreeningErrand {
    let command: ImportScreeningCommand

    private var shared: SharedOptions { command.shared }
    private var words: Strings.ScreeningImport { shared.strings.screeningImport }

    func run() throws {
        ProcessHardening.forbidCoreDumps()
        StandardStream.outliveReaders()
        let imports = shared.strings.imports
        try Refusal.reporting(in: shared.strings) {
            do {
                try runReporting()
            } catch let refusal as ImportFileRefusal {
                throw Refusal(imports.sentence(for: refusal))
            } catch let refusal as TableRefusal {
                throw Refusal(
                    imports.sentence(
                        for: refusal.withoutCells, command: "wangge import screening"))
            } catch let refusal as ScreeningRefusal {
                throw Refusal(sentence(for: refusal))
            } catch let refusal as CareRefusal {
                throw Refusal(sentence(for: refusal))
            } catch is UnlockRefusal {
                throw Refusal(shared.strings.care.refusals.damaged)
            }
        }
    }

    private func runReporting() throws {
        let ledger = try Ledger.open(in: shared.directory, access: .existing)
        guard shared.directory.hasCareFile else { throw Refusal(words.noCare) }
        if let refusal = try refusalToImport(ledger) { throw refusal }
        let file = try ImportFile(command.file)
        let list = try command.classList.map { try ImportFile($0).bytes }
        let classes = try ledger.classes.classes()
        let batch = try batch(in: ledger)
        let reading = try read(
            file.bytes, classList: list, among: classes, on: batch.entry.day)
        // What is refused is not shown before as if it were to be imported.
        if let refusal = refusal(of: reading) { throw refusal }
        let today = shared.clock.now().day
        for count in reading.classes {
            let refusal = ScreeningRules.refusal(
                of: .counted(count), on: batch, on: today, among: classes)
            if let refusal { throw refusal }
        }
        let isListChecked = try command.dryRun && rehearse(reading, on: batch, in: ledger)
        if !command.dryRun { try demandAnswer() }
        show(reading, of: file.name)
        let replaced = batch.replaced(by: reading.classes, among: classes)
        show(replaced, in: batch)
        guard !command.dryRun else {
            return print(words.rehearsed + (isListChecked ? "" : unchecked))
        }
        try ask(replacing: replaced.count)
        let care = try openCare(beside: ledger, access: .existing)
        let key = try command.signing.demand(in: ledger, shared)
        defer { key.lock() }
        let now = shared.clock.now()
        let fresh = try ledger.screening.batches().first { $0.id == batch.id }
        let known = try ledger.classes.classes()
        for count in reading.classes {
            let refusal = ScreeningRules.refusal(
                of: .counted(count), on: fresh, on: now.day, among: known)
            if let refusal { throw refusal }
        }
        guard fresh?.replaced(by: reading.classes, among: known) == replaced else {
            throw ScreeningRefusal.countedMeanwhile
        }
        // Sealed last, while the numbers are not committed yet: where one is refused, neither is written.
        var listed: Int?
        do {
            try ledger.write(as: key.signer) { transaction in
                try transaction.count(reading.classes, on: batch.id, replacing: replaced, at: now)
                listed = try care.list(
                    reading.pupils, of: batch.id, counted: reading.classes, by: key, at: now)
            }
        } catch let error as LedgerError where listed != nil {
            throw Refusal(words.sealedAlone(shared.strings.failures.sentence(for: error)))
        }
        let sealed = listed ?? 0
        print(words.done(reading.classes.count, sealed, reading.pupils.count - sealed))
    }

    private func openCare(beside ledger: Ledger, access: Ledger.Access) throws -> CareFile {
        let care = try CareFile.open(
            in: shared.directory, beside: ledger, access: access,
            machine: SchoolClock.machineTime)
        guard try care.isSetUp() else { throw Refusal(words.noCare) }
        return care
    }

    /// Whether the sealed list was asked as well, which only its reader's passphrase opens: in a rehearsal nobody
    /// is asked for one, and it is taken from a file where that is given. Throws what the import would throw.
    private func rehearse(
        _ reading: ScreeningReading, on batch: ScreeningBatch, in ledger: Ledger
    ) throws -> Bool {
        guard command.signing.passphraseFile != nil else { return false }
        let care = try openCare(beside: ledger, access: .readOnly)
        let key = try command.signing.demandForRehearsal(in: ledger, shared)
        defer { key.lock() }
        try care.rehearse(
            reading.pupils, of: batch.id, counted: reading.classes, by: key,
            at: shared.clock.now())
        return true
    }

    /// That the list was not asked, and what was missing for it.
    private var unchecked: String {
        words.listUnchecked
            + (command.signing.name == nil ? words.signerMissing : words.passphraseMissing)
    }

    private func read(
        _ results: [UInt8], classList: [UInt8]?, among classes: [SchoolClass], on day: Day
    ) throws -> ScreeningReading {
        var meter = ProgressMeter()
        defer { meter.finish() }
        let words = shared.strings.imports.report
        return try ScreeningReading(
            results: results, classList: classList, among: classes, on: day,
            encoding: command.encoding
        ) { meter.show(done: $0.done, total: $0.total, words: $0.words(in: words)) }
    }

    /// Whoever is named is told at once that the import is not theirs, before a passphrase is asked for and in
    /// a rehearsal too; nil where nobody is named.
    private func refusalToImport(_ ledger: Ledger) throws -> ScreeningRefusal? {
        guard let name = command.signing.name else { return nil }
        let person = try PersonFinder(ledger: ledger, shared: shared).person(called: name)
        let standing = try ledger.organisation.organisation(on: shared.clock.now().day)
            .standing(of: person.id, offices: ledger.accounts.officeHistory())
        return ScreeningRules.refusal(toWriteBy: standing)
            ?? ScreeningRules.refusal(toInterviewBy: standing)
    }

    private func batch(in ledger: Ledger) throws -> ScreeningBatch {
        let day = try command.day.map { text in
            guard let day = Day(text: text) else { throw Refusal(words.badDay) }
            return day
        }
        let batch = try ledger.screening.batches().first {
            $0.counts && (day == nil || $0.entry.day == day)
        }
        guard let batch else { throw Refusal(words.noBatch) }
        return batch
    }

    /// Which screening it goes into, and class by class what it would replace there.
    private func show(_ replaced: [ScreeningBatch.Replacement], in batch: ScreeningBatch) {
        print(words.into(batch.entry.day.text, HarmlessText.line(batch.entry.instrument)))
        guard !replaced.isEmpty else { return }
        print(words.replaced)
        for one in replaced {
            print(
                "  "
                    + words.replacing(
                        HarmlessText.line(one.known.name), (one.known.due, one.new.due),
                        (one.known.tested, one.new.tested)))
        }
    }

    /// Nothing but sums, titles and line numbers: never what stands in a cell.
    private func show(_ reading: ScreeningReading, of name: String?) {
        let source = name.map { HarmlessText.line($0) }
        print(words.heading(source ?? shared.strings.imports.report.standardInput))
        let due = reading.classes.map(\.due).reduce(0, +)
        let tested = reading.classes.map(\.tested).reduce(0, +)
        print(words.sums(reading.classes.count, due, tested, reading.pupils.count))
        print(words.kept + "\n" + words.sealed)
        if reading.dropped.isEmpty {
            print(words.nothingDropped)
        } else {
            show(words.dropped, titles: reading.dropped)
        }
        if !reading.droppedOfList.isEmpty {
            show(words.droppedOfList, titles: reading.droppedOfList)
        }
        let notes = zip(ScreeningReading.Note.allCases, words.noteNames).compactMap { note, name in
            reading.notes[note].map { "  " + words.noteLines($0.count, lines($0)) + ": " + name }
        }
        if !notes.isEmpty { print(([words.notes] + notes).joined(separator: "\n")) }
    }

    private func show(_ heading: String, titles: [String]) {
        print(heading)
        for title in titles { print("  " + HarmlessText.line(title, columns: 60)) }
    }

    /// Lines that cannot be taken, by what is wrong with them; nil where all can.
    private func refusal(of reading: ScreeningReading) -> Refusal? {
        guard !reading.faults.isEmpty else { return nil }
        let faults = zip(ScreeningReading.Fault.allCases, words.faultNames).compactMap {
            fault, name in
            reading.faults[fault].map { "  " + lines($0) + ": " + name }
        }
        return Refusal(([words.faults] + faults).joined(separator: "\n"))
    }

    private func lines(_ lines: [Int]) -> String {
        words.lines(lines.prefix(20).map(String.init).joined(separator: ", "))
            + (lines.count > 20 ? " …" : "")
    }

    /// Somebody can be asked, or has answered.
    private func demandAnswer() throws {
        guard !command.yes else { return }
        guard command.file != "-", isatty(STDIN_FILENO) == 1 else {
            throw Refusal(words.notAsked)
        }
    }

    /// No is the answer of a hasty Enter.
    private func ask(replacing count: Int) throws {
        guard !command.yes else { return }
        StandardStream.errors.write(count > 0 ? words.replaceQuestion(count) : words.question)
        guard let answer = readLine(), ["y", "Y", "yes", "是"].contains(answer) else {
            throw Refusal(words.refused)
        }
    }

    private func sentence(for refusal: ScreeningRefusal) -> String {
        let strings = shared.strings
        return MainActor.assumeIsolated { ScreeningSentence(strings: strings).text(for: refusal) }
    }

    private func sentence(for refusal: CareRefusal) -> String {
        let strings = shared.strings
        return MainActor.assumeIsolated { CareSentence(strings: strings).text(for: refusal) }
    }
}
