public import Domain

/// The lines that a filter leaves, in their order.
struct ShownLines {
    private struct Sight: Equatable {
        let filter: WatchFilter
        let day: Day
    }

    private struct Shown {
        let lines: [CaseLine]
        let order: ShownOrder
    }

    private var shown = FromLines<Sight, Shown>()
    private var editions = 0

    /// Lets go of the lines; an edition has its number once.
    mutating func forget() {
        shown = FromLines()
    }

    mutating func lines(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> [CaseLine] {
        shown(of: lines, filter, on: day).lines
    }

    mutating func order(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> ShownOrder {
        shown(of: lines, filter, on: day).order
    }

    private mutating func shown(
        of lines: [CaseLine], _ filter: WatchFilter, on day: Day
    ) -> Shown {
        let next = editions + 1
        let shown = shown.value(of: lines, Sight(filter: filter, day: day)) {
            let left = lines.filter { filter.admits($0, on: day) }
                .sorted { $0.comesBefore($1, on: day) }
            return Shown(
                lines: left,
                order: ShownOrder(
                    edition: next, cases: left.map(\.id),
                    hasCrisis: left.contains { $0.crisisDue != nil }))
        }
        editions = shown.order.edition
        return shown
    }
}

/// Whose lines are shown, without the lines: they are long, and every key asks several times which one
/// is chosen.
public struct ShownOrder {
    /// Another one whenever a line, or the order, is another.
    public let edition: Int
    public let cases: [CareCase.ID]
    public let hasCrisis: Bool
}
