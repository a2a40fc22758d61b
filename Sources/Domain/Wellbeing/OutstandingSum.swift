/// How a sealed list stands as far as whoever asks may know: exact for those who open it, for all others as
/// `SeenCount` says.
public enum OutstandingSum: Hashable, Sendable {
    case exact(OutstandingCount)
    /// A small number is in it, or would follow from it.
    case untold(SeenCount)
    /// So few that their number is not told, and nobody is left.
    case fewAndDone

    public init(_ count: OutstandingCount) {
        self = .exact(count)
    }

    public static let none = OutstandingSum.exact(.none)

    public var exact: OutstandingCount? {
        if case .exact(let count) = self { count } else { nil }
    }

    public var seen: SeenCount {
        switch self {
        case .exact(let count): count.asOthersSee
        case .untold(let seen): seen
        case .fewAndDone: .few
        }
    }

    /// Whether nobody is listed; where that is not told, somebody is.
    public var isNobody: Bool { exact?.needed == 0 }

    /// Whether somebody is left, as far as it is told.
    public var mayWait: Bool {
        switch self {
        case .exact(let count): count.waiting > 0
        case .untold: true
        case .fewAndDone: false
        }
    }
}

/// The sum of a sealed list as it stands in clear beside it: two numbers, in the place of which negative ones
/// say that they are not told.
public struct ClearSum: Hashable, Sendable {
    public let needed, waiting: Int

    /// As it stands in the file, whoever wrote it.
    public init(needed: Int, waiting: Int) {
        (self.needed, self.waiting) = (needed, waiting)
    }

    /// Nothing stands in it that others are not told.
    public init(_ count: OutstandingCount) {
        let seen = count.asOthersSee
        if seen.isTold {
            self.init(needed: count.needed, waiting: count.waiting)
        } else {
            let mark =
                count.waiting == 0
                ? Self.fewAndDone : seen.waiting == .few ? Self.few : Self.hidden
            self.init(needed: mark, waiting: mark)
        }
    }

    /// `needed - waiting` and `waiting` are both under five.
    private static let few = -1
    private static let hidden = -2
    /// `needed` is under five, and nobody is left: no more than that is told of how many they were.
    private static let fewAndDone = -3

    /// What is no sum tells nothing.
    public var sum: OutstandingSum {
        if (0...max(0, needed)).contains(waiting), needed >= 0 {
            return .exact(OutstandingCount(needed: needed, waiting: waiting))
        }
        guard needed == waiting else { return .untold(.hidden) }
        if needed == Self.fewAndDone { return .fewAndDone }
        return .untold(needed == Self.few ? .few : .hidden)
    }
}
