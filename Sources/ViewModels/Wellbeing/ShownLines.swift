import Domain

/// The lines that a filter leaves, in their order.
struct ShownLines {
    private struct Sight: Equatable {
        let filter: WatchFilter
        let day: Day
    }

    private var shown = FromLines<Sight, [CaseLine]>()

    mutating func lines(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> [CaseLine] {
        shown.value(of: lines, Sight(filter: filter, day: day)) {
            lines.filter { filter.admits($0, on: day) }.sorted { $0.comesBefore($1, on: day) }
        }
    }
}
