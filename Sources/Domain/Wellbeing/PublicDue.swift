/// How many open cases are due today and how many are overdue, as others may see it beside how many each
/// level has: how many are neither is told nowhere, and follows from nothing that is.
public struct PublicDue: Hashable, Sendable {
    public let due, overdue: PublicCount

    /// `registered` is what is told of the levels; what is left out of them bounds what may be told here,
    /// so that what is told here gives nothing of them away.
    public init(due: Int, overdue: Int, beside registered: [PublicCount]) {
        let numbers = [due, overdue]
        let told = numbers.filter { !PublicCount.isSmall($0) }.reduce(0, +)
        let few = numbers.count(where: PublicCount.isSmall)
        let least = registered.map(\.least).reduce(0, +)
        let neither = least - due - overdue
        let isPlain =
            registered.allSatisfy(\.isTold) && few == 0 && neither >= 0
            && !PublicCount.isSmall(neither)
        // However many the small ones are, so many are neither that this could be any number as well.
        let isSafe =
            least - told - few * (PublicCount.threshold - 1) >= PublicCount.threshold
        let isTold = due + overdue == 0 || isPlain || isSafe
        self.due = isTold ? .sum(due) : .hidden
        self.overdue = isTold ? .sum(overdue) : .hidden
    }
}

extension PublicCount {
    static func isSmall(_ number: Int) -> Bool { (1..<threshold).contains(number) }

    /// At least so many there are, whichever number it is.
    fileprivate var least: Int {
        switch self {
        case .exact(let number): number
        case .few: 1
        case .hidden: Self.threshold
        }
    }
}
