import Domain
internal import GRDB

extension Person {
    private static let columns = """
        SELECT id, name, staff_number, position, office_phone, initials, last_day
        FROM person LEFT JOIN person_departure ON person_id = id
        """

    private init(_ row: Row) throws {
        self.init(
            id: row.id(0), name: row[1], staffNumber: row[2], position: row[3],
            officePhone: row[4], initials: row[5], lastDay: try row.optionalDay(6))
    }

    static func fetchAll(_ db: Database) throws -> [Person] {
        try db.map("\(columns) ORDER BY id") { try Person($0) }
    }

    static func fetch(_ db: Database, _ id: Person.ID) throws -> Person? {
        try db.firstRow("\(columns) WHERE id = ?", [id.rawValue]).map { try Person($0) }
    }

    static func fetch(_ db: Database, staffNumber: String) throws -> Person? {
        try db.firstRow("\(columns) WHERE staff_number = ?", [staffNumber]).map { try Person($0) }
    }

    static func fetchAll(_ db: Database, named name: String) throws -> [Person] {
        try db.map("\(columns) WHERE name = ? ORDER BY id", [name]) { try Person($0) }
    }
}

extension Grid {
    private static let columns = "SELECT id, code, name, parent_id FROM grid"

    private init(_ row: Row) {
        self.init(id: row.id(0), code: row[1], name: row[2], parent: row.optionalID(3))
    }

    /// Those that are there on `day`, each under what it lay under then.
    static func fetchAll(_ db: Database, on day: Day) throws -> [Grid] {
        try db.map(
            """
            SELECT id, code, name, ifnull(
                (SELECT grid_move.parent_id FROM grid_move
                WHERE grid_id = grid.id AND starts <= ?1 ORDER BY starts DESC LIMIT 1), parent_id)
            FROM grid
            WHERE (opened_on IS NULL OR opened_on <= ?1) AND (closed_on IS NULL OR closed_on > ?1)
            ORDER BY code
            """, [day.text]
        ) { Grid($0) }
    }

    static func fetch(_ db: Database, code: String) throws -> Grid? {
        try db.firstRow("\(columns) WHERE code = ?", [code]).map { Grid($0) }
    }
}

extension Place {
    static func fetchAll(_ db: Database, on day: Day) throws -> [Place] {
        try db.map(
            """
            SELECT id, ifnull(past.name, place.name), ifnull(past.kind, place.kind),
                CASE WHEN until IS NULL THEN place.parent_id ELSE past.parent_id END AS parent,
                ifnull(past.initials, place.initials),
                ifnull(past.sort_order, place.sort_order) AS position
            FROM place LEFT JOIN place_past AS past ON place_id = id AND until = (
                SELECT min(until) FROM place_past WHERE place_id = place.id AND until > ?1)
            WHERE (dropped_on IS NULL OR dropped_on > ?1)
                AND (starts_on IS NULL OR starts_on <= ?1)
            ORDER BY parent, position, id
            """, [day.text]
        ) { row in
            Place(
                id: row.id(0), name: row[1], kind: try row.word(2), parent: row.optionalID(3),
                initials: row[4], order: row[5])
        }
    }
}

extension GridAssignment {
    /// Whoever has a role in a grid that is closed has none.
    static func fetchAll(_ db: Database, on day: Day) throws -> [GridAssignment] {
        try db.map(
            """
            SELECT grid_id, person_id, role, starts, ends FROM grid_assignment
            WHERE starts <= ?1 AND (ends IS NULL OR ends >= ?1) AND grid_id IN (
                SELECT id FROM grid WHERE closed_on IS NULL OR closed_on > ?1)
            ORDER BY grid_id, id
            """, [day.text]
        ) { row in
            GridAssignment(
                grid: row.id(0), person: row.id(1), role: try row.word(2), starts: try row.day(3),
                ends: try row.optionalDay(4))
        }
    }
}
