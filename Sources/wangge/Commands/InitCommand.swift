import ArgumentParser
import Domain
import Foundation
import Interchange
import Localisation
import Persistence
import Screens
import Security
import ViewModels

/// `wangge init`: a school of one's own, empty.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create your school: name, code, current semester.")

    @Option(help: "The school's name.")
    var name: String

    @Option(help: "2 to 6 capital letters or digits: the first part of every hazard number.")
    var code: String

    @Option(help: "The principal, who leads the whole-school grid.")
    var principal: String?

    @Option(help: ArgumentHelp("The first day of this semester.", valueName: "YYYY-MM-DD"))
    var semesterStart: String?

    @Option(
        help: ArgumentHelp(
            "Who gets the first account, which administers the others; may be the principal.",
            valueName: "NAME"))
    var firstAccount: String?

    @Option(help: ArgumentHelp("A file with that person's passphrase.", valueName: "FILE"))
    var passphraseFile: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        ProcessHardening.forbidCoreDumps()
        let strings = shared.strings
        try Refusal.reporting(in: strings) {
            var founding = SchoolFounding(today: shared.clock.now().day)
            founding.name = name
            founding.code = code
            founding.principal = principal ?? ""
            if let semesterStart { founding.semesterStart = semesterStart }
            if let refusal = founding.refusals.first {
                throw Refusal(strings.start.sentence(for: refusal))
            }
            if shared.directory.hasLedger {
                try demandNoSchool(in: Ledger.open(in: shared.directory, access: .create))
            }
            let administrator = firstAccount.map(trimmed)
            // Asked for before anything is made: a school without its first account would be half done.
            let passphrase = try administrator.map { try newPassphrase(of: $0) }
            let ledger = try Ledger.open(in: shared.directory, access: .create)
            try demandNoSchool(in: ledger)
            try ledger.write { transaction in
                try founding.found(in: transaction)
                if let administrator { try add(administrator, to: transaction) }
            }
            print(strings.commands.made(shared.directory.path))
            if let administrator, let passphrase {
                try setUpAccount(of: administrator, passphrase, in: ledger)
            }
        }
    }

    private func demandNoSchool(in ledger: Ledger) throws {
        guard try !ledger.hasSchool() else {
            throw Refusal(shared.strings.commands.alreadyASchool(shared.directory.path))
        }
    }

    private func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func isPrincipal(_ name: String) -> Bool { name == principal.map(trimmed) }

    private func newPassphrase(of administrator: String) throws -> Passphrase {
        guard !administrator.isEmpty else {
            throw Refusal(shared.strings.accountCommands.unknownPerson(administrator))
        }
        return try PassphraseQuestion(strings: shared.strings).newPassphrase(
            fileAt: passphraseFile, of: administrator,
            names: [
                administrator, Pinyin.initials(ofPerson: administrator), trimmed(name),
                trimmed(code),
            ].filter { !$0.isEmpty }, option: "--passphrase-file")
    }

    /// The principal is there already.
    private func add(_ administrator: String, to transaction: LedgerTransaction) throws {
        guard !isPrincipal(administrator) else { return }
        _ = try transaction.addPerson(
            name: administrator, staffNumber: nil, position: "", officePhone: nil,
            initials: Pinyin.initials(ofPerson: administrator))
    }

    private func setUpAccount(
        of administrator: String, _ passphrase: Passphrase, in ledger: Ledger
    ) throws {
        let errand = AccountErrand(shared: shared, ledger: ledger)
        try errand.setUp(
            errand.person(called: administrator),
            offices: isPrincipal(administrator) ? [.principal] : [], passphrase: passphrase)
    }
}
