import ArgumentParser
import Domain
import Localisation
import Persistence
import Security

/// `wangge account create`: an account for somebody of the roster.
struct AccountCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Give somebody an account; the first one administers.")

    @Argument(help: "A name, staff number or pinyin initials that only one person has.")
    var name: String

    @Option(help: "An office that the person holds; may be given several times.")
    var office: [Office] = []

    @Option(help: ArgumentHelp("A file with the new passphrase.", valueName: "FILE"))
    var newPassphraseFile: String?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try AccountErrand.run(shared) { errand in
            let person = try errand.person(called: name)
            guard try errand.ledger.accounts.hasAccounts() else {
                return try errand.setUp(
                    person, offices: office,
                    passphrase: errand.newPassphrase(of: person, fileAt: newPassphraseFile))
            }
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            let passphrase = try errand.newPassphrase(of: person, fileAt: newPassphraseFile)
            try errand.ledger.accounts.createNow(
                person.id, passphrase: passphrase, offices: office, as: key.signer,
                at: errand.now)
            try print(errand.strings.accountList.created(errand.distinctName(of: person)))
        }
    }
}
