import ArgumentParser
import Persistence

/// `wangge [open]`: the workbench on the data directory.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the workbench (the default).")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Self.open(shared.choices)
    }

    static func open(_ choices: Choices) throws {
        try Refusal.reporting(in: choices.strings) {
            try MainActor.assumeIsolated { try Session(choices: choices).run() }
        }
    }
}
