import ArgumentParser
import Foundation
import Interchange
import Localisation
import Persistence
import Security

/// `wangge demo`: an invented school to practise on.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a sample school in a fresh directory and open it.",
        discussion: """
            Without --data the school is made in the directory 'demo' beside the usual data; one \
            that is there already is opened as it is.
            """)

    @Flag(help: "Make the school, but do not open it.")
    var createOnly = false

    @Option(help: "The seed from which the school grows; the same seed gives the same school.")
    var seed: UInt64 = 1

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var shared = shared
        if shared.data == nil { shared.data = shared.directory.path + "/demo" }
        ProcessHardening.forbidCoreDumps()
        try Refusal.reporting(in: shared.strings) {
            try fill(shared)
            if !createOnly {
                try MainActor.assumeIsolated { try Session(choices: shared.choices).run() }
            }
        }
    }

    private func fill(_ shared: SharedOptions) throws {
        let ledger = try Ledger.open(in: shared.directory, access: .create)
        guard try !ledger.hasSchool() else {
            if createOnly {
                throw Refusal(shared.strings.commands.alreadyASchool(shared.directory.path))
            }
            return
        }
        let care = try CareFile.open(
            in: shared.directory, beside: ledger, access: .create,
            machine: SchoolClock.machineTime)
        try SampleSchool(seed: seed, now: shared.clock.now()).fill(ledger, care: care)
        if createOnly { print(shared.strings.commands.made(shared.directory.path)) }
    }
}
