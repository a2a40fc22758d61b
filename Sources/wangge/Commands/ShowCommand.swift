import ArgumentParser
import Domain
import Foundation
import Persistence
import Screens
import TerminalUI
import ViewModels

/// `wangge show`: one screen as text, exactly as the terminal would show it.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a screen as text, for a pipe or a file.")

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case map, board, watch
    }

    @Argument(help: "map, board or watch: the pane that has the focus.")
    var subject: Subject

    @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
    var size = ScreenSize(columns: 120, rows: 40)

    @Flag(help: "Only this pane, over the whole screen.")
    var zoom = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let strings = shared.strings
        try Refusal.reporting(in: strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .readOnly)
            guard try ledger.hasSchool() else {
                throw LedgerError.noSchool(shared.directory.path)
            }
            let text = try MainActor.assumeIsolated { try picture(of: ledger) }
            FileHandle.standardOutput.write(Data(text.utf8))
        }
    }

    @MainActor
    private func picture(of ledger: Ledger) throws -> String {
        let clock = shared.clock
        let school = SchoolModel(ledger: ledger, clock: { clock.now() })
        let model = WorkbenchModel(
            school: school,
            care: .directory(
                shared.directory, machine: SchoolClock.machineTime),
            session: SessionModel(school: school, isReadOnly: true))
        model.focus =
            switch subject {
            case .map: .map
            case .board: .board
            case .watch: .watch
            }
        model.isZoomed = zoom
        let themes = ThemeLibrary(environment: ProcessInfo.processInfo.environment)
        let theme = try shared.theme(in: themes)
        let screen = WorkbenchScreen(
            model: model, language: shared.spokenLanguage, actions: .inert(theme: theme))
        let terminal = HeadlessTerminal(size: Size(width: size.columns, height: size.rows))
        ScreenHost(screen: screen, terminal: terminal, theme: theme).repaint()
        if let failure = school.failure { throw failure }
        return terminal.text
    }
}

/// Columns × rows as typed: `120x40`.
struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
    let columns: Int
    let rows: Int

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    init?(argument: String) {
        let fields = argument.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" })
        guard fields.count == 2, let columns = Int(fields[0]), let rows = Int(fields[1]),
            (1...1000).contains(columns), (1...1000).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }

    var description: String { "\(columns)x\(rows)" }
    var defaultValueDescription: String { description }
}
