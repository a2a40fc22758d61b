/// Which row of a list stands at the top. A screen keeps it beside its observed state: drawing
/// moves it, and nothing is redrawn for that.
public nonisolated struct ListScroll: Hashable, Sendable {
    public private(set) var first = 0
    /// Rows that were visible when the list was last drawn: what PageUp and PageDown move by.
    public private(set) var visible = 1

    public init() {}

    /// Moves as little as shows the selected row, and leaves no room below the last row.
    public mutating func show(_ selected: Int?, count: Int, visible: Int) {
        self.visible = max(1, visible)
        if let selected {
            first = min(max(first, selected - self.visible + 1), selected)
        }
        first = max(0, min(first, count - self.visible))
    }

    /// Follows the rows when `rows` of them were put in front of the list, or taken off (negative).
    public mutating func shift(by rows: Int) {
        first = max(0, first + rows)
    }

    /// Moves without a selection, as in a text that is only read.
    public mutating func move(by rows: Int, count: Int) {
        first = max(0, min(first + rows, count - visible))
    }
}
