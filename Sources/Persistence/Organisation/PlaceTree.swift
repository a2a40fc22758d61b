import Domain
internal import GRDB

/// Which place lies inside which, read from the ledger.
enum PlaceTree {
    /// The place and everything inside it, dropped places too.
    static func inside(_ place: Place.ID, _ db: Database) throws -> [Place.ID] {
        try db.map(
            """
            WITH RECURSIVE inside(id) AS (
                VALUES (?) UNION SELECT place.id FROM place JOIN inside ON parent_id = inside.id
            )
            SELECT id FROM inside
            """, [place.rawValue]
        ) { $0.id(0) }
    }

    /// The place and everything around it, itself first.
    static func lineage(of place: Place.ID, _ db: Database) throws -> [Place.ID] {
        try db.map(
            """
            WITH RECURSIVE around(id, parent_id) AS (
                SELECT id, parent_id FROM place WHERE id = ?
                UNION SELECT place.id, place.parent_id FROM place
                    JOIN around ON place.id = around.parent_id
            )
            SELECT id FROM around
            """, [place.rawValue]
        ) { $0.id(0) }
    }
}
