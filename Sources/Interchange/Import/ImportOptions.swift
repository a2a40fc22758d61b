public import Domain

/// How an import is to be run.
public struct ImportOptions: Hashable, Sendable {
    /// Find out what would happen, and write nothing.
    public var dryRun = false
    /// Leave bad rows out instead of refusing the file.
    public var skipBad = false
    /// Add a place for every place text that matches none, instead of collecting them in one.
    public var createPlaces = false
    /// Nil: by byte order mark, else by strict validation.
    public var encoding: TextEncoding?
    /// What dates without a year mean, before titles and file name: `2025`, or a school year as
    /// `2024-2025`.
    public var year: String?
    /// The time that the program believes: nothing can have happened later, and duties begin on its
    /// day.
    public var now: Moment
    public var today: Day {
        get { now.day }
        set { now = Moment(day: newValue, secondOfDay: 0) }
    }

    public init(now: Moment) {
        self.now = now
    }

    public init(today: Day) {
        self.init(now: Moment(day: today, secondOfDay: 0))
    }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    public enum Phase: Sendable {
        /// In bytes.
        case reading
        /// In rows.
        case writing
    }

    public let phase: Phase
    public let done: Int
    public let total: Int
}
