public import ArgumentParser
public import Domain
import Localisation
import Persistence
import Screens
import Security

/// One command about accounts: opens the ledger, names the person, says why not.
struct AccountErrand {
    let shared: SharedOptions
    let ledger: Ledger

    /// Runs `body` on the ledger of the data directory; every refusal becomes a sentence.
    static func run(_ shared: SharedOptions, _ body: (AccountErrand) throws -> Void) throws {
        ProcessHardening.forbidCoreDumps()
        try Refusal.reporting(in: shared.strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .existing)
            guard try ledger.hasSchool() else { throw LedgerError.noSchool(shared.directory.path) }
            try body(AccountErrand(shared: shared, ledger: ledger))
        }
    }

    var strings: Strings { shared.strings }
    var now: Moment { shared.clock.now() }
    var words: AccountWords { AccountWords(strings: strings) }

    func person(called name: String) throws -> Person {
        try PersonFinder(ledger: ledger, shared: shared).person(called: name)
    }

    /// What tells the person from others on the roll, as on the page of accounts.
    func distinctName(of person: Person) throws -> String {
        try ledger.organisation.organisation(on: now.day).distinctName(of: person)
    }

    /// What names the person in a command.
    private func typed(_ person: Person) throws -> String {
        let organisation = try ledger.organisation.organisation(on: now.day)
        return (organisation.hasNamesake(person) ? person.staffNumber : nil) ?? person.name
    }

    /// Says before it happens that whoever loses the account or the office leads open cases.
    func warnOfOpenCases(of person: Person) throws {
        guard shared.directory.hasCareFile else { return }
        do {
            let file = try CareFile.open(
                in: shared.directory, beside: ledger, access: .readOnly,
                machine: SchoolClock.machineTime)
            defer { file.close() }
            guard try file.isSetUp(), try file.ownersOfOpenCases().contains(person.id) else {
                return
            }
            try print(strings.careFile.wouldStrand(distinctName(of: person)))
        } catch is LedgerError {
            // A file that cannot be read keeps nobody's account open.
            return
        }
    }

    func newPassphrase(of person: Person, fileAt path: String?) throws -> Passphrase {
        let organisation = try ledger.organisation.organisation(on: now.day)
        return try PassphraseQuestion(strings: strings).newPassphrase(
            fileAt: path, of: organisation.distinctName(of: person),
            names: [
                person.name, person.initials, organisation.schoolName, organisation.schoolCode,
            ].filter { !$0.isEmpty })
    }

    func wait<Value: Sendable>(
        _ body: @escaping @MainActor () async throws -> Value
    ) throws -> Value {
        try MainActor.assumeIsolated { try Waiting.run(body) }
    }

    /// Makes the first account and prints the recovery key, which is nowhere else.
    func setUp(_ person: Person, offices: [Office], passphrase: Passphrase) throws {
        guard try !ledger.accounts.hasAccounts() else { throw AccountRefusal.schoolHasAccounts }
        let key = try ledger.accounts.create(
            first: person.id, passphrase: passphrase, offices: offices, at: now)
        let words = strings.accountCommands
        let name = try distinctName(of: person)
        print(strings.accountList.created(name))
        print(words.recoveryTitle + "\n\n    " + key.text + "\n\n" + words.recoveryAdvice)
        if offices.isEmpty { try print("\n" + words.noOfficeYet(typed(person))) }
    }
}

extension Office: ExpressibleByArgument {}
