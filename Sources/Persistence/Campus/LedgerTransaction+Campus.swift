public import Domain
import Foundation
internal import GRDB

extension LedgerTransaction {
    public func setFootprint(_ footprint: Footprint, of place: Place.ID) throws {
        try refuseUnknown(place)
        try db.run(
            """
            INSERT INTO footprint (place_id, shape) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET shape = excluded.shape
            """, [place.rawValue, Data(ShapeWriter.bytes(of: footprint))])
    }

    /// Returns false when `importKey` is already there; then that feature becomes this one.
    @discardableResult
    public func addGround(
        _ kind: GroundFeature.Kind, name: String, shape: GroundFeature.Shape, importKey: String?
    ) throws -> Bool {
        let (shapeKind, bytes) = ShapeWriter.kindAndBytes(of: shape)
        let values: StatementArguments = [
            kind.rawValue, name.storable, shapeKind.rawValue, Data(bytes), importKey?.storable,
        ]
        if importKey != nil {
            try db.run(
                """
                UPDATE ground_feature SET kind = ?1, name = ?2, shape_kind = ?3, shape = ?4
                WHERE import_key = ?5
                """, values)
            guard db.changesCount == 0 else { return false }
        }
        try db.run(
            """
            INSERT INTO ground_feature (kind, name, shape_kind, shape, import_key)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """, values)
        return true
    }

    func uniteFootprints(_ place: Place.ID, into target: Place.ID) throws {
        guard let moving = try footprint(of: place) else { return }
        var footprint = try footprint(of: target) ?? Footprint(outlines: [])
        footprint.outlines += moving.outlines
        try setFootprint(footprint, of: target)
        try db.run("DELETE FROM footprint WHERE place_id = ?", [place.rawValue])
    }

    private func footprint(of place: Place.ID) throws -> Footprint? {
        try db.firstRow("SELECT shape FROM footprint WHERE place_id = ?", [place.rawValue])
            .map { try ShapeReader([UInt8]($0[0] as Data)).footprint() }
    }
}
