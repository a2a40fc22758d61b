import Domain
import Testing

/// No number that is told gives away one that is not.
@Suite struct PublicCountTests {
    private func counts(_ numbers: [Int]) -> PublicWatchCounts {
        PublicWatchCounts(
            WatchCounts(
                on: day("2026-11-23"),
                rows: numbers.map { .init(registered: $0, due: $0, overdue: $0) }))
    }

    @Test func levelsAreToldLikeAnyTable() {
        #expect(counts([0, 5, 9, 20]).registered == [0, 5, 9, 20].map { .exact($0) })
        let small = counts([2, 7, 9, 0])
        #expect(small.registered == [.few, .hidden, .exact(9), .exact(0)])
        #expect(small.total == .hidden)
        #expect(small.due == [.hidden, .hidden, .exact(9), .hidden])
        #expect(small.overdue == small.due)
    }

    /// How many cases are due at all stands on the locked pane, beside the levels.
    @Test func noLevelFollowsFromTheSumOfWhatIsDue() {
        var alike: [[PublicCount]: [Int: Set<[Int]>]] = [:]
        for a in 0...9 {
            for b in 0...9 {
                for c in 0...9 {
                    alike[counts([a, b, c]).due, default: [:]][a + b + c, default: []]
                        .insert([a, b, c])
                }
            }
        }
        for numbers in alike.values.flatMap(\.values) {
            for place in 0..<3 {
                let values = Set(numbers.map { $0[place] })
                #expect(values.count > 1 || !(1..<5).contains(values.first ?? 0), "\(numbers)")
            }
        }
    }
}
