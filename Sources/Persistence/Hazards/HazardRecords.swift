import Domain
internal import GRDB

extension HazardCategory {
    static func fetchAll(_ db: Database) throws -> [HazardCategory] {
        try db.map(
            "SELECT code, name, english_name, source FROM hazard_category ORDER BY sort_order, code"
        ) { row in
            HazardCategory(code: row[0], name: row[1], englishName: row[2], source: row[3])
        }
    }

    /// Adds the category, or renames the one of the same code.
    func save(_ db: Database) throws {
        try db.run(
            """
            INSERT INTO hazard_category (code, name, english_name, source, sort_order)
            VALUES (?, ?, ?, ?, (SELECT ifnull(max(sort_order), 0) + 1 FROM hazard_category))
            ON CONFLICT DO UPDATE SET name = excluded.name,
                english_name = excluded.english_name, source = excluded.source
            """, [code.storable, name.storable, englishName.storable, source.storable])
    }
}

extension FiledReport {
    /// As it was filed, wherever the place has been merged to since.
    static func fetch(_ db: Database, _ id: Hazard.ID) throws -> FiledReport? {
        guard
            let row = try db.firstRow(
                """
                SELECT number, import_key, reported_place_id, category, text, source,
                    immediate_measure, found_at, finder_id
                FROM hazard WHERE id = ?
                """, [id.rawValue])
        else { return nil }
        return FiledReport(
            number: row[0], importKey: row[1],
            report: HazardReport(
                place: row.id(2), category: row[3], text: row[4], source: try row.word(5),
                immediateMeasure: row[6], foundAt: try row.moment(7), finder: row.optionalID(8)))
    }
}

extension Hazard {
    /// As its report and its events leave it.
    static func fetch(_ db: Database, _ id: Hazard.ID) throws -> Hazard? {
        guard
            let row = try db.firstRow(
                """
                SELECT number, place_id, category, text, source, immediate_measure, found_at, finder_id
                FROM hazard WHERE id = ?
                """, [id.rawValue])
        else { return nil }
        let report = HazardReport(
            place: row.id(1), category: row[2], text: row[3], source: try row.word(4),
            immediateMeasure: row[5], foundAt: try row.moment(6), finder: row.optionalID(7))
        let events = try HazardEvent.fetchAll(db, of: id)
        guard let first = events.first, first.kind == .reported else {
            throw DamagedRow(what: "hazard without 上报")
        }
        do {
            return try Hazard(
                id: id, number: row[0], report: report, reportedAt: first.at,
                events: Array(events.dropFirst()))
        } catch {
            throw DamagedRow(what: "order of events")
        }
    }

    static func fetch(_ db: Database, numbered number: String) throws -> Hazard? {
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        guard let serial = parts.last.flatMap({ Int($0) }), serial > 0 else { return nil }
        let isWhole = parts.count > 1
        let id: Int64? = try db.value(
            """
            SELECT id FROM hazard WHERE serial = ?1 AND (?2 = '' OR number = ?2 COLLATE NOCASE)
            ORDER BY year DESC LIMIT 1
            """,
            [serial, isWhole ? parts.joined(separator: "-").storable : ""])
        return try id.flatMap { try fetch(db, Hazard.ID($0)) }
    }
}
