import ArgumentParser
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
        ProcessHardening.forbidCoreDumps()
        try Refusal.reporting(in: shared.strings) {
            try MainActor.assumeIsolated {
                try Session(options: shared, isReadOnly: readOnly).run()
            }
        }
    }
}
