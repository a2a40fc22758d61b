import ArgumentParser
import Persistence

/// `wangge [open]`: the workbench on the data directory.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the workbench (the default).")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Refusal.reporting(in: shared.strings) {
            try MainActor.assumeIsolated { try Session(options: shared).run() }
        }
    }
}
