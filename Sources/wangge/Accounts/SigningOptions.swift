import ArgumentParser
import Domain
import Localisation
import Persistence
import Security

/// Who does what a command does, and where the passphrase comes from: never from the command line
/// itself or from the environment, which others can read.
struct SigningOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who does it: a name, staff number or pinyin initials that only one person has.",
            valueName: "NAME"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "A file with that person's passphrase, readable by you alone; without it, the "
                + "terminal asks.", valueName: "FILE"))
    var passphraseFile: String?

    /// Unlocks the keys of whoever was named; nil where nobody was.
    func unlock(in ledger: Ledger, _ shared: SharedOptions) throws -> UnlockedKey? {
        try open(in: ledger, shared) { person, passphrase, now in
            try ledger.accounts.signInNow(person, passphrase: passphrase, at: now).key
        }
    }

    /// The same for a rehearsal, which writes nothing: the journal keeps no line of a sign-in.
    func demandForRehearsal(in ledger: Ledger, _ shared: SharedOptions) throws -> UnlockedKey {
        let key = try open(in: ledger, shared) { person, passphrase, now in
            try ledger.accounts.unlockOnceNow(person, passphrase: passphrase, at: now)
        }
        guard let key else { throw Refusal(shared.strings.accountCommands.asNeeded) }
        return key
    }

    private func open(
        in ledger: Ledger, _ shared: SharedOptions,
        _ unlock: (Person.ID, Passphrase, Moment) throws -> UnlockedKey
    ) throws -> UnlockedKey? {
        guard let name else { return nil }
        let now = shared.clock.now()
        let person = try PersonFinder(ledger: ledger, shared: shared).person(called: name)
        let people = try ledger.organisation.organisation(on: now.day)
        let source = PassphraseQuestion(strings: shared.strings)
        let passphrase = try source.passphrase(
            fileAt: passphraseFile,
            prompt: shared.strings.accountCommands.passphraseOf(people.distinctName(of: person)))
        return try unlock(person.id, passphrase, now)
    }

    /// The same where nothing can be done without.
    func demand(in ledger: Ledger, _ shared: SharedOptions) throws -> UnlockedKey {
        guard let key = try unlock(in: ledger, shared) else {
            throw Refusal(shared.strings.accountCommands.asNeeded)
        }
        return key
    }
}
