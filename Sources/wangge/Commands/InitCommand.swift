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
            let ledger = try Ledger.open(in: shared.directory, access: .create)
            guard try !ledger.hasSchool() else {
                throw Refusal(strings.commands.alreadyASchool(shared.directory.path))
            }
            try ledger.write { try founding.found(in: $0) }
            print(strings.commands.made(shared.directory.path))
            if let firstAccount {
                try setUpAccount(of: firstAccount.trimmingCharacters(in: .whitespaces), in: ledger)
            }
        }
    }

    private func setUpAccount(of name: String, in ledger: Ledger) throws {
        let errand = AccountErrand(shared: shared, ledger: ledger)
        let people = try ledger.organisation.organisation(on: errand.now.day).people
        if !people.contains(where: { $0.name == name }) {
            _ = try ledger.write { transaction in
                try transaction.addPerson(
                    name: name, staffNumber: nil, position: "", officePhone: nil,
                    initials: Pinyin.initials(ofPerson: name))
            }
        }
        let offices: [Office] = name == principal ? [.principal] : []
        try errand.setUp(
            errand.person(called: name), offices: offices, passphraseFile: passphraseFile)
    }
}
