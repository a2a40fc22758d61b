import Domain
import Testing

/// Whoever reads a table, knows the own row in it, and how it is made, finds no number under five of another
/// row.
@Suite struct OwnedTableTests {
    /// What somebody has in hand.
    private struct Evidence: Hashable {
        let rows: [PublicTable.Row]
        /// Nil where they are not to stand beside the table.
        let sums: [Int]?
        let place: Int
        let own: [Int]
    }

    /// The numbers that the other rows could have in each place; two are enough.
    private struct Candidates {
        let first: [Int]
        var isOpen: [Bool]

        init(_ numbers: [Int]) {
            first = numbers
            isOpen = numbers.map { _ in false }
        }

        mutating func insert(_ numbers: [Int]) {
            for place in numbers.indices where numbers[place] != first[place] {
                isOpen[place] = true
            }
        }

        var givesAway: Bool {
            zip(first, isOpen).contains { number, isOpen in
                !isOpen && (1..<PublicCount.threshold).contains(number)
            }
        }
    }

    private static func sums(of rows: [[Int]]) -> [Int] {
        rows[0].indices.map { column in rows.map { $0[column] }.reduce(0, +) }
    }

    private static func evidence(in rows: [[Int]], at place: Int) -> Evidence {
        let seen = PublicTable(rows, isOwned: true)
        return Evidence(
            rows: seen.rows, sums: seen.keepsSecretsBesideSums ? sums(of: rows) : nil, place: place,
            own: rows[place])
    }

    /// All tables of so many rows whose columns come to at most `limits`; what gives a small number, or a
    /// small sum of a row, away. Sums that go untold are looked for only where the own row leaves room
    /// for tables beyond the limits.
    private func givenAway(rows: Int, limits: [Int]) -> Evidence? {
        let columns = limits.map { limit in (0...limit).flatMap { Self.parts(of: $0, in: rows) } }
        let choices = columns.reduce([[]]) { chosen, column in
            chosen.flatMap { some in column.map { some + [$0] } }
        }
        var found: [Evidence: Candidates] = [:]
        for columns in choices {
            let table = (0..<rows).map { row in columns.map { $0[row] } }
            for place in table.indices {
                let evidence = Self.evidence(in: table, at: place)
                let isNarrow = zip(evidence.own, limits).contains { $0 > $1 - 6 }
                if evidence.sums == nil, isNarrow { continue }
                let others = table.indices.filter { $0 != place }.flatMap {
                    table[$0] + [table[$0].reduce(0, +)]
                }
                found[evidence, default: Candidates(others)].insert(others)
            }
        }
        return found.first { $0.value.givesAway }?.key
    }

    /// `sum` as so many numbers in their order.
    private static func parts(of sum: Int, in count: Int) -> [[Int]] {
        guard count > 1 else { return [[sum]] }
        return (0...sum).flatMap { first in
            parts(of: sum - first, in: count - 1).map { [first] + $0 }
        }
    }

    @Test(arguments: [(2, [30]), (3, [20]), (4, [14]), (5, [10]), (3, [10, 4]), (3, [6, 6])])
    func noSmallNumberOfAnotherRowFollowsFromTheOwnOne(rows: Int, limits: [Int]) {
        #expect(givenAway(rows: rows, limits: limits) == nil)
    }

    /// Whoever was hidden for company alone knows the own eight.
    @Test func whoeverIsHiddenForCompanyLearnsOfNobodyElse() {
        let table = PublicTable([[8, 0], [4, 0], [10, 0], [12, 0]], isOwned: true)
        #expect(table.column.filter(\.isTold) == [.exact(12), .exact(0)])
        #expect(table.keepsSecretsBesideSums)
        let pair = PublicTable(column: [8, 2])
        #expect(pair.keepsSecretsBesideSums)
        #expect(!PublicTable([[8], [2]], isOwned: true).keepsSecretsBesideSums)
    }
}
