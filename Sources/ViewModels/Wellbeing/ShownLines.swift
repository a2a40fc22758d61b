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

    /// All of them in their order, with what each is found by: each letter that is typed asks for it again.
    private var sorted = FromLines<Day, [(line: CaseLine, words: CaseWords)]>()
    private var shown = FromLines<Sight, Shown>()
    private var editions = 0

    /// Lets go of the lines; an edition has its number once.
    mutating func forget() {
        (sorted, shown) = (FromLines(), FromLines())
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
        let sorted = sorted.value(of: lines, day) {
            let words = CaseWords.all(of: lines)
            let ranks = lines.indices.map { (rank: lines[$0].rank(on: day), place: $0) }
            return ranks.sorted { $0.rank < $1.rank }.map { (lines[$0.place], words[$0.place]) }
        }
        let next = editions + 1
        let shown = shown.value(of: lines, Sight(filter: filter, day: day)) {
            let left = sorted.filter { filter.admits($0.line, $0.words, on: day) }.map(\.line)
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
