public import Domain
internal import GRDB

/// Reads who answers for which place.
public struct OrganisationRepository: Sendable {
    let file: LedgerFile

    /// The school as it stands on `day`; without a school its name and code are empty.
    public func organisation(on day: Day) throws(LedgerError) -> Organisation {
        try file.snapshot { db in try Organisation.fetch(db, on: day) }
    }

    /// Of the grids that somebody leads on `day`: the first day after that person's term, where it lies within
    /// four weeks and nobody leads then although the grid goes on.
    public func leaderGaps(after day: Day) throws(LedgerError) -> [Grid.ID: Day] {
        try file.read { db in
            var gaps: [Grid.ID: Day] = [:]
            try db.forEachRow(
                """
                SELECT grid_id, date(ends, '+1 day') AS gap
                FROM grid_assignment AS last JOIN grid ON grid.id = grid_id
                WHERE role = 'leader' AND starts <= ?1 AND ends BETWEEN ?1 AND ?2
                    AND (closed_on IS NULL OR closed_on > date(ends, '+1 day'))
                    AND NOT EXISTS (
                        SELECT 1 FROM grid_assignment AS next
                        WHERE next.grid_id = last.grid_id AND next.role = 'leader'
                            AND next.starts <= date(last.ends, '+1 day')
                            AND (next.ends IS NULL OR next.ends > last.ends))
                """, [day.text, day.adding(days: 27).text]
            ) { gaps[$0.id(0)] = try $0.day(1) }
            return gaps
        }
    }

    /// The first day of which anything is known of the grids, or a hazard; nil in an empty ledger.
    public func firstDay() throws(LedgerError) -> Day? {
        try file.read { db in
            try db.firstRow(
                """
                SELECT min(day) FROM (
                    SELECT min(starts) AS day FROM grid_assignment
                    UNION ALL SELECT min(starts) FROM place_grid
                    UNION ALL SELECT min(opened_on) FROM grid
                    UNION ALL SELECT substr(min(found_at), 1, 10) FROM hazard)
                """)?.optionalDay(0)
        }
    }

    /// How a place went that stands no longer; nil for one that was never there.
    public func departure(of place: Place.ID) throws(LedgerError) -> PlaceDeparture? {
        try file.read { db in
            try db.firstRow(
                """
                SELECT place.name, place.changed_by, other.name
                FROM place LEFT JOIN place AS other ON other.id = place.merged_into
                WHERE place.id = ?
                """, [place.rawValue]
            ).map { PlaceDeparture(name: $0[0], actor: $0.optionalID(1), mergedInto: $0[2]) }
        }
    }
}

/// A place that was dropped, or has become part of another one, and by whom.
public struct PlaceDeparture: Hashable, Sendable {
    public let name: String
    public let actor: Person.ID?
    /// What the other place is called.
    public let mergedInto: String?

    public init(name: String, actor: Person.ID?, mergedInto: String?) {
        (self.name, self.actor, self.mergedInto) = (name, actor, mergedInto)
    }
}

extension Organisation {
    /// Everybody is listed, whenever their assignments are; of the places those that stood on `day`,
    /// as they were called then.
    static func fetch(_ db: Database, on day: Day) throws -> Organisation {
        let school = try School.fetch(db)
        return Organisation(
            day: day, schoolName: school?.name ?? "", schoolCode: school?.code ?? "",
            people: try Person.fetchAll(db), grids: try Grid.fetchAll(db, on: day),
            places: try Place.fetchAll(db, on: day),
            assignments: try GridAssignment.fetchAll(db, on: day),
            gridsOfPlace: try gridsOfPlace(db, on: day))
    }

    private static func gridsOfPlace(
        _ db: Database, on day: Day
    ) throws -> [Place.ID: [Grid.ID]] {
        var grids: [Place.ID: [Grid.ID]] = [:]
        try db.forEachRow(
            """
            SELECT place_id, grid_id FROM place_grid JOIN place ON place.id = place_id
            WHERE starts <= ?1 AND (ends IS NULL OR ends >= ?1)
                AND (dropped_on IS NULL OR dropped_on > ?1)
                AND (starts_on IS NULL OR starts_on <= ?1)
            ORDER BY place_id, place_grid.id
            """, [day.text]
        ) { row in
            grids[row.id(0), default: []].append(row.id(1))
        }
        return grids
    }
}

/// The one row that says whose ledger this is.
struct School {
    let name: String
    let code: String

    static func fetch(_ db: Database) throws -> School? {
        try db.firstRow("SELECT name, code FROM school").map {
            School(name: $0[0], code: $0[1])
        }
    }

    static func isKnown(_ db: Database) throws -> Bool {
        try db.value("SELECT EXISTS (SELECT 1 FROM school)") ?? false
    }
}
