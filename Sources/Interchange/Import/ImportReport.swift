public import Domain

/// What an import did, or would do.
public struct ImportReport: Hashable, Sendable {
    public var outcome = Outcome.refused
    /// Rows with anything in them, the header and what is above it not counted.
    public var read = 0
    public var added = 0
    public var updated = 0
    /// Rows, or duties of a day grid, that an earlier run, or the same row further up, had brought
    /// already.
    public var alreadyThere = 0
    /// Bad rows.
    public var skipped = 0
    /// Places added because `ImportOptions.createPlaces` asked for it.
    public var placesCreated = 0
    /// In the order of the file.
    public var issues: [ImportIssue] = []
    /// Place texts that match no place, most frequent first.
    public var unmatchedPlaces: [Tally] = []
    /// Names that are not, or not only once, in the roster, most frequent first.
    public var unmatchedPeople: [Tally] = []
    /// What rows left out and the import filled in, with the number of rows.
    public var assumptions: [Assumption: Int] = [:]
    /// Titles of the header that no known column has.
    public var ignoredColumns: [String] = []
    public var encoding: TextEncoding
    public var delimiter: TableDelimiter
    /// A duty plan with a column a weekday.
    public var isDayGrid = false
    /// Which weeks the title of a duty plan names.
    public var titleWeeks: SchoolWeeks?
    /// Which days the title or the header of a duty plan names.
    public var headerDays: ClosedRange<Day>?

    public init(encoding: TextEncoding, delimiter: TableDelimiter) {
        self.encoding = encoding
        self.delimiter = delimiter
    }

    public var hasBadRows: Bool { skipped > 0 }

    public enum Outcome: Sendable {
        /// Nothing was written, as asked; the counts say what a run would do.
        case rehearsed
        case written
        /// Nothing was written because of the bad rows; the counts say what a run without them
        /// would do.
        case refused
    }

    /// A text and how many rows hold it.
    public struct Tally: Hashable, Sendable {
        public let text: String
        public let count: Int

        public init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// Something that a row does not say and that its history needs.
    public enum Assumption: Hashable, Sendable, CaseIterable {
        /// The year of a date, from the rows around it, the title or the file name.
        case year
        /// The category, from words in the text.
        case category
        /// 一般, for hazards that were assigned or rectified without a grade.
        case generalGrade
        /// The deadline, by the rule of the report's `deadlineRule`.
        case deadline
        /// The day of rectification or sign-off.
        case closingDay
        /// Who keeps a risk under control: the leader of the grid.
        case gridLeader
        /// The least level that the colour of a risk allows.
        case controlLevel
        /// The latest day that the table of review days allows.
        case reviewDay
        /// The weeks of a duty plan, from the title above it.
        case weeksOfTitle
        /// The first and the last day of a duty, from the dates in the title or the header.
        case daysOfHeader
        /// Duties of a plan for days that were over when it came in: they are left out.
        case daysOver
        /// A head of a row, from the row above.
        case cellAbove
    }

    /// The deadline of hazards that were assigned without one (default).
    public static let deadlineRule = DeadlineRule(count: 7, unit: .calendarDays)
}
