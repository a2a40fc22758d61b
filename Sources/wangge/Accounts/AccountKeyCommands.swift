import ArgumentParser
import Domain
import Localisation
import Persistence
import Security

/// `wangge account reissue`: new keys for somebody who lost the passphrase.
struct AccountReissueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reissue", abstract: "New keys for somebody who lost the passphrase.")

    @Argument(help: "A name, staff number or pinyin initials that only one person has.")
    var name: String

    @Option(help: ArgumentHelp("A file with the new passphrase.", valueName: "FILE"))
    var newPassphraseFile: String?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try AccountErrand.run(shared) { errand in
            let person = try errand.person(called: name)
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            let passphrase = try errand.newPassphrase(of: person, fileAt: newPassphraseFile)
            let (ledger, signer, now) = (errand.ledger, key.signer, errand.now)
            try errand.wait {
                try await ledger.accounts.reissueKey(
                    of: person.id, passphrase: passphrase, as: signer, at: now)
            }
            try print(errand.strings.accountList.reissued(errand.distinctName(of: person)))
        }
    }
}

/// `wangge account recover`: the same for whoever holds the recovery key.
struct AccountRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "New keys by the recovery key, where no administrator can sign in any more.")

    @Argument(help: "A name, staff number or pinyin initials that only one person has.")
    var name: String

    @Option(help: ArgumentHelp("A file with the recovery key.", valueName: "FILE"))
    var recoveryKeyFile: String?

    @Option(help: ArgumentHelp("A file with the new passphrase.", valueName: "FILE"))
    var newPassphraseFile: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try AccountErrand.run(shared) { errand in
            let words = errand.strings.accountCommands
            let person = try errand.person(called: name)
            let typed = try PassphraseQuestion(strings: errand.strings)
                .passphrase(
                    fileAt: recoveryKeyFile, prompt: words.recoveryKey,
                    option: "--recovery-key-file")
            guard let recovery = RecoveryKey(typed) else { throw Refusal(words.badRecoveryKey) }
            let passphrase = try errand.newPassphrase(of: person, fileAt: newPassphraseFile)
            let (ledger, now) = (errand.ledger, errand.now)
            try errand.wait {
                try await ledger.accounts.recover(
                    person.id, passphrase: passphrase, with: recovery, at: now)
            }
            try print(words.recovered(errand.distinctName(of: person)))
        }
    }
}

/// `wangge account passphrase`: another passphrase for oneself.
struct AccountPassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase", abstract: "Change your own passphrase (with --as).")

    @Option(help: ArgumentHelp("A file with the new passphrase.", valueName: "FILE"))
    var newPassphraseFile: String?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try AccountErrand.run(shared) { errand in
            let words = errand.strings.accountCommands
            guard let name = signing.name else { throw Refusal(words.asNeeded) }
            let person = try errand.person(called: name)
            let old = try PassphraseQuestion(strings: errand.strings).passphrase(
                fileAt: signing.passphraseFile,
                prompt: words.passphraseOf(errand.distinctName(of: person)))
            let new = try errand.newPassphrase(of: person, fileAt: newPassphraseFile)
            let (ledger, now) = (errand.ledger, errand.now)
            try errand.wait {
                try await ledger.accounts.changePassphrase(
                    of: person.id, from: old, to: new, at: now)
            }
            print(errand.strings.accounts.passphraseChanged)
        }
    }
}
