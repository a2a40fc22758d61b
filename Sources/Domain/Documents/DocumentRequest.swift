/// Which document is wanted, and what it is to be about.
public struct DocumentRequest: Hashable, Sendable {
    public var kind: DocumentKind
    /// A calendar year; nil for the one of the day.
    public var year: Int?
    /// A week of the semester; nil for the one of the day.
    public var week: Int?
    /// Needed by a document about one person.
    public var person: Person.ID?
    /// Needed by a document about one hazard.
    public var hazard: Hazard.ID?

    public init(
        _ kind: DocumentKind, year: Int? = nil, week: Int? = nil, person: Person.ID? = nil,
        hazard: Hazard.ID? = nil
    ) {
        self.kind = kind
        self.year = year
        self.week = week
        self.person = person
        self.hazard = hazard
    }
}

/// Why a document cannot be written.
public enum DocumentRefusal: Error, Hashable, Sendable {
    /// Nobody said about which hazard, or it is not in the ledger.
    case noHazard
    /// Nobody said for whom, or that person has no part in the grid.
    case noPerson
    /// The day lies in no semester, or the semester has no such week.
    case noWeek
    /// The hazard of this number has not been assigned (交办) yet.
    case notAssigned(String)
    /// Nobody has reported the work on this hazard done yet.
    case notSubmitted(String)
    /// The review has not passed yet.
    case notAccepted(String)
    /// It is for those who keep or read the work around the cases.
    case notForYou
    /// It says how things stand, and no other day's can be told.
    case onlyOfToday
    /// It says what has happened by a day that is still to come.
    case notYet
    /// The ledger begins on a later day.
    case beforeLedger(Day)
}

extension Hazard {
    /// Why there is no such paper about the hazard yet; nil where there is.
    public func refusal(of kind: DocumentKind) -> DocumentRefusal? {
        switch kind {
        case .notice: assignedOn == nil ? .notAssigned(number) : nil
        case .review:
            stage == .awaitingReview || acceptedOn != nil || returns > 0
                ? nil : .notSubmitted(number)
        case .closing: acceptedOn == nil || stage == .void ? .notAccepted(number) : nil
        default: nil
        }
    }
}
