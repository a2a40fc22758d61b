import ArgumentParser

/// `wangge export`: what a school hands to others.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出 — the hazard ledger as CSV or as signed events.",
        subcommands: [ExportLedgerCommand.self])
}
