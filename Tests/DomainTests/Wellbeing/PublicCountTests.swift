import Domain
import Testing

/// No number that is told gives away one that is not.
@Suite struct PublicCountTests {
    @Test func zeroAndFiveAreToldAndWhatLiesBetweenIsNot() {
        #expect(PublicCount.column([0, 1, 4, 5]) == [.exact(0), .few, .few, .exact(5)])
    }

    @Test func oneSmallCellTakesAnotherWithIt() {
        #expect(PublicCount.column([2, 7, 9, 0]) == [.few, .hidden, .exact(9), .exact(0)])
    }

    @Test func theSumIsToldOnlyWhereEveryPartIs() {
        func counts(_ numbers: [Int]) -> PublicWatchCounts {
            PublicWatchCounts(
                WatchCounts(on: day("2026-11-23"), rows: numbers.map { .init(registered: $0) }))
        }
        for a in 0...7 {
            for b in 0...7 {
                for c in 0...7 {
                    let published = counts([a, b, c])
                    let isAnySmall = [a, b, c].contains { (1..<5).contains($0) }
                    #expect((published.total == .hidden) == isAnySmall, "\(a) \(b) \(c)")
                }
            }
        }
    }
}
