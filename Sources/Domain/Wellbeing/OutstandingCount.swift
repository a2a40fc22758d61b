/// How many of a sealed list there are to see (second interviews, home visits), and how many are left;
/// the sums stand in clear in the sealed file.
public struct OutstandingCount: Hashable, Sendable {
    public var needed: Int
    public var waiting: Int

    public init(needed: Int, waiting: Int) {
        self.needed = needed
        self.waiting = waiting
    }

    public static let none = OutstandingCount(needed: 0, waiting: 0)

    public static func + (left: Self, right: Self) -> Self {
        Self(needed: left.needed + right.needed, waiting: left.waiting + right.waiting)
    }

    /// As others may see them: held and waiting, so that neither follows from the sum.
    public var asOthersSee: SeenCount {
        let parts = PublicCount.column([needed - waiting, waiting])
        let isEachTold = parts.allSatisfy { if case .exact = $0 { true } else { false } }
        return SeenCount(
            needed: isEachTold ? .exact(needed) : .hidden, held: parts[0], waiting: parts[1])
    }
}

/// An `OutstandingCount` as others may see it.
public struct SeenCount: Hashable, Sendable {
    public let needed, held, waiting: PublicCount

    static let hidden = SeenCount(needed: .hidden, held: .hidden, waiting: .hidden)

    /// Of a column whose sum is known, never just one row is untold: where one alone would be, the
    /// smallest other one goes with it.
    public static func column(_ counts: [OutstandingCount]) -> [SeenCount] {
        var column = counts.map(\.asOthersSee)
        guard column.count(where: { !$0.isTold }) == 1 else { return column }
        let told = counts.indices.filter { column[$0].isTold && counts[$0].needed > 0 }
        if let smallest = told.min(by: { counts[$0].needed < counts[$1].needed }) {
            column[smallest] = .hidden
        }
        return column
    }

    /// Whether nothing of it is left out.
    public var isTold: Bool { if case .exact = needed { true } else { false } }
}
