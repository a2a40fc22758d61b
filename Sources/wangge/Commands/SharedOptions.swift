public import ArgumentParser
public import Domain
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

    var choices: Choices {
        Choices(data: data, language: language, theme: theme, clock: clock)
    }

    var clock: SchoolClock { SchoolClock(believing: at) }
    var directory: DataDirectory { choices.directory }
    var spokenLanguage: Language { choices.spokenLanguage }
    var strings: Strings { choices.strings }

    func theme(in library: ThemeLibrary) throws -> Theme {
        try choices.theme(in: library)
    }
}

extension Language: ExpressibleByArgument {}

extension Moment: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(text: argument)
    }
}
