import Domain
import TerminalUI

/// The titles of the board's columns in a row: none is cut, what has no room says less or stays out.
struct BoardTabs {
    struct Tab {
        let column: BoardColumn
        let name: String
        /// How many hazards stand in the column.
        let count: String
    }

    typealias Label = (column: BoardColumn, text: String)

    let tabs: [Tab]
    let current: BoardColumn
    let symbols: Symbols

    /// As they stand in a row of so many columns.
    func labels(in columns: Int) -> [Label] {
        let ways = [labels(gap: " ", edge: " "), labels(gap: "", edge: ""), labelsWithoutCounts]
        return ways.first { Self.width(of: $0) <= columns } ?? nearest(in: columns)
    }

    private func labels(gap: String, edge: String) -> [Label] {
        tabs.map { label(of: $0, $0.name + gap + $0.count, edge) }
    }

    private var labelsWithoutCounts: [Label] {
        tabs.map { label(of: $0, $0.column == current ? $0.name + " " + $0.count : $0.name, "") }
    }

    private func label(of tab: Tab, _ text: String, _ edge: String) -> Label {
        tab.column == current
            ? (tab.column, symbols[.right] + text + symbols[.left])
            : (tab.column, edge + text + " ")
    }

    /// The current one, and as many of those beside it as have room.
    private func nearest(in columns: Int) -> [Label] {
        let all = labelsWithoutCounts
        guard let at = all.firstIndex(where: { $0.column == current }) else { return [] }
        var shown = at..<at + 1
        for distance in 1..<max(2, all.count) {
            for next in [at + distance, at - distance] where all.indices.contains(next) {
                let wider = min(shown.lowerBound, next)..<max(shown.upperBound, next + 1)
                let isBeside = wider.count == shown.count + 1
                if isBeside, Self.width(of: all[wider]) <= columns { shown = wider }
            }
        }
        return Array(all[shown])
    }

    private static func width(of labels: some Collection<Label>) -> Int {
        labels.reduce(0) { $0 + DisplayText.width(of: $1.text) }
    }
}
