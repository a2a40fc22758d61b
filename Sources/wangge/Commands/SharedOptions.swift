public import ArgumentParser
public import Domain
import Foundation
public import Localisation
import Persistence
import TerminalUI

/// The options that mean the same to every command.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data directory.", valueName: "DIR"))
    var data: String?

    @Option(help: ArgumentHelp("zh-Hans (the default) or en.", valueName: "LANGUAGE"))
    var language: Language?

    @Option(help: ArgumentHelp("A theme by name or file; see 'wangge themes'.", valueName: "NAME"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "The time the program believes it is, as 2026-11-23 or '2026-11-23 14:05'.",
            valueName: "TIME"))
    var at: Moment?

    var directory: DataDirectory {
        DataDirectory.resolve(option: data, environment: ProcessInfo.processInfo.environment)
    }

    var settings: Settings {
        Settings.read(environment: ProcessInfo.processInfo.environment)
    }

    /// The language asked for here or last chosen in the program.
    var spokenLanguage: Language { language ?? settings.language ?? .chinese }

    var strings: Strings { spokenLanguage.strings }

    /// The theme asked for here or last chosen in the program; a chosen one that is gone or broken
    /// gives way to the default.
    func theme(in library: ThemeLibrary) throws -> Theme {
        do throws(ThemeRefusal) {
            if let theme { return try library.theme(theme) }
        } catch {
            throw Refusal(strings.themes.sentence(for: error))
        }
        return settings.theme.flatMap { try? library.theme($0) } ?? .campusNight
    }

    var clock: SchoolClock { SchoolClock(believing: at) }
}

extension Language: ExpressibleByArgument {}

extension Moment: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(text: argument)
    }
}
