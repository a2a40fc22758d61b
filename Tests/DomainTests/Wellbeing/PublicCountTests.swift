import Domain
import Testing

/// No number that is told gives away one that is not.
@Suite struct PublicCountTests {
    private typealias Row = WatchCounts.Row

    private func counts(_ rows: [Row]) -> PublicWatchCounts {
        PublicWatchCounts(WatchCounts(on: day("2026-11-23"), rows: rows))
    }

    @Test func levelsAreToldLikeAnyTable() {
        let plain = counts([0, 5, 9, 20].map { Row(registered: $0, due: $0) })
        #expect(plain.registered == [0, 5, 9, 20].map { .exact($0) })
        #expect(plain.due == plain.registered && plain.overdue.allSatisfy { $0 == .exact(0) })
        let small = counts([2, 7, 9, 0].map { Row(registered: $0, due: $0) })
        #expect(small.registered == [.few, .hidden, .exact(9), .exact(0)])
        #expect(small.total == .hidden)
        #expect(small.due.allSatisfy { $0 == .hidden })
    }

    /// 7 of which 6 are due: one is not.
    @Test func howManyAreNeitherDoesNotFollowFromTheRow() {
        let one = counts([Row(registered: 7, due: 6), Row(registered: 20)])
        #expect(one.due == [.hidden, .hidden])
        let several = counts([Row(registered: 12, due: 6), Row(registered: 20)])
        #expect(several.due == [.exact(6), .exact(0)])
        func sums(_ due: Int, _ overdue: Int, of registered: Int) -> [PublicCount] {
            let sums = PublicDue(due: due, overdue: overdue, beside: [.exact(registered)])
            return [sums.due, sums.overdue]
        }
        #expect(sums(6, 0, of: 7) == [.hidden, .hidden])
        #expect(sums(6, 1, of: 60) == [.exact(6), .few])
        #expect(sums(0, 0, of: 3) == [.exact(0), .exact(0)])
        #expect(sums(9, 0, of: 9) == [.exact(9), .exact(0)])
    }

    /// All that stands on the locked pane at one time.
    private struct Pane: Hashable {
        let counts: PublicWatchCounts
        let sums: PublicDue
    }

    @Test(arguments: [[24], [9, 8], [12, 5], [4, 4, 3], [6, 3, 2]])
    func noNumberUnderFiveFollowsFromTheWholePane(limits: [Int]) {
        let rows = limits.map { limit in
            (0...limit).flatMap { due in
                (0...limit - due).flatMap { overdue in
                    (due + overdue...limit).map {
                        Row(registered: $0, due: due, overdue: overdue)
                    }
                }
            }
        }
        let schools = rows.reduce([[Row]()]) { some, rows in
            some.flatMap { school in rows.map { school + [$0] } }
        }
        var alike: [Pane: [Set<Int>]] = [:]
        for school in schools {
            let (due, overdue) = (
                school.map(\.due).reduce(0, +), school.map(\.overdue).reduce(0, +)
            )
            let counts = counts(school)
            let sums = PublicDue(due: due, overdue: overdue, beside: counts.registered)
            var numbers = school.flatMap {
                [$0.registered, $0.due, $0.overdue, $0.registered - $0.due - $0.overdue]
            }
            numbers += [due, overdue, school.map(\.registered).reduce(0, +) - due - overdue]
            let pane = Pane(counts: counts, sums: sums)
            let known = alike[pane] ?? numbers.map { _ in [] }
            alike[pane] = zip(known, numbers).map { $0.count > 1 ? $0 : $0.union([$1]) }
        }
        let givenAway = alike.filter { _, places in
            places.contains { $0.count == 1 && (1..<5).contains($0.first ?? 0) }
        }
        #expect(givenAway.isEmpty)
    }
}
