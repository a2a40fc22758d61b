import TerminalUI

extension ThemeLibrary {
    /// All themes that can be used; a broken file of the user's own is left out of the list.
    var usable: [Theme] {
        names.compactMap { try? theme($0) }
    }
}
