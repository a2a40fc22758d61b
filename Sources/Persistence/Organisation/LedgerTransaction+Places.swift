public import Domain
internal import GRDB

extension LedgerTransaction {
    /// Stands behind the last of its siblings, and exists from `day` on: without a day, or when
    /// the campus is drawn for the first time on it, since ever.
    public func addPlace(
        name: String, kind: PlaceKind, parent: Place.ID?, initials: String, importKey: String?,
        from day: Day? = nil
    ) throws -> Place.ID {
        if let parent { try refuseUnknown(parent) }
        if let importKey, try place(importKey: importKey) != nil {
            throw PlaceRefusal.importKeyTaken(importKey)
        }
        try db.run(
            """
            INSERT INTO place
                (name, kind, parent_id, initials, sort_order, import_key, imported_name, starts_on)
            VALUES (?1, ?2, ?3, ?4,
                (SELECT ifnull(max(sort_order), 0) + 1 FROM place WHERE parent_id IS ?3), ?5,
                CASE WHEN ?5 IS NOT NULL THEN ?1 END, ?6)
            """,
            [
                name.storable, kind.rawValue, parent?.rawValue, initials.storable,
                importKey?.storable, day == nil ? nil : try history.start(of: day)?.text,
            ])
        return Place.ID(db.lastInsertedRowID)
    }

    public func place(importKey: String) throws -> Place.ID? {
        try db.value("SELECT id FROM place WHERE import_key = ?", [importKey.storable])
            .map { Place.ID($0) }
    }

    /// From `day` on, `grid` alone answers for the place; nil for no grid.
    public func giveToGrid(_ place: Place.ID, _ grid: Grid.ID?, from day: Day) throws {
        try refuseUnknown(place)
        if let grid { try refuseUnknown(grid) }
        guard try !isGiven(place, to: grid, from: day) else { return }
        try db.run(
            "DELETE FROM place_grid WHERE place_id = ? AND starts >= ?",
            [place.rawValue, day.text])
        try db.run(
            """
            UPDATE place_grid SET ends = ?
            WHERE place_id = ? AND (ends IS NULL OR ends >= ?)
            """, [day.adding(days: -1).text, place.rawValue, day.text])
        guard let grid else { return }
        try db.run(
            "INSERT INTO place_grid (place_id, grid_id, starts) VALUES (?, ?, ?)",
            [place.rawValue, grid.rawValue, day.text])
    }

    /// True where exactly this is already so, today and for good.
    private func isGiven(_ place: Place.ID, to grid: Grid.ID?, from day: Day) throws -> Bool {
        let given = try db.map(
            """
            SELECT grid_id, ends IS NULL AND starts <= ?2 FROM place_grid
            WHERE place_id = ?1 AND (ends IS NULL OR ends >= ?2)
            """, [place.rawValue, day.text]
        ) { row in (grid: row.id(0) as Grid.ID, isForGood: row[1] as Bool) }
        guard let grid else { return given.isEmpty }
        return given.count == 1 && given.allSatisfy { $0.grid == grid && $0.isForGood }
    }

    /// Two entries for one building become one: footprints unite, hazards and inner places move
    /// to `target`, and `place` is dropped. Throws `CampusRefusal` where risk points or posts are
    /// those of `place` itself, and where one of the two is no longer on the campus.
    public func mergePlace(_ place: Place.ID, into target: Place.ID, at moment: Moment) throws {
        let day = moment.day
        for one in [place, target] {
            try refuseUnknown(one)
            guard try isOnCampus(one, on: day) else {
                throw try changedMeanwhile(try name(of: one), one, on: day)
            }
        }
        let inside = try PlaceTree.inside(place, db)
        guard !inside.contains(target) else { throw PlaceRefusal.liesInside }
        let ties = try ties(of: [place], on: day)
        if let refusal = CampusRules.refusalToMerge(try name(of: place), ties) { throw refusal }
        try workspace.finish()
        try SearchIndex(db: db).reindexing(hazardsAt: inside) {
            try moveContents(of: place, to: target, on: day)
            try TallyChanges.move(place, to: target, db)
        }
        try uniteFootprints(place, into: target, on: day)
        try giveToGrid(place, nil, from: day)
        try db.run(
            "UPDATE place SET dropped_on = ?, merged_into = ? WHERE id = ?",
            [day.text, target.rawValue, place.rawValue])
        try sign(place: place, at: moment)
        try sign(place: target, at: moment)
        workspace.forget()
    }

    private func moveContents(of place: Place.ID, to target: Place.ID, on day: Day) throws {
        let move: StatementArguments = [target.rawValue, place.rawValue]
        let moving: [Place.ID] = try db.map(
            "SELECT id FROM place WHERE parent_id = ?", [place.rawValue]
        ) { $0.id(0) }
        for inner in moving { try history.keep(inner, until: day) }
        try db.run("UPDATE hazard SET place_id = ? WHERE place_id = ?", move)
        try db.run(
            """
            UPDATE place SET parent_id = ?1, sort_order = sort_order
                + (SELECT ifnull(max(sort_order), 0) FROM place WHERE parent_id = ?1)
            WHERE parent_id = ?2
            """, move)
    }

    /// Whether the place is known and has not been dropped by then.
    func isOnCampus(_ place: Place.ID, on day: Day) throws -> Bool {
        try db.value(
            """
            SELECT EXISTS (
                SELECT 1 FROM place WHERE id = ? AND (dropped_on IS NULL OR dropped_on > ?))
            """, [place.rawValue, day.text]) ?? false
    }

    func name(of place: Place.ID) throws -> String {
        try db.value("SELECT name FROM place WHERE id = ?", [place.rawValue]) ?? ""
    }

    var history: CampusHistory { CampusHistory(db: db) }

    func refuseUnknown(_ place: Place.ID) throws {
        guard
            try db.value("SELECT EXISTS (SELECT 1 FROM place WHERE id = ?)", [place.rawValue])
                ?? false
        else { throw PlaceRefusal.unknownPlace(place) }
    }
}
