import ArgumentParser
import Domain
import Localisation
import Persistence
import Security

/// `wangge account disable`: nobody signs in with it any more; what it signed stays valid.
struct AccountDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Close an account; what it signed stays valid.")

    @OptionGroup var arguments: AccountStateArguments

    func run() throws { try arguments.set(isDisabled: true) }
}

/// `wangge account enable`: the account can be used again.
struct AccountEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Open a closed account again.")

    @OptionGroup var arguments: AccountStateArguments

    func run() throws { try arguments.set(isDisabled: false) }
}

/// What closing and opening an account take alike.
struct AccountStateArguments: ParsableArguments {
    @Argument(help: "A name, staff number or pinyin initials that only one person has.")
    var name: String

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func set(isDisabled: Bool) throws {
        try AccountErrand.run(shared) { errand in
            let person = try errand.person(called: name)
            if isDisabled { try errand.warnOfOpenCases(of: person) }
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            let (ledger, signer, now) = (errand.ledger, key.signer, errand.now)
            try errand.wait {
                try await ledger.accounts.setDisabled(
                    isDisabled, person.id, as: signer, at: now)
            }
            let words = errand.strings.accountList
            let name = try errand.distinctName(of: person)
            print(isDisabled ? words.nowDisabled(name) : words.nowEnabled(name))
        }
    }
}
