import Localisation
import TerminalUI

nonisolated extension Shot {
    private static let sizes = [WorkbenchSitting.small, WorkbenchSitting.usual]
    private static let zoomed = [WorkbenchSitting.usual, WorkbenchSitting.large]

    /// The three panes in their states.
    static let panes =
        each("map", sizes, both)
        + each("board", sizes, both) { $0.type("2") }
        + each("watch", sizes, both) { $0.type("3") }
        + each("map-zoomed", zoomed) { $0.type("z") }
        + each("map-magnified", [WorkbenchSitting.usual]) { $0.type("z+++") }
        + each("map-true-scale", sizes, both) { $0.type("x") }
        + each("map-true-scale-magnified", zoomed) { $0.type("zx++") }
        + inside + board

    private static let inside =
        each("building", sizes, both) {
            $0.jump("jxla")
            $0.press(.enter)
        }
        + each("floor", [WorkbenchSitting.small]) {
            $0.jump("stzj")
        }
        + each("room", sizes) {
            $0.jump("stzj")
            $0.press(.enter)
        }

    private static let board =
        each("board-list", sizes) { $0.type("2b") }
        + each("board-list-zoomed", [WorkbenchSitting.usual], both) { $0.type("2bz") }
        + each("board-list-zoomed", [WorkbenchSitting.large]) { $0.type("2bz") }
        + each("board-marked", sizes, both) { $0.type("2b    ") }
        + each("kanban-marked", [WorkbenchSitting.usual]) { $0.type("2z  ") }
        + each("board-closed", [WorkbenchSitting.small]) {
            $0.type("2")
            $0.press(.right)
        }
        + each("kanban", zoomed) { $0.type("2z") }
        + each("kanban", [WorkbenchSitting.usual], [.english]) { $0.type("2z") }
        + each("detail", sizes, both) {
            $0.type("2")
            $0.press(.left, .enter)
        }
        + each("filtering", sizes) { $0.type("2/灶间") }
        + each("filtered", [WorkbenchSitting.small]) {
            $0.type("2/灶间")
            $0.press(.enter)
        }
        + each("filtered-none", [WorkbenchSitting.small]) { $0.type("2/没有这样的事") }
}

extension WorkbenchSitting {
    /// Goes to a place by the command line of the map.
    func jump(_ text: String) {
        type("/" + text)
        press(.enter)
    }
}
