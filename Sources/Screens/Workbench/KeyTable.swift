import Localisation
public import TerminalUI

/// All keys of the workbench as Markdown for people to read.
public struct KeyTable {
    private let screen: WorkbenchScreen

    public init(screen: WorkbenchScreen) {
        self.screen = screen
    }

    /// One table a menu, and one for drawing; keys that do the same stand in one row.
    public var markdown: String {
        let menus = screen.allBindings.byGroup.map { table($0.group.title, $0.bindings) }
        let drawing = table(screen.strings.canvas.editor.title, screen.editorKeys)
        return (menus + [drawing]).joined(separator: "\n")
    }

    private func table(_ title: String, _ bindings: [KeyBinding]) -> String {
        let words = screen.strings.commands
        return "### \(title)\n\n| \(words.key) | \(words.meaning) |\n| --- | --- |\n"
            + rows(bindings).map { "| \($0.keys) | \($0.title) |\n" }.joined()
    }

    private func rows(_ bindings: [KeyBinding]) -> [(keys: String, title: String)] {
        var titles: [String] = []
        var keys: [String: [Key]] = [:]
        for binding in bindings where !binding.keys.isEmpty {
            if keys[binding.title] == nil { titles.append(binding.title) }
            let known = keys[binding.title, default: []]
            keys[binding.title] = known + binding.keys.filter { !known.contains($0) }
        }
        return titles.map { title in
            ((keys[title] ?? []).map { "`\($0)`" }.joined(separator: " "), title)
        }
    }
}

extension WorkbenchActions {
    /// Actions that do nothing: for a screen that is only printed.
    public static func inert(theme: Theme) -> WorkbenchActions {
        WorkbenchActions(
            quit: {}, speak: { _ in }, themes: { [theme] }, show: { _, _ in },
            currentTheme: { theme })
    }
}
