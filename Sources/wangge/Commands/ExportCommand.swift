import ArgumentParser

/// `wangge export`: what a school hands to others.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出 — the ledger, and the papers made of it.",
        subcommands: [
            ExportMapCommand.self, ExportLedgerCommand.self, ExportDocumentCommand.self,
            ExportMonthCommand.self,
        ])
}
