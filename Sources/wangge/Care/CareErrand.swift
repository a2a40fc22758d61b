import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import Security

/// One command about the sealed file: opens both files, says why not.
struct CareErrand {
    let ledger: Ledger
    let file: CareFile
    let now: Moment

    static func run(
        _ shared: SharedOptions, access: Ledger.Access, _ body: (CareErrand) throws -> Void
    ) throws {
        ProcessHardening.forbidCoreDumps()
        try Refusal.reporting(in: shared.strings) {
            let ledger = try Ledger.open(in: shared.directory, access: access)
            guard shared.directory.hasCareFile else {
                throw Refusal(
                    try ledger.journal.knowsCareList()
                        ? shared.strings.careFile.missing : shared.strings.careCommands.none)
            }
            let file = try CareFile.open(
                in: shared.directory, beside: ledger, access: access,
                machine: SchoolClock.machineTime)
            guard try file.isSetUp() else { throw Refusal(shared.strings.careCommands.none) }
            do {
                try body(CareErrand(ledger: ledger, file: file, now: shared.clock.now()))
            } catch let refusal as CareRefusal {
                let strings = shared.strings
                let sentence = MainActor.assumeIsolated {
                    CareSentence(strings: strings).text(for: refusal)
                }
                throw Refusal(sentence)
            } catch is UnlockRefusal {
                throw Refusal(shared.strings.care.refusals.damaged)
            }
        }
    }
}

/// The two shares of the recovery key, from files or from the terminal.
struct ShareOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file with one share, readable by you alone.", valueName: "FILE"))
    var firstShareFile: String?

    @Option(help: ArgumentHelp("A file with the other share.", valueName: "FILE"))
    var secondShareFile: String?

    func read(_ shared: SharedOptions) throws -> RecoveryShares {
        let words = shared.strings.careCommands
        let question = PassphraseQuestion(strings: shared.strings, isShare: true)
        let first = try question.passphrase(
            fileAt: firstShareFile, prompt: words.firstShare, option: "--first-share-file")
        let second = try question.passphrase(
            fileAt: secondShareFile, prompt: words.secondShare, option: "--second-share-file")
        guard let shares = RecoveryShares(first, second) else { throw Refusal(words.badShare) }
        guard !shares.isOneTwice else { throw Refusal(words.sameShare) }
        return shares
    }
}
