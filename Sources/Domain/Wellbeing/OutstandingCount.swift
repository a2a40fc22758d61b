/// How many of a sealed list there are to see (second interviews, home visits), and how many are left.
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
    public var asOthersSee: SeenCount { SeenCount(PublicTable([parts]).sums) }

    fileprivate var parts: [Int] { [needed - waiting, waiting] }
}

/// An `OutstandingCount` as others may see it.
public struct SeenCount: Hashable, Sendable {
    public let needed, held, waiting: PublicCount

    /// Neither number is told, nor what they come to.
    static let few = SeenCount(needed: .hidden, held: .few, waiting: .few)
    static let hidden = SeenCount(needed: .hidden, held: .hidden, waiting: .hidden)

    private init(needed: PublicCount, held: PublicCount, waiting: PublicCount) {
        (self.needed, self.held, self.waiting) = (needed, held, waiting)
    }

    fileprivate init(_ row: PublicTable.Row) {
        (needed, held, waiting) = (row.sum, row.parts[0], row.parts[1])
    }

    /// All parts of a whole, those with nothing in them too; the whole may be told beside them
    /// `asOthersSee`. `areClasses`: whoever knows the numbers of one, out of three or more, learns of no other.
    public static func column(
        _ counts: [OutstandingCount], areClasses: Bool = false
    ) -> [SeenCount] {
        PublicTable(counts.map(\.parts), isOwned: areClasses).rows.map(Self.init)
    }

    /// Whether nothing of it is left out.
    public var isTold: Bool { needed.isTold }
}
