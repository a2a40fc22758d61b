import Domain

/// The lines that a filter leaves, in their order.
struct ShownLines {
    private struct Sight: Equatable {
        let filter: WatchFilter
        let day: Day
    }

    private struct Shown {
        let lines: [CaseLine]
        let cases: [CareCase.ID]
    }

    private var shown = FromLines<Sight, Shown>()

    mutating func lines(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> [CaseLine] {
        shown(of: lines, filter, on: day).lines
    }

    /// Whose lines they are: a line is long, and every key asks several times which one is chosen.
    mutating func cases(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> [CareCase.ID] {
        shown(of: lines, filter, on: day).cases
    }

    private mutating func shown(
        of lines: [CaseLine], _ filter: WatchFilter, on day: Day
    ) -> Shown {
        shown.value(of: lines, Sight(filter: filter, day: day)) {
            let left = lines.filter { filter.admits($0, on: day) }
                .sorted { $0.comesBefore($1, on: day) }
            return Shown(lines: left, cases: left.map(\.id))
        }
    }
}
