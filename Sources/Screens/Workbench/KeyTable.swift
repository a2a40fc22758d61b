import Localisation
public import TerminalUI

/// All keys of the workbench as Markdown for people to read.
public struct KeyTable {
    private let screen: WorkbenchScreen

    public init(screen: WorkbenchScreen) {
        self.screen = screen
    }

    /// One table a menu, and for drawing one for each thing that may be in hand; keys that do the same stand
    /// in one row.
    public var markdown: String {
        let menus = screen.allBindings.byGroup.map { table($0.group.title, $0.bindings) }
        let drawing = screen.editorKeys.map { table($0.title, $0.bindings, level: 4) }
        let title = "### \(screen.strings.canvas.editor.title)\n"
        return (menus + [title] + drawing).joined(separator: "\n")
    }

    private func table(_ title: String, _ bindings: [KeyBinding], level: Int = 3) -> String {
        let words = screen.strings.commands
        let marks = String(repeating: "#", count: level)
        return "\(marks) \(title)\n\n| \(words.key) | \(words.meaning) |\n| --- | --- |\n"
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
