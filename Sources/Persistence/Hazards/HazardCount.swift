import Domain
internal import GRDB

/// How many rows a query has, counted no further than asked.
struct HazardCount {
    private let query: HazardQuery
    private let limit: Int

    init(_ query: HazardQuery, atMost limit: Int) {
        self.query = query
        self.limit = max(0, limit)
    }

    func fetch(_ db: Database) throws -> Int {
        if let pattern = try SearchPattern(query, db) { return try found(pattern, db) }
        guard let places = query.places else { return min(limit, try total(db)) }
        var count = 0
        for place in Set(places) where count < limit {
            count += try self.count(at: place, atMost: limit - count, db)
        }
        return count
    }

    private func total(_ db: Database) throws -> Int {
        switch query.scope {
        case .column(let column): try HazardTally.hazards(in: column, db)
        // Numbered from 1 without gaps, and never deleted: the last one is the count.
        case .everything: try db.value("SELECT ifnull(max(id), 0) FROM hazard") ?? 0
        }
    }

    private func count(at place: Place.ID, atMost limit: Int, _ db: Database) throws -> Int {
        switch query.scope {
        case .column(let column):
            try db.value(
                """
                SELECT count(*) FROM
                    (SELECT 1 FROM hazard WHERE place_id = ? AND board_column = ? LIMIT ?)
                """, [place.rawValue, column.rawValue, limit]) ?? 0
        case .everything:
            try db.value(
                "SELECT count(*) FROM (SELECT 1 FROM hazard WHERE place_id = ? LIMIT ?)",
                [place.rawValue, limit]) ?? 0
        }
    }

    private func found(_ pattern: SearchPattern, _ db: Database) throws -> Int {
        guard let places = query.places else {
            return try db.value(
                """
                SELECT count(*) FROM
                    (SELECT 1 FROM hazard_search WHERE hazard_search MATCH ? LIMIT ?)
                """, [pattern.match, limit]) ?? 0
        }
        return try db.value(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM hazard_search CROSS JOIN hazard ON hazard.id = hazard_search.rowid
                WHERE hazard_search MATCH ? AND place_id IN (SELECT value FROM json_each(?))
                LIMIT ?)
            """, [pattern.match, places.jsonArray, limit]) ?? 0
    }
}
