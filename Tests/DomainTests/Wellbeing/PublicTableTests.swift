import Domain
import Testing

/// Whoever reads a table, knows all its sums and how it is made, finds no number under five in it.
@Suite struct PublicTableTests {
    /// What somebody has in hand who looks for the numbers behind a table.
    private struct Evidence: Hashable {
        let table: PublicTable
        let sums: [Int]
    }

    /// The numbers that one place of the tables that look alike could have; two are enough.
    private enum Candidates {
        case one(Int), several

        mutating func insert(_ number: Int) {
            if case .one(number) = self { return }
            self = .several
        }
    }

    /// Solves all tables of so many rows whose columns come to at most `limits`: with the sums of the
    /// columns as evidence, every table that could look alike is among them. Returns a table of which
    /// one small number, or a small sum of a row, follows.
    private func givenAway(rows: Int, limits: [Int]) -> [[Int]]? {
        let columns = limits.map { limit in (0...limit).flatMap { Self.parts(of: $0, in: rows) } }
        let tables = Self.choices(from: columns).map { columns in
            (0..<rows).map { row in columns.map { $0[row] } }
        }
        func places(of table: [[Int]]) -> [Int] { table.flatMap { $0 + [$0.reduce(0, +)] } }
        var found: [Evidence: [Candidates]] = [:]
        let evidence = tables.map { table in
            Evidence(
                table: PublicTable(table),
                sums: limits.indices.map { column in table.map { $0[column] }.reduce(0, +) })
        }
        for (table, evidence) in zip(tables, evidence) {
            let numbers = places(of: table)
            if found[evidence] == nil {
                found[evidence] = numbers.map(Candidates.one)
            } else {
                for (place, number) in numbers.enumerated() {
                    found[evidence]?[place].insert(number)
                }
            }
        }
        for (table, evidence) in zip(tables, evidence) {
            for candidates in found[evidence] ?? [] {
                if case .one(let number) = candidates, (1..<PublicCount.threshold).contains(number)
                {
                    return table
                }
            }
        }
        return nil
    }

    /// `sum` as so many numbers in their order.
    private static func parts(of sum: Int, in count: Int) -> [[Int]] {
        guard count > 1 else { return [[sum]] }
        return (0...sum).flatMap { first in
            parts(of: sum - first, in: count - 1).map { [first] + $0 }
        }
    }

    private static func choices(from columns: [[[Int]]]) -> [[[Int]]] {
        columns.reduce([[]]) { chosen, column in
            chosen.flatMap { some in column.map { some + [$0] } }
        }
    }

    @Test(arguments: [(2, 30), (3, 20), (4, 12), (5, 9)])
    func noSmallNumberOfAColumnFollowsFromItsSum(rows: Int, limit: Int) {
        #expect(givenAway(rows: rows, limits: [limit]) == nil)
    }

    @Test(arguments: [(2, [10, 10]), (3, [11, 3]), (3, [5, 5]), (4, [3, 3])])
    func noSmallNumberOfARowFollowsFromTheSumsOfTheColumns(rows: Int, limits: [Int]) {
        #expect(givenAway(rows: rows, limits: limits) == nil)
    }

    /// As the papers and the pages print them, for whoever has nothing else in hand.
    @Test func neitherDoesASmallSumFollowFromTheTable() {
        var sums: [PublicTable: Set<Int>] = [:]
        for one in 0...12 {
            for other in 0...12 {
                for third in 0...12 {
                    sums[PublicTable([[one, 0], [other, third]]), default: []]
                        .insert(one + other)
                }
            }
        }
        #expect(!sums.values.contains { $0.count == 1 && (1..<5).contains($0.first ?? 0) })
    }

    /// What three rows come to, of which none is told, follows from the sum and the others.
    @Test func nothingSmallIsLeftWhereTheToldRowsAreTakenFromTheSum() {
        for first in 0...6 {
            for second in 0...6 {
                for third in 0...12 {
                    let numbers = [first, second, third, 20]
                    let table = PublicTable(column: numbers)
                    let left = zip(numbers, table.column).filter { !$0.1.isTold }.map(\.0)
                        .reduce(0, +)
                    #expect(!(1..<5).contains(left), "\(numbers)")
                }
            }
        }
    }

    @Test func whatIsPlainIsTold() {
        let plain = PublicTable([[10, 5], [0, 7], [0, 0]])
        #expect(plain.rows.map(\.sum) == [.exact(15), .exact(7), .exact(0)])
        #expect(plain.sums.parts == [.exact(10), .exact(12)] && plain.sums.sum == .exact(22))
        let wide = PublicTable([[2, 10], [9, 9], [30, 0]])
        #expect(wide.rows.map(\.sum) == [.hidden, .hidden, .exact(30)])
        #expect(wide.sums.sum == .exact(60))
    }

    @Test(
        arguments: [
            ([4, 6, 6, 9], [.hidden, .hidden, .hidden, .exact(9)], .exact(25)),
            ([1, 5], [.hidden, .hidden], .exact(6)), ([4, 4], [.hidden, .hidden], .exact(8)),
            ([2, 0, 9, 12], [.hidden, .hidden, .hidden, .exact(12)], .exact(23)),
            ([4, 0, 1, 9], [.few, .few, .few, .exact(9)], .exact(14)), ([3], [.few], .few),
            ([1, 1, 0], [.few, .few, .few], .few), ([0, 6], [.exact(0), .exact(6)], .exact(6)),
        ] as [([Int], [PublicCount], PublicCount)])
    func aColumnKeepsItsSum(numbers: [Int], seen: [PublicCount], sum: PublicCount) {
        let table = PublicTable(column: numbers)
        #expect(table.rows.flatMap(\.parts) == seen)
        #expect(table.sums.sum == sum)
    }
}
