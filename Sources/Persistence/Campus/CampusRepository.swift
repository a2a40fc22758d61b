public import Domain
import Foundation
internal import GRDB

/// Reads the geometry of the campus.
public struct CampusRepository: Sendable {
    let file: LedgerFile

    /// Footprints of all places ever drawn, except those merged into others: which of them stand on
    /// a day, `Organisation.places` says.
    public func plan() throws(LedgerError) -> CampusPlan {
        try file.snapshot { db in try CampusPlan.fetch(db) }
    }

    /// The same as it was on `day`: where each place stood then, and what ground there was.
    public func plan(on day: Day) throws(LedgerError) -> CampusPlan {
        try file.snapshot { db in try CampusPlan.fetch(db, on: day) }
    }
}

extension CampusPlan {
    static func fetch(_ db: Database, on day: Day? = nil) throws -> CampusPlan {
        // Later than any change.
        let day = day?.text ?? "9999-12-31"
        return CampusPlan(footprints: try footprints(db, day), ground: try ground(db, day))
    }

    private static func footprints(
        _ db: Database, _ day: String
    ) throws -> [Place.ID: Footprint] {
        var footprints: [Place.ID: Footprint] = [:]
        try db.forEachRow(
            """
            SELECT place.id, CASE WHEN past.until IS NULL THEN footprint.shape ELSE past.shape END
            FROM place LEFT JOIN footprint ON footprint.place_id = place.id
            LEFT JOIN place_past AS past ON past.place_id = place.id AND past.until = (
                SELECT min(until) FROM place_past WHERE place_id = place.id AND until > ?1)
            """, [day]
        ) { row in
            guard let shape = row[1] as Data? else { return }
            footprints[row.id(0)] = try ShapeReader([UInt8](shape)).footprint()
        }
        return footprints
    }

    /// The keys of pieces of a published map begin with `map:`, those of a plan that somebody typed do not.
    private static func ground(_ db: Database, _ day: String) throws -> [GroundFeature] {
        try db.map(
            """
            SELECT id, ifnull(past.kind, ground.kind), ifnull(past.name, ground.name),
                ifnull(past.shape_kind, ground.shape_kind), ifnull(past.shape, ground.shape),
                ifnull(import_key LIKE 'map:%', 0)
            FROM ground_feature AS ground
            LEFT JOIN ground_past AS past ON ground_id = id AND until = (
                SELECT min(until) FROM ground_past WHERE ground_id = ground.id AND until > ?1)
            WHERE (starts_on IS NULL OR starts_on <= ?1)
                AND (dropped_on IS NULL OR dropped_on > ?1)
            ORDER BY id
            """, [day]
        ) { row in
            GroundFeature(
                id: row.id(0), kind: try row.word(1), name: row[2],
                shape: try ShapeReader([UInt8](row[4] as Data)).shape(try row.word(3)),
                isSurveyed: row[5])
        }
    }
}
