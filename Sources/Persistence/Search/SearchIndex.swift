import Domain
internal import GRDB

/// Keeps `hazard_search` in step with the hazards.
///
/// The index holds no text of its own, so taking an entry out needs exactly what was put in: the
/// number and text, which never change, and column, places and category as they were.
struct SearchIndex {
    let db: Database

    /// `places`: the facets of the place and of those around it.
    static func entry(
        number: String, text: String, column: BoardColumn?, places: [UInt8],
        category: HazardCategory.ID
    ) -> [UInt8] {
        var entry = SearchText()
        entry.append(number)
        entry.append(text)
        if let column { entry.append(.column(column)) }
        entry.append(.category(category))
        return entry.bytes + places
    }

    static func facets(of lineage: [Place.ID]) -> [UInt8] {
        var facets = SearchText()
        for place in lineage { facets.append(.place(place)) }
        return facets.bytes
    }

    func replace(_ id: Hazard.ID, _ old: [UInt8], with new: [UInt8]) throws {
        guard old != new else { return }
        try db.run(
            "INSERT INTO hazard_search (hazard_search, rowid, text) VALUES ('delete', ?, ?)",
            [id.rawValue, String(decoding: old, as: UTF8.self)])
        try db.run(
            "INSERT INTO hazard_search (rowid, text) VALUES (?, ?)",
            [id.rawValue, String(decoding: new, as: UTF8.self)])
    }

    /// Runs `move`, which changes where the hazards at `places` are, and follows it.
    func reindexing(hazardsAt places: [Place.ID], _ move: () throws -> Void) throws {
        let hazards = try places.flatMap { place in
            try db.map("SELECT id FROM hazard WHERE place_id = ?", [place.rawValue]) { row in
                row.id(0) as Hazard.ID
            }
        }
        let old = try hazards.map(entry(of:))
        try move()
        for (hazard, old) in zip(hazards, old) {
            try replace(hazard, old, with: try entry(of: hazard))
        }
    }

    private func entry(of id: Hazard.ID) throws -> [UInt8] {
        let row = try db.firstRow(
            "SELECT number, text, board_column, place_id, category FROM hazard WHERE id = ?",
            [id.rawValue])
        guard let row else { throw DamagedRow(what: "hazard") }
        return Self.entry(
            number: row[0], text: row[1], column: (row[2] as Int?).flatMap(BoardColumn.init),
            places: Self.facets(of: try PlaceTree.lineage(of: row.id(3), db)), category: row[4])
    }
}
