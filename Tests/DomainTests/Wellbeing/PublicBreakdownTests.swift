import Domain
import Testing

/// Sums that are divided in several ways, as others see them.
@Suite struct PublicBreakdownTests {
    @Test func largeNumbersAndTheirSumAreTold() {
        let calls = PublicBreakdown([[13, 3, 30], [20, 16, 10, 0]])
        #expect(calls.total == .exact(46))
        #expect(calls.divisions[0] == [.hidden, .few, .exact(30)])
        #expect(calls.divisions[1] == [.exact(20), .exact(16), .exact(10), .exact(0)])
    }

    @Test func aSumFromWhichASmallNumberWouldFollowIsNotToldAnywhere() {
        let calls = PublicBreakdown([[5, 1], [6, 0]])
        #expect(calls.total == .hidden)
        #expect(calls.divisions == [[.hidden, .few], [.hidden, .hidden]])
        // Four kinds of callers at least one call each: not even which there were is told.
        #expect(
            PublicBreakdown([[4], [1, 1, 1, 1]]).divisions[1] == [
                .hidden, .hidden, .hidden, .hidden,
            ])
        // What is hidden beside it is no larger than the five that is told.
        #expect(PublicBreakdown([[5, 4, 5]]).total == .hidden)
        #expect(PublicBreakdown([[0, 0], [0, 0, 0]]).total == .exact(0))
    }

    private struct Seen: Hashable {
        let division, place: Int
        let breakdown: PublicBreakdown
    }

    /// Whoever knows all that is told, and how it is made, still has two numbers to choose from: tried
    /// with every sum up to 16, divided in three parts and in two; sums a little larger may be meant too.
    @Test(arguments: [[3, 2], [2, 3]])
    func noSmallNumberFollowsFromAllThatIsTold(counts: [Int]) {
        var possible: [Seen: (numbers: Set<Int>, least: Int)] = [:]
        for sum in 0...22 {
            for first in Self.parts(of: sum, in: counts[0]) {
                for second in Self.parts(of: sum, in: counts[1]) {
                    let breakdown = PublicBreakdown([first, second])
                    for (division, numbers) in [first, second].enumerated() {
                        for (place, number) in numbers.enumerated()
                        where breakdown.divisions[division][place] == .few {
                            possible[
                                Seen(division: division, place: place, breakdown: breakdown),
                                default: ([], sum)
                            ].numbers.insert(number)
                        }
                    }
                }
            }
        }
        let meant = possible.values.filter { $0.least <= 16 }
        #expect(meant.count > 40)
        #expect(meant.allSatisfy { $0.numbers.count > 1 })
    }

    private static func parts(of sum: Int, in count: Int) -> [[Int]] {
        guard count > 1 else { return [[sum]] }
        return (0...sum).flatMap { first in
            parts(of: sum - first, in: count - 1).map { [first] + $0 }
        }
    }
}
