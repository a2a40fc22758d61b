/// A count as others may see it.
public enum PublicCount: Codable, Hashable, Sendable {
    case exact(Int)
    /// Fewer than five; which number, nobody is told.
    case few
    /// Left out, because with the sum it would give away one that is few.
    case hidden

    public static let threshold = 5

    public var isTold: Bool { if case .exact = self { true } else { false } }

    /// Zero and five upwards are told, and never just one cell is untold: where one alone would be, the
    /// smallest other one that is not zero goes with it. Only for numbers whose sum is told nowhere, or
    /// as `PublicBreakdown` tells it; `PublicTable` keeps its secrets beside any sum.
    static func column(_ numbers: [Int]) -> [PublicCount] {
        var column = numbers.map { number in
            number == 0 || number >= threshold ? PublicCount.exact(number) : .few
        }
        guard column.count(where: { $0 == .few }) == 1 else { return column }
        let told = numbers.indices.filter { numbers[$0] >= threshold }
        if let smallest = told.min(by: { numbers[$0] < numbers[$1] }) { column[smallest] = .hidden }
        return column
    }

    /// Of a sum whose parts are not all told.
    public static func sum(_ number: Int) -> PublicCount {
        number == 0 || number >= threshold ? .exact(number) : .few
    }
}
