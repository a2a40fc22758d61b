/// One sum that is divided in several ways (by month, by who called), as others may see it: neither a
/// column with its sum nor two columns side by side give away which number a small one is.
public struct PublicBreakdown: Hashable, Sendable {
    /// In the order in which they were given.
    public let divisions: [[PublicCount]]
    public let total: PublicCount

    /// Each division adds up to the same sum. The first one decides whether the sum is told: only where
    /// with it each small number could still be any small number. The others are told under the same
    /// condition, each as a whole or not at all: even which of their numbers are zero would narrow down
    /// a sum that is not told.
    public init(_ divisions: [[Int]]) {
        let columns = divisions.map { ($0, PublicCount.column($0)) }
        let isTold = columns.first.map(Self.isSafe) ?? true
        self.divisions = columns.enumerated().map { index, column in
            index == 0 || isTold && Self.isSafe(column)
                ? column.1 : column.0.map { _ in .hidden }
        }
        total = isTold ? .exact(divisions.first?.reduce(0, +) ?? 0) : .hidden
    }

    /// Whether the sum may stand beside the column: with it all small ones could be 1, and all could be
    /// 4. The one that is hidden with them is the first of the smallest told ones, which bounds it.
    private static func isSafe(_ column: ([Int], [PublicCount])) -> Bool {
        let (numbers, seen) = column
        let few = seen.count { $0 == .few }
        let untold = zip(numbers, seen).filter { !$0.1.isTold }.map(\.0).reduce(0, +)
        guard untold > 0 else { return true }
        guard let place = seen.firstIndex(of: .hidden) else { return false }
        let threshold = PublicCount.threshold
        let others = numbers.indices.filter { seen[$0].isTold && numbers[$0] > 0 }
        let most = others.map { $0 < place ? numbers[$0] - 1 : numbers[$0] }.min() ?? .max
        return untold - few * (threshold - 1) >= threshold && untold - few <= most
    }
}
