import Localisation
import Screens
import TerminalUI

nonisolated extension Shot {
    private static let sizes = [WorkbenchSitting.small, WorkbenchSitting.usual]

    /// Today, and the pages about grids, duties, pledges and papers.
    static let duties =
        each("today", sizes, both) { $0.type("0") }
        + each("round", sizes, both) { $0.type("8") }
        + each("roster", sizes, both) { $0.type("7") }
        + each("roster-given", sizes, both) { $0.type("7n") }
        + each("roster-substituted", [WorkbenchSitting.small], both) { $0.type("7t") }
        + each("slots", sizes, both) { $0.openSlots() }
        + each("slot-changed", [WorkbenchSitting.small], both) {
            $0.openSlots()
            $0.press(.enter)
        }
        + each("grids", sizes, both) {
            $0.type("6")
            $0.press(.down, .down, .enter)
        }
        + each("grids-assigned", [WorkbenchSitting.small], both) { $0.type("6a") }
        + each("grids-left", [WorkbenchSitting.small], both) {
            $0.type("6")
            $0.press(.down, .down, .enter, .down)
            $0.type("d")
        }
        + each("findings", sizes, both) { $0.type("6c") }
        + each("pledges", sizes, both) {
            $0.type("5")
            $0.press(.tab)
        }
        + each("pledge-read", [WorkbenchSitting.usual], both) {
            $0.type("5")
            $0.press(.enter)
        }
        + each("pledge-on-paper", [WorkbenchSitting.small], both) { $0.type("5up") }
        + each("people", sizes, both) { $0.type("P") }
        + each("people-new", sizes, both) { $0.type("Pn") }
        + each("people-left", [WorkbenchSitting.small], both) { $0.type("Px") }
        + each("documents", sizes, both) { await $0.chooseDocument("B") }
}

extension WorkbenchSitting {
    /// Through the command palette, in either language.
    func openSlots() {
        type(":" + screen.strings.duties.slots)
        press(.enter)
    }
}
