import Localisation
import TerminalUI

extension ThemeLibrary {
    /// The theme that the command line names, else the one last chosen, else the default.
    ///
    /// A theme last chosen that is gone or faulty by now gives way; one asked for is refused.
    func theme(named name: String?, settings: Settings, strings: Strings) throws -> Theme {
        do throws(ThemeRefusal) {
            if let name { return try theme(name) }
            if let chosen = settings.theme, let theme = try? theme(chosen) { return theme }
            return try theme(Theme.campusNight.id)
        } catch {
            throw Refusal(strings.commands.sentence(for: error))
        }
    }
}

extension Strings.Commands {
    /// Why a theme cannot be used.
    func sentence(for refusal: ThemeRefusal) -> String {
        switch refusal {
        case .unknownTheme(let name, let known): unknownTheme(name, known.joined(separator: " "))
        case .unreadable(let path): fileUnreadable(path)
        case .faulty(let path, let fault): badTheme(path, fault.place)
        }
    }
}

extension ThemeFault {
    /// The place in the file as it is written there, in no language.
    fileprivate var place: String {
        switch self {
        case .malformed(let line, let column, let explanation): "\(line):\(column) \(explanation)"
        case .unknownSection(let name): "[\(name)] ?"
        case .wrongType(let key): "\(key) = ?"
        case .unknownRole(let name): "[roles] \"\(name)\" ?"
        case .unknownProperty(let name, let role): "[roles] \"\(role)\" = { \(name) ? }"
        case .unknownColour(let text, let key): "\(key) = \"\(text)\" ?"
        case .unknownSymbol(let name): "[symbols] \(name) ?"
        case .symbolWidth(let text, let symbol, let wanted):
            "[symbols] \(symbol) = \"\(text)\": \(DisplayText.width(of: text)) ≠ \(wanted)"
        }
    }
}
