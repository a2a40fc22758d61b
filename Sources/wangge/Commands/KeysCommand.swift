import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import TerminalUI
import ViewModels

/// `wangge keys`: the key table in Markdown, made from the bindings themselves.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the key table in Markdown.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let strings = shared.strings
        try Refusal.reporting(in: strings) {
            let ledger = try Ledger.inMemory()
            let clock = shared.clock
            MainActor.assumeIsolated {
                let school = SchoolModel(ledger: ledger, clock: { clock.now() })
                let model = WorkbenchModel(school: school)
                let screen = WorkbenchScreen(
                    model: model, language: shared.spokenLanguage,
                    actions: .inert(theme: .campusNight))
                print(KeyTable(screen: screen).markdown, terminator: "")
            }
        }
    }
}
