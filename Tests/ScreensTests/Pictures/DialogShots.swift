import Localisation
import Screens
import TerminalUI

nonisolated extension Shot {
    private static let small = [WorkbenchSitting.small]
    private static let usual = [WorkbenchSitting.usual]

    /// What lies over the panes.
    static let dialogs =
        each("help", small + usual, both) { $0.type("?") }
        + each("help-searched", small) { $0.type("?隐患") }
        + each("palette", small, both) { $0.type(":") }
        + each("palette-places", small) { $0.type(":st") }
        + each("menu", small, both) { $0.press(.function(9)) }
        + each("menu", usual, both) { $0.press(.function(9), .right) }
        + each("theme", small, both) { $0.press(.alt("t")) }
        + each("quit", small, both) { $0.type("q") }
        + each("too-small", [Size(width: 59, height: 15)], both)
        + each("smallest", [Size(width: 60, height: 16)], both)
        + each("rename", small) { $0.press(.function(4)) }
        + each("give-to-grid", small) { $0.type("w") }
        + each("merge", small) {
            $0.openFirstBuilding()
            $0.type("m")
        }
        + each("merge-question", small) {
            $0.openFirstBuilding()
            $0.type("mtsg")
            $0.press(.enter)
        }
        + each("drop-refused", small, both) { $0.press(.delete) }
        + each("drop", small, both) {
            $0.openFirstBuilding()
            $0.press(.down, .down, .down, .enter, .delete)
        }
        + each("add-place", small, both) { $0.type("A") }
        + each("add-grid", small) { $0.type("W") }

    /// The tables of rules and codes over the panes.
    static let pages =
        each("rules", small + usual, both) { $0.openRules() }
        + each("rules-clauses", small + usual, both) {
            $0.openRules()
            $0.type("2")
        }
        + each("rules-categories", small) {
            $0.openRules()
            $0.type("3")
        }
        + each("rules-semesters", small) {
            $0.openRules()
            $0.type("4")
        }
        + each("rules-days", small + usual, both) {
            $0.openRules()
            $0.type("5")
        }
        + each("rule-edited", small) {
            $0.openRules()
            $0.press(.enter)
        }

    /// What is done to all marked hazards.
    static let bulk =
        each("bulk-list", small + usual, both) {
            $0.type("2b     ")
            $0.press(.function(6))
        }
        + each("bulk-assign", small + usual, both) { $0.type("2b      t") }
        + each("bulk-question", small, both) {
            $0.type("2b        !")
            $0.press(.function(2))
        }

    /// Reporting a hazard, from the empty form to what is wrong with it.
    static let reports =
        each("report", small + usual, both) { $0.type("r") }
        + each("report-elsewhere", small) { $0.type("2n") }
        + each("report-places", small) { $0.type("2nstzj") }
        + each("report-categories", small + usual) {
            $0.press(.function(7))
            $0.press(.down)
        }
        + each("report-similar", small + usual) {
            $0.type("2nstzj")
            $0.press(.enter)
            $0.type("RQ")
            $0.press(.enter)
            $0.type("阀门处有气味")
        }
        + each("report-errors", small, both) {
            $0.type("2n")
            $0.press(.function(2))
        }
        + each("report-discard", small, both) {
            $0.type("r")
            $0.press(.tab)
            $0.type("楼梯扶手松动")
            $0.press(.escape)
        }
}

extension WorkbenchSitting {
    /// Through the command palette, in either language.
    func openAccounts() {
        type(":" + screen.strings.accounts.openAccounts)
        press(.enter)
    }

    func openRules() {
        type(":" + screen.strings.accounts.openRules)
        press(.enter)
    }
}

extension WorkbenchSitting {
    /// Its ground floor is in hand; nothing keeps the first room of its top floor, three further down,
    /// on the campus.
    fileprivate func openFirstBuilding() {
        jump("jxla")
        press(.enter)
    }
}
