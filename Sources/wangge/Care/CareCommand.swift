import ArgumentParser
import Localisation
import Persistence
import Screens
import Security
import Domain

/// `wangge care`: the sealed file of the psychological watch, without opening what is in it.
struct CareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "care",
        abstract: "封存名册 — the sealed file: verify it, try the recovery key, recover.",
        discussion: """
            Nothing of any case is printed. The two shares of the recovery key are asked on the \
            terminal, or read from files that only you can read.
            """,
        subcommands: [
            CareVerifyCommand.self, CareDrillCommand.self, CareRecoverCommand.self,
            CareLostCommand.self, CareRestoredCommand.self,
        ])
}

/// `wangge care verify`: the chain, every signature, and that no open case lacks its next day.
struct CareVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the chain and the signatures of the sealed file.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try CareErrand.run(shared, access: .readOnly) { errand in
            let words = shared.strings.careCommands
            let result = try errand.file.verify()
            guard let fault = result.fault else {
                print(words.holds(result.entries, result.cases, result.head))
                if result.ticks > 0 { print(words.ticks(result.ticks)) }
                if result.unsignedSums > 0 { print(words.unsignedSums(result.unsignedSums)) }
                let people = try errand.ledger.organisation.organisation(on: errand.now.day)
                let founder = result.founder.flatMap(people.person).map(people.distinctName) ?? "?"
                print(shared.strings.careTrust.founder(HarmlessText.line(founder)))
                print(result.drilledAt.map { words.drilledOn($0.day.text) } ?? words.neverDrilled)
                return
            }
            throw Refusal(
                Self.sentence(
                    for: fault, words, shared.strings.careTrust, shared.strings.careFile))
        }
    }

    private static func sentence(
        for fault: CareVerification.Fault, _ words: Strings.CareCommands,
        _ trust: Strings.CareTrust, _ file: Strings.CareFile
    ) -> String {
        switch fault {
        case .digest(let entry): words.badDigest(entry)
        case .signature(let entry): words.badSignature(entry)
        case .secondSignature(let entry): words.badSecond(entry)
        case .publishedCounts: words.badCounts
        case .sum(let box): words.badSum(box)
        case .certificate: words.badCertificate
        case .withoutDueDay: words.noDueDay
        case .trust(let act): trust.badTrust(act)
        case .stranger(let entry): trust.stranger(entry)
        case .recoveryKey: trust.badRecoveryKey
        case .unnamed(let box): trust.unnamed(box)
        case .withoutRecovery(let box): trust.withoutRecovery(box)
        case .older: file.older
        }
    }
}

/// `wangge care drill`: whether both shares together open everything.
struct CareDrillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Try both shares of the recovery key; shows nothing.")

    @OptionGroup var shares: ShareOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try CareErrand.run(shared, access: .existing) { errand in
            let words = shared.strings.careCommands
            let drill = try errand.file.drill(shares.read(shared), at: errand.now)
            guard drill.isComplete else {
                throw Refusal(words.drillFailed(drill.opened, drill.total))
            }
            print(words.drilled(drill.opened, drill.total))
        }
    }
}

/// `wangge care recover`: the cases of somebody whose keys are lost, for a psychology teacher.
struct CareRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Give the cases of somebody to the psychology teacher named with --as.")

    @Argument(help: "Whose cases: a name, staff number or pinyin initials.")
    var owner: String

    @Flag(
        help: """
            The file was written by a program that compared no keys yet: whoever signed in it then is \
            vouched for.
            """)
    var olderFile = false

    @OptionGroup var shares: ShareOptions
    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try CareErrand.run(shared, access: .existing) { errand in
            let words = shared.strings.careCommands
            let owner = try PersonFinder(ledger: errand.ledger, shared: shared)
                .person(called: owner)
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            let recovery = try errand.file.recover(
                shares.read(shared), casesOf: owner.id, to: key, isOfOlderProgram: olderFile,
                at: errand.now)
            let people = try errand.ledger.organisation.organisation(on: errand.now.day)
            let name = people.person(key.person).map(people.distinctName) ?? ""
            print(words.recovered(recovery.cases, name))
            if recovery.damaged > 0 { throw Refusal(words.notRecovered(recovery.damaged)) }
        }
    }
}
