public import Localisation
public import TerminalUI

extension Theme {
    /// The theme's name in a language, as its file gives it.
    public func name(in language: Language) -> String {
        names[language.rawValue] ?? id
    }
}
