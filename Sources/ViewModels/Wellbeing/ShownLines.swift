public import Domain

/// The lines that a filter leaves, in their order.
struct ShownLines {
    private struct Sight: Equatable {
        let filter: WatchFilter
        let day: Day
    }

    /// All of them in their order, with what decides about each: each letter that is typed asks for it
    /// again.
    private var sorted = FromLines<Day, [(place: Int, traits: CaseTraits)]>()
    private var shown = FromLines<Sight, (cases: ShownCases, order: ShownOrder)>()
    private var closed = FromLines<Sight, Int>()
    private var editions = 0

    /// Lets go of the lines; an edition has its number once.
    mutating func forget() {
        (sorted, shown, closed) = (FromLines(), FromLines(), FromLines())
    }

    mutating func cases(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> ShownCases {
        shown(of: lines, filter, on: day).cases
    }

    mutating func order(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> ShownOrder {
        shown(of: lines, filter, on: day).order
    }

    /// How many are left out for nothing but that they are closed.
    mutating func closedBeside(_ lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> Int {
        closed.value(of: lines, Sight(filter: filter, day: day)) {
            CaseTraits.all(of: lines, on: day).count(where: filter.leavesOutAsClosed)
        }
    }

    private mutating func shown(
        of lines: [CaseLine], _ filter: WatchFilter, on day: Day
    ) -> (cases: ShownCases, order: ShownOrder) {
        let next = editions + 1
        let shown = shown.value(of: lines, Sight(filter: filter, day: day)) {
            let sorted = sorted.value(of: lines, day) {
                let traits = CaseTraits.all(of: lines, on: day)
                let ranks = lines.indices.map { (rank: lines[$0].rank(on: day), place: $0) }
                return ranks.sorted { $0.rank < $1.rank }.map { ($0.place, traits[$0.place]) }
            }
            let places = sorted.compactMap { filter.admits($0.traits) ? $0.place : nil }
            let order = ShownOrder(
                edition: next, cases: places.map { lines[$0].id },
                hasCrisis: places.contains { lines[$0].crisisDue != nil })
            return (ShownCases(lines: lines, places: places), order)
        }
        editions = shown.order.edition
        return shown
    }
}

/// Lines in an order of their own, each as it lies among all: they are long, and of many only those are
/// looked at that have room on the screen.
public nonisolated struct ShownCases: RandomAccessCollection {
    private let lines: [CaseLine]
    private let places: [Int]

    init(lines: [CaseLine], places: [Int]) {
        (self.lines, self.places) = (lines, places)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count }

    public subscript(position: Int) -> CaseLine { lines[places[position]] }
}

/// Whose lines are shown, without the lines: every key asks several times which one is chosen.
public struct ShownOrder {
    /// Another one whenever a line, or the order, is another.
    public let edition: Int
    public let cases: [CareCase.ID]
    public let hasCrisis: Bool
}

extension WatchModel {
    /// How many closed ones the filter would leave as well if it were to show any; 0 where it does.
    public var closedBeside: Int { sorted.closedBeside(lines, filter, on: today) }
}
