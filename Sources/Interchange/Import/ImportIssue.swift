public import Domain

/// One thing that an import has to say about one row: where, what stood there, and why it matters.
public struct ImportIssue: Hashable, Sendable {
    /// The physical line of the file, from 1.
    public let line: Int
    /// As the file's own header calls it; nil where the row as a whole is meant.
    public let column: String?
    /// The cell, cut to `longestValue` characters.
    public let value: String
    public let reason: Reason

    /// The longest value that an issue repeats.
    public static let longestValue = 60

    public init(line: Int, column: String?, value: String, reason: Reason) {
        self.line = line
        self.column = column
        self.value = String(value.prefix(Self.longestValue))
        self.reason = reason
    }

    public var severity: Severity { reason.severity }

    /// A bad row is not taken; a warning is worth reading, and the row is taken.
    public enum Severity: Sendable {
        case bad, warning
    }

    public enum Reason: Hashable, Sendable {
        /// More or fewer cells than the header has.
        case ragged(expected: Int, found: Int)
        case cellTooLong(bytes: Int, limit: Int)
        /// Something stands between a closing quotation mark and the end of the cell.
        case textAfterQuote
        /// Control or bidi characters that were taken out, as `U+202E`.
        case charactersRemoved([String])
        case missingValue
        case textTooLong(characters: Int, limit: Int)

        case notADate
        /// Day, month or year that no calendar has.
        case impossibleDate
        /// Day and month, or the century, cannot be told from the order of the numbers.
        case ambiguousDate
        case dateInTheFuture
        case deadlineBeforeFinding(found: Day)
        case completedBeforeFinding(found: Day)
        case closedBeforeCompletion(completed: Day)

        /// The category that the row got in its place.
        case unknownCategory(used: HazardCategory.ID)
        /// Nothing in the row tells a category; the one that it got.
        case categoryAssumed(HazardCategory.ID)
        /// The school's table has no category that the row could fall to.
        case noCategory
        /// Neither signed off nor not: taken as not.
        case unknownStatus

        /// Several persons of the roster have this name and no staff number tells which.
        case ambiguousName(persons: Int)
        /// The staff number was given to another name in this line.
        case staffNumberTaken(line: Int)
        /// The person left the school with that last day, and has not been said to be back.
        case hasLeft(on: Day)
        /// A mobile number or an identity card's is no office phone, and is not kept.
        case privateNumber(MobileNumber.Kind)
        case unknownGrid
        case unknownRole
        case roleWithoutGrid
        /// The grid got its leader in this line already.
        case secondLeader(line: Int)

        case notWeekdays, notWeeks
        /// The title names weeks or days, and not for certain which.
        case unclearWeeks
        /// The dates of the header do not fall on its weekdays, or in no one week.
        case unclearDays
        /// No place has exactly this name, or several have.
        case unknownPlace
        case unknownSlot
        case unknownPerson
        /// Place and slot stand in one cell, and cannot be told apart.
        case notAPost
        /// Neither a tick nor a sign for none.
        case notAMark
        /// Nothing holds a place or slot and its people apart.
        case notNamedPeople
        /// The rules of duties speak against it.
        case dutyRefused(DutyRefusal)
        /// Somebody may be called elsewhere at the same time.
        case standInTwice(DutyRules.DoubleStandIn)

        /// Neither two factors from 1 to 5 nor three of the table.
        case notAScore
        case unknownLevel
        /// The rules of risk points speak against it.
        case riskRefused(RiskRefusal)

        public var severity: Severity {
            switch self {
            case .charactersRemoved, .unknownCategory, .categoryAssumed, .unknownStatus,
                .privateNumber, .standInTwice:
                .warning
            default: .bad
            }
        }
    }
}
