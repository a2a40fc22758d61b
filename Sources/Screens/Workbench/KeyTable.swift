import Localisation
public import TerminalUI
import ViewModels

/// All keys of the workbench, pane by pane, as Markdown for people to read.
public struct KeyTable {
    private let screen: WorkbenchScreen

    public init(screen: WorkbenchScreen) {
        self.screen = screen
    }

    /// One table a pane; keys that several panes share stand once, at the end.
    public var markdown: String {
        var seen: Set<[Key]> = []
        var sections: [(title: String, bindings: [KeyBinding])] = []
        for pane in WorkbenchModel.Pane.allCases {
            screen.model.focus = pane
            let bindings = screen.keyBindings.inForce
            for (group, bindings) in bindings.byGroup {
                let new = bindings.filter { !$0.keys.isEmpty && seen.insert($0.keys).inserted }
                guard !new.isEmpty else { continue }
                if let place = sections.firstIndex(where: { $0.title == group.title }) {
                    sections[place].bindings += new
                } else {
                    sections.append((group.title, new))
                }
            }
        }
        return sections.map { table($0.title, $0.bindings) }.joined(separator: "\n")
    }

    private func table(_ title: String, _ bindings: [KeyBinding]) -> String {
        let words = screen.strings.commands
        let rows = bindings.map { binding in
            let keys = binding.keys.map { "`\($0)`" }.joined(separator: " ")
            return "| \(keys) | \(binding.title) |\n"
        }
        return "### \(title)\n\n| \(words.key) | \(words.meaning) |\n| --- | --- |\n"
            + rows.joined()
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
