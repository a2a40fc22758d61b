import ArgumentParser
import NcursesTerminal
import Persistence
import Security

/// `wangge [open]`: the workbench on the data directory.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the workbench (the default).")

    @Flag(help: "Open for looking only: nobody signs in, and nothing can be changed.")
    var readOnly = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Self.open(shared.choices, isReadOnly: readOnly)
    }

    static func open(_ choices: Choices, isReadOnly: Bool = false) throws {
        ProcessHardening.forbidCoreDumps()
        NcursesTerminal.keepSignalsFromThreads()
        try Refusal.reporting(in: choices.strings) {
            try MainActor.assumeIsolated {
                try Session(choices: choices, isReadOnly: isReadOnly).run()
            }
        }
    }
}
