import ArgumentParser
import Foundation
import Localisation
import Screens
import TerminalUI

/// `wangge themes`: what `--theme` takes.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let library = ThemeLibrary(environment: ProcessInfo.processInfo.environment)
        for theme in library.all {
            let name = theme.name(in: shared.spokenLanguage)
            print(DisplayText.fitted(theme.id, columns: 18) + name)
        }
    }
}
