public import Domain

/// One line of who did what, from either log.
public struct AuditEntry: Hashable, Sendable, Identifiable {
    /// Which entry of which log.
    public struct ID: Hashable, Sendable {
        public let log: LedgerLog
        public let number: Int64

        public init(log: LedgerLog, number: Int64) {
            self.log = log
            self.number = number
        }
    }

    public enum What: Hashable, Sendable {
        case hazard(HazardEvent.Kind, AuditedHazard)
        case journal(JournalAct)
    }

    public let id: ID
    public let at: Moment
    /// Nil where nobody had signed in, or an imported ledger does not say.
    public let actor: Person.ID?
    public let what: What
    /// Carries the signature of its actor; whether that holds, `AuditProof` says.
    public let isSigned: Bool

    public var hazard: AuditedHazard? {
        if case .hazard(_, let hazard) = what { hazard } else { nil }
    }

    /// Where it stands in the list.
    public var cursor: AuditCursor { AuditCursor(at: at.text, log: id.log, number: id.number) }
}

/// The hazard that an event belongs to.
public struct AuditedHazard: Hashable, Sendable {
    public let id: Hazard.ID
    public let number: String
    public let place: Place.ID
}

/// A position in the list of both logs, the newest first.
public struct AuditCursor: Hashable, Sendable {
    let at: String
    let log: LedgerLog
    let number: Int64

    /// Nil for a moment that no program of this or an earlier version writes.
    public var day: Day? { Day(text: at.prefix(10)) }
}

extension AuditCursor: Comparable {
    /// Of one second, the journal comes after the hazards' events.
    public static func < (left: AuditCursor, right: AuditCursor) -> Bool {
        let (first, second) = (left.log == .hazards ? 0 : 1, right.log == .hazards ? 0 : 1)
        return (left.at, first, left.number) < (right.at, second, right.number)
    }
}

/// Which entries are listed.
public struct AuditQuery: Hashable, Sendable {
    /// Only what this person did.
    public var person: Person.ID?
    /// Only events of hazards at exactly these places; then the journal is left out, which is of none.
    public var places: [Place.ID]?
    public var days: ClosedRange<Day>?

    public init(
        person: Person.ID? = nil, places: [Place.ID]? = nil, days: ClosedRange<Day>? = nil
    ) {
        self.person = person
        self.places = places
        self.days = days
    }
}

/// The part of the list that is wanted.
public enum AuditWindow: Hashable, Sendable {
    case newest
    case oldest
    case olderThan(AuditCursor)
    case newerThan(AuditCursor)

    /// From the newer to the older ones.
    var goesBack: Bool {
        switch self {
        case .newest, .olderThan: true
        case .oldest, .newerThan: false
        }
    }

    var cursor: AuditCursor? {
        switch self {
        case .newest, .oldest: nil
        case .olderThan(let cursor), .newerThan(let cursor): cursor
        }
    }
}

/// What one look into the logs found.
public struct AuditPage: Hashable, Sendable {
    /// The newest first, whichever way the window was read.
    public var entries: [AuditEntry]
    /// How far it looked where it found fewer than asked and there may be more: to be continued from
    /// there. Nil where the page is full or the log is at its end.
    public var searchedTo: AuditCursor?

    public init(entries: [AuditEntry] = [], searchedTo: AuditCursor? = nil) {
        self.entries = entries
        self.searchedTo = searchedTo
    }
}
