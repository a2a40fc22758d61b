import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import Security

/// `wangge care restored`: an older copy of the sealed file was put back, and no newer one is left.
struct CareRestoredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restored",
        abstract: "Say that an older care.db was put back for want of a newer one.",
        discussion: """
            A psychology teacher signs for it, and the journal keeps it; what the older file lacks is \
            given up. Refused where the file is no older than the ledger remembers it.
            """)

    @Option(help: "What happened to the newer one.")
    var reason: String

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try CareErrand.run(shared, access: .existing) { errand in
            let words = shared.strings.careFile
            guard try errand.file.lookAtHead().isOlder else { throw Refusal(words.notOlder) }
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            do {
                try errand.ledger.write(as: key.signer) { transaction in
                    try transaction.note(CareListStep.restored(reason: reason), at: errand.now)
                }
            } catch CareRefusal.notYours {
                throw Refusal(words.onlyTeachers)
            }
            print(words.kept)
        }
    }
}
