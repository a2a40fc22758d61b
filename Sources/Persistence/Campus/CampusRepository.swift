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
}

extension CampusPlan {
    static func fetch(_ db: Database) throws -> CampusPlan {
        CampusPlan(footprints: try footprints(db), ground: try ground(db))
    }

    private static func footprints(_ db: Database) throws -> [Place.ID: Footprint] {
        var footprints: [Place.ID: Footprint] = [:]
        try db.forEachRow("SELECT place_id, shape FROM footprint") { row in
            footprints[row.id(0)] = try ShapeReader([UInt8](row[1] as Data)).footprint()
        }
        return footprints
    }

    private static func ground(_ db: Database) throws -> [GroundFeature] {
        try db.map(
            "SELECT id, kind, name, shape_kind, shape FROM ground_feature ORDER BY id"
        ) { row in
            GroundFeature(
                id: row.id(0), kind: try row.word(1), name: row[2],
                shape: try ShapeReader([UInt8](row[4] as Data)).shape(try row.word(3)))
        }
    }
}
