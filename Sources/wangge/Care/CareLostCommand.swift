import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import Security

/// `wangge care lost`: neither the sealed file nor a backup of it is left, so that a new list may be begun.
struct CareLostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lost",
        abstract: "Say that care.db and all its backups are lost, so that a new list may be begun.",
        discussion: """
            A psychology teacher signs for it, and the journal keeps it. Refused as long as there is a \
            care.db: one that is damaged is put aside first.
            """)

    @Option(help: "What happened to it.")
    var reason: String

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Refusal.reporting(in: shared.strings) {
            let words = shared.strings.careFile
            let ledger = try Ledger.open(in: shared.directory, access: .existing)
            guard !shared.directory.hasCareFile else { throw Refusal(words.isThere) }
            guard try ledger.journal.knowsCareList() else {
                throw Refusal(shared.strings.careCommands.none)
            }
            let key = try signing.demand(in: ledger, shared)
            defer { key.lock() }
            do {
                let (reason, now) = (reason, shared.clock.now())
                try ledger.write(as: key.signer) { transaction in
                    try transaction.note(CareListStep.lost(reason: reason), at: now)
                }
            } catch CareRefusal.notYours {
                throw Refusal(words.onlyTeachers)
            } catch let refusal as CareRefusal {
                let strings = shared.strings
                throw Refusal(
                    MainActor.assumeIsolated { CareSentence(strings: strings).text(for: refusal) })
            }
            print(words.givenUp)
        }
    }
}
