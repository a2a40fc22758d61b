public import Domain
internal import GRDB

/// What a card on the board or a row of a list shows of a hazard.
public struct HazardRow: Hashable, Sendable, Identifiable {
    public let id: Hazard.ID
    public let number: String
    public let place: Place.ID
    public let category: HazardCategory.ID
    /// At most 200 characters.
    public let text: String
    public let stage: HazardStage
    public let grade: HazardGrade?
    public let due: Day?
    public let originalDue: Day?
    public let foundAt: Moment
    public let finder: Person.ID?
    public let responsible: Person.ID?
    public let reviewer: Person.ID?
    public let closedOn: Day?
    public let lastEventAt: Moment
    public let extensions: Int
    public let fixedOnTheSpot: Bool
    public let isSupervised: Bool
    /// Sent back and not yet submitted again.
    public let isReturned: Bool
    /// 封签失效: how many signatures no longer hold.
    public let brokenSeals: Int
    public let isReportedUpward: Bool
    public let isTransferred: Bool
    /// Where the row stands in any listing.
    public let cursor: HazardCursor
}

/// A position in a listing of hazards; holds even after the hazard itself has moved on.
public struct HazardCursor: Hashable, Sendable {
    let sortDay: String
    let id: Int64
}

/// The part of a listing that is wanted.
public enum HazardWindow: Hashable, Sendable {
    case first
    case last
    case after(HazardCursor)
    case before(HazardCursor)
}

/// Which hazards are listed.
public struct HazardQuery: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case column(BoardColumn)
        /// Void hazards too.
        case everything
    }

    public var scope: Scope
    /// Words with blanks between, which must all be found: in the number, in the text, or in the
    /// name of the category, of the place or of a place around it.
    public var text: String
    /// Only hazards at exactly these places; nil for everywhere.
    public var places: [Place.ID]?

    public init(scope: Scope, text: String = "", places: [Place.ID]? = nil) {
        self.scope = scope
        self.text = text
        self.places = places
    }
}

extension HazardRow {
    static let columns = columnsGraded(as: "grade")

    /// With another expression in the place of the grade.
    static func columnsGraded(as grade: String) -> String {
        """
        hazard.id, number, place_id, category, substr(hazard.text, 1, 200), stage, \(grade), due,
        original_due, found_at, finder_id, responsible_id, reviewer_id, closed_on, last_event_at,
        extensions, fixed_on_the_spot, is_supervised, is_returned, broken_seals,
        is_reported_upward, is_transferred, sort_day
        """
    }

    init(_ row: Row) throws {
        id = row.id(0)
        number = row[1]
        place = row.id(2)
        category = row[3]
        text = row[4]
        stage = try row.word(5)
        grade = try (row[6] as String?).map { _ in try row.word(6) }
        due = try row.optionalDay(7)
        originalDue = try row.optionalDay(8)
        foundAt = try row.moment(9)
        finder = row.optionalID(10)
        responsible = row.optionalID(11)
        reviewer = row.optionalID(12)
        closedOn = try row.optionalDay(13)
        lastEventAt = try row.moment(14)
        extensions = row[15]
        fixedOnTheSpot = row[16]
        isSupervised = row[17]
        isReturned = row[18]
        brokenSeals = row[19]
        isReportedUpward = row[20]
        isTransferred = row[21]
        cursor = HazardCursor(sortDay: row[22], id: id.rawValue)
    }

    static func fetch(_ db: Database, id: Int64) throws -> HazardRow? {
        try db.firstRow("SELECT \(columns) FROM hazard WHERE id = ?", [id]).map(HazardRow.init)
    }
}
