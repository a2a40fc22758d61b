import Glibc
import Localisation
import Persistence
import TerminalUI

/// What options, environment and settings say together.
struct Choices {
    /// As given to the program; nil where it was not.
    let data: String?
    let language: Language?
    let theme: String?
    let clock: SchoolClock

    let environment: [String: String]
    let settings: Settings

    init(data: String?, language: Language?, theme: String?, clock: SchoolClock) {
        self.data = data
        self.language = language
        self.theme = theme
        self.clock = clock
        environment = Self.environment
        settings = Settings.read(environment: environment)
    }

    var directory: DataDirectory {
        DataDirectory.resolve(option: data, environment: environment)
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

    /// The variables that the program looks at.
    private static var environment: [String: String] {
        var values: [String: String] = [:]
        for name in [
            "DISPLAY", "HOME", "TERM", "WANGGE_DATA", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
        ] {
            if let value = getenv(name) { values[name] = String(cString: value) }
        }
        return values
    }
}
