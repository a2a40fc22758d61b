/// Why a month's page cannot be signed.
public enum MonthRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only these offices sign for the school.
    case notYours([Office])
    case notBegun
    /// Something was added to the ledger after the figures were counted.
    case figuresMoved
}

/// 月报签字: who may put a signature to the figures of a month, and when.
public enum MonthSigning {
    public static let offices: [Office] = [.safetyOffice, .vicePrincipal, .principal]

    /// Nil where the person may; a month that still runs is signed as it stands so far.
    public static func refusal(
        holding held: Set<Office>, first: Day, on today: Day
    ) -> MonthRefusal? {
        guard !held.isDisjoint(with: offices) else { return .notYours(offices) }
        return first <= today ? nil : .notBegun
    }
}
