import Localisation
import TerminalUI

nonisolated extension Shot {
    private static let sizes = [WorkbenchSitting.small, WorkbenchSitting.usual]

    /// The editor of the map: nothing in hand, something new being drawn, and inside a building.
    static let editor =
        each("editor", sizes, both) { $0.type("e") }
        + each("editor-drawing", sizes, both) {
            $0.type("e")
            for _ in 0..<3 { $0.press(Key(.down, .shift)) }
            $0.type("a")
            $0.press(.enter, Key(.right, .shift), Key(.down, .shift))
        }
        + each("editor-ground", [WorkbenchSitting.small], both) {
            $0.type("e")
            for _ in 0..<11 { $0.press(.tab) }
            $0.type("e")
        }
        + each("editor-inside", sizes, both) {
            $0.type("e")
            $0.press(.enter)
        }
        + each("editor-corners", sizes, both) {
            $0.type("eca")
            $0.press(.tab)
            $0.type("a")
            $0.press(.backTab)
            for _ in 0..<13 { $0.press(.left) }
            for _ in 0..<3 { $0.press(.down) }
        }
        + each("editor-corners-crossing", [WorkbenchSitting.small], both) { $0.type("ecKK") }
}
