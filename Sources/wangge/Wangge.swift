import ArgumentParser

/// The program: opens the workbench, or runs one of the commands around it.
@main
struct Wangge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wangge",
        abstract:
            "网格 — a school's safety by grid: places, people, hazards, rectified and signed off.",
        discussion: """
            Without a command, wangge opens the workbench on the data directory: --data DIR, else \
            $WANGGE_DATA, else $XDG_DATA_HOME/wangge, else ~/.local/share/wangge.

            Exit codes: 0 done, 1 refused or failed (a sentence says why), 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self,
            ImportCommand.self, ExportCommand.self, VerifyCommand.self, AccountCommand.self,
            CareCommand.self,
            ShowCommand.self, KeysCommand.self, ThemesCommand.self, GenerateCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    /// Finding out what every command understands takes longer than all the rest of a start, so the
    /// plain ways to open the workbench go past it.
    static func main() {
        guard let opening = PlainOpening(CommandLine.arguments.dropFirst()) else {
            main(nil)
            return
        }
        do {
            try OpenCommand.open(opening.choices, isReadOnly: opening.isReadOnly)
        } catch {
            exit(withError: error)
        }
    }
}
