public import Domain
internal import GRDB

extension LedgerTransaction {
    public func plan() throws -> CampusPlan {
        try CampusPlan.fetch(db)
    }

    /// Where on the earth the plan's metres begin; nil until a map with coordinates came in.
    public func mapOrigin() throws -> GeographicPoint? {
        try db.firstRow("SELECT longitude, latitude FROM map_origin").map {
            GeographicPoint(longitude: $0[0], latitude: $0[1])
        }
    }

    /// For the first map; maps that follow are laid over the same origin.
    public func setMapOrigin(_ origin: GeographicPoint) throws {
        try db.run(
            """
            INSERT INTO map_origin (id, longitude, latitude) VALUES (1, ?, ?)
            ON CONFLICT DO UPDATE SET longitude = excluded.longitude, latitude = excluded.latitude
            """, [origin.longitude, origin.latitude])
    }

    /// From `day` on takes all footprints and all ground off the plan, and forgets where on the earth
    /// it lay. The places stay, and everything that is known of them.
    ///
    /// Returns how many footprints and how many pieces of ground there were.
    public func eraseDrawing(on day: Day) throws -> (footprints: Int, ground: Int) {
        let drawn: [Place.ID] = try db.map("SELECT place_id FROM footprint") { $0.id(0) }
        for place in drawn { try history.keep(place, until: day) }
        try db.run("DELETE FROM footprint")
        let footprints = db.changesCount
        try db.run("UPDATE ground_feature SET dropped_on = ? WHERE dropped_on IS NULL", [day.text])
        let ground = db.changesCount
        try db.run("DELETE FROM map_origin")
        return (footprints, ground)
    }

    /// Gives an imported place the name that its file has now, unless somebody renamed the place
    /// since: then it returns false and changes nothing.
    public func renameAsImported(
        _ place: Place.ID, to name: String, initials: String, from day: Day? = nil
    ) throws -> Bool {
        let isAsImported: Bool? = try db.value(
            "SELECT name = imported_name FROM place WHERE id = ?", [place.rawValue])
        guard isAsImported ?? false else { return false }
        try history.keep(place, until: day)
        try db.run(
            """
            UPDATE place SET name = ?1, imported_name = ?1, initials = ?2
            WHERE id = ?3 AND name = imported_name
            """, [name.storable, initials.storable, place.rawValue])
        return db.changesCount == 1
    }
}
