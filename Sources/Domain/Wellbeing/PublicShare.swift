/// A part of a whole and what is left of it, as others may see them: nothing that is told gives away
/// which number a small one is.
public struct PublicShare: Codable, Hashable, Sendable {
    public let part, rest: PublicCount
    /// Nil where even a rough share would tell too much, or where there is nothing.
    public let rate: Rate?

    public enum Rate: Codable, Hashable, Sendable {
        /// In tenths of a percent; only where both numbers are told, or one is zero.
        case exact(Int)
        /// 90% and more, 75% up to 90%, less: so wide that several numbers lead to each.
        case mostly, often, seldom
    }

    /// Where the whole is told nowhere.
    public init(part: Int, rest: Int) {
        let column = PublicCount.column([part, rest])
        (self.part, self.rest) = (column[0], column[1])
        rate = Self.rate(part, of: part + rest, column)
    }

    /// Where the whole is told as `told`: a part that is small would follow from the other one, so that
    /// neither is told; nor is anything of a whole that is small itself.
    public init(part: Int, of whole: Int, told: PublicCount) {
        let rest = whole - part
        let isSafe =
            told.isTold && part >= PublicCount.threshold && rest >= PublicCount.threshold
        (self.part, self.rest) =
            switch (part, rest) {
            case _ where !told.isTold: (.hidden, .hidden)
            case (_, 0): (told, .exact(0))
            case (0, _): (.exact(0), told)
            case _ where isSafe: (.exact(part), .exact(rest))
            default: (.hidden, .hidden)
            }
        rate = nil
    }

    private static func rate(_ part: Int, of whole: Int, _ column: [PublicCount]) -> Rate? {
        guard whole > 0 else { return nil }
        if column.allSatisfy(\.isTold) || part == 0 || part == whole {
            return Ratio(part, of: whole).perMille.map(Rate.exact)
        }
        // Two small ones: 4 and 1 alone are four fifths.
        guard column.contains(.hidden) else { return nil }
        if part * 10 >= whole * 9 { return .mostly }
        return part * 4 >= whole * 3 ? .often : .seldom
    }
}
