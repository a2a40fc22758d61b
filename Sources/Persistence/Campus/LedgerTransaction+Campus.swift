public import Domain
import Foundation
internal import GRDB

extension LedgerTransaction {
    /// From `day` on; without a day, and when the place is drawn for the first time, it has always
    /// stood there.
    public func setFootprint(
        _ footprint: Footprint, of place: Place.ID, from day: Day? = nil
    ) throws {
        try refuseUnknown(place)
        if try history.wasDrawn(place) { try history.keep(place, until: day) }
        try history.noteMap(on: day)
        try db.run(
            """
            INSERT INTO footprint (place_id, shape) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET shape = excluded.shape
            """, [place.rawValue, Data(ShapeWriter.bytes(of: footprint))])
    }

    /// Returns false when `importKey` is already there; then that feature becomes this one, from
    /// `day` on.
    @discardableResult
    public func addGround(
        _ kind: GroundFeature.Kind, name: String, shape: GroundFeature.Shape, importKey: String?,
        from day: Day? = nil
    ) throws -> Bool {
        let (shapeKind, bytes) = ShapeWriter.kindAndBytes(of: shape)
        let values: StatementArguments = [
            kind.rawValue, name.storable, shapeKind.rawValue, Data(bytes), importKey?.storable,
        ]
        if let known = try ground(importKey: importKey) {
            if !(try isAsBefore(known, values)) { try history.keep(known, until: day) }
            try db.run(
                """
                UPDATE ground_feature
                SET kind = ?1, name = ?2, shape_kind = ?3, shape = ?4, dropped_on = NULL
                WHERE import_key = ?5
                """, values)
            return false
        }
        let start = try history.start(of: day)
        try db.run(
            """
            INSERT INTO ground_feature (kind, name, shape_kind, shape, import_key, starts_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, values + [start?.text])
        return true
    }

    private func ground(importKey: String?) throws -> GroundFeature.ID? {
        guard let importKey else { return nil }
        return try db.firstRow(
            "SELECT id FROM ground_feature WHERE import_key = ?", [importKey.storable])?.id(0)
    }

    private func isAsBefore(_ ground: GroundFeature.ID, _ values: StatementArguments) throws -> Bool
    {
        try db.value(
            """
            SELECT EXISTS (
                SELECT 1 FROM ground_feature
                WHERE kind = ?1 AND name = ?2 AND shape_kind = ?3 AND shape = ?4
                    AND import_key = ?5 AND id = ?6)
            """, values + [ground.rawValue]) ?? false
    }

    func uniteFootprints(_ place: Place.ID, into target: Place.ID, on day: Day) throws {
        guard let moving = try footprint(of: place) else { return }
        var footprint = try footprint(of: target) ?? Footprint(outlines: [])
        footprint.outlines += moving.outlines
        try setFootprint(footprint, of: target, from: day)
        try history.keep(place, until: day)
        try db.run("DELETE FROM footprint WHERE place_id = ?", [place.rawValue])
    }

    func footprint(of place: Place.ID) throws -> Footprint? {
        try db.firstRow("SELECT shape FROM footprint WHERE place_id = ?", [place.rawValue])
            .map { try ShapeReader([UInt8]($0[0] as Data)).footprint() }
    }
}
