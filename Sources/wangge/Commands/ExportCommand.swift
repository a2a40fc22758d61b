import ArgumentParser

/// `wangge export`: what a school hands to others.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出 — the ledger, and the papers made of it.",
        subcommands: [ExportLedgerCommand.self, ExportDocumentCommand.self])
}
