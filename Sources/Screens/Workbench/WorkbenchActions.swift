public import Localisation
public import TerminalUI

/// What the workbench asks of the program around it.
public struct WorkbenchActions {
    public var quit: () -> Void
    public var speak: (Language) -> Void
    /// The themes there are, by name in either language, the current one marked.
    public var themes: () -> [Theme]
    /// Shows the program in a theme; keeps it for next time only when `forGood`.
    public var show: (_ theme: Theme, _ forGood: Bool) -> Void
    public var currentTheme: () -> Theme
    /// Opens a file with whatever the desktop has for it; false where there is no desktop.
    public var open: (_ path: String) -> Bool
    /// The directory that new documents are written into.
    public var exportFolder: () -> String

    public init(
        quit: @escaping () -> Void, speak: @escaping (Language) -> Void,
        themes: @escaping () -> [Theme], show: @escaping (Theme, Bool) -> Void,
        currentTheme: @escaping () -> Theme, open: @escaping (String) -> Bool = { _ in false },
        exportFolder: @escaping () -> String = { "." }
    ) {
        self.quit = quit
        self.speak = speak
        self.themes = themes
        self.show = show
        self.currentTheme = currentTheme
        self.open = open
        self.exportFolder = exportFolder
    }
}
