import Domain
internal import GRDB

/// One window of a query's rows, read from where the window begins and never counted up to it.
struct HazardListing {
    private let query: HazardQuery
    private let window: HazardWindow
    private let limit: Int

    init(_ query: HazardQuery, _ window: HazardWindow, limit: Int) {
        self.query = query
        self.window = window
        self.limit = max(0, limit)
    }

    /// Always in display order, whichever way the window was read.
    func rows(_ db: Database) throws -> [HazardRow] {
        let rows: [HazardRow]
        if let pattern = try SearchPattern(query, db) {
            rows = try found(pattern, db)
        } else if let places = query.places {
            rows = try listed(at: places, db)
        } else {
            rows = try listed(db)
        }
        return readsForward ? rows : rows.reversed()
    }

    private var readsForward: Bool {
        switch window {
        case .first, .after: true
        case .last, .before: false
        }
    }

    private var cursor: HazardCursor? {
        switch window {
        case .first, .last: nil
        case .after(let cursor), .before(let cursor): cursor
        }
    }

    /// Open columns begin with what is due first, everything else with the newest.
    private func direction(isAscending: Bool) -> (comparison: String, order: String) {
        isAscending == readsForward ? (">", "ASC") : ("<", "DESC")
    }

    private func listed(_ db: Database) throws -> [HazardRow] {
        let (keys, arguments) = keys(table: "hazard", placed: nil)
        return try db.map("SELECT \(HazardRow.columns) \(keys)", arguments) { try HazardRow($0) }
    }

    /// The windows of the single places, merged: each is read from an index in its order.
    private func listed(at places: [Place.ID], _ db: Database) throws -> [HazardRow] {
        var cursors: [HazardCursor] = []
        for place in Set(places) {
            let (keys, arguments) = keys(table: "hazard", placed: place)
            cursors += try db.map("SELECT sort_day, id \(keys)", arguments) {
                HazardCursor(sortDay: $0[0], id: $0[1])
            }
        }
        let isAscending = direction(isAscending: query.scope.isAscending).order == "ASC"
        let byDay = query.scope != .everything
        cursors.sort { first, second in
            let (left, right) = isAscending ? (first, second) : (second, first)
            return byDay ? (left.sortDay, left.id) < (right.sortDay, right.id) : left.id < right.id
        }
        return try cursors.prefix(limit).compactMap { try HazardRow.fetch(db, id: $0.id) }
    }

    /// `FROM … LIMIT ?` with its arguments, in the order of the scope.
    private func keys(
        table: String, placed place: Place.ID?
    ) -> (sql: String, arguments: StatementArguments) {
        let (comparison, order) = direction(isAscending: query.scope.isAscending)
        var conditions: [String] = []
        var values: [any DatabaseValueConvertible] = []
        if let place {
            conditions.append("place_id = ?")
            values.append(place.rawValue)
        }
        var sorting = "id \(order)"
        if case .column(let column) = query.scope {
            conditions.append("board_column = ?")
            values.append(column.rawValue)
            sorting = "sort_day \(order), id \(order)"
            if let cursor {
                conditions.append("(sort_day, id) \(comparison) (?, ?)")
                values += [cursor.sortDay, cursor.id] as [any DatabaseValueConvertible]
            }
        } else if let cursor {
            conditions.append("id \(comparison) ?")
            values.append(cursor.id)
        }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        values.append(limit)
        return (
            "FROM \(table)\(filter) ORDER BY \(sorting) LIMIT ?", StatementArguments(values)
        )
    }

    private func found(_ pattern: SearchPattern, _ db: Database) throws -> [HazardRow] {
        let (comparison, order) = direction(isAscending: false)
        var filter = "hazard_search MATCH ?"
        var values: [any DatabaseValueConvertible] = [pattern.match]
        if let cursor {
            filter += " AND hazard_search.rowid \(comparison) ?"
            values.append(cursor.id)
        }
        if let places = query.places {
            filter += " AND place_id IN (SELECT value FROM json_each(?))"
            values.append(places.jsonArray)
        }
        values.append(limit)
        return try db.map(
            """
            SELECT \(HazardRow.columns)
            FROM hazard_search CROSS JOIN hazard ON hazard.id = hazard_search.rowid
            WHERE \(filter) ORDER BY hazard_search.rowid \(order) LIMIT ?
            """, StatementArguments(values)
        ) { try HazardRow($0) }
    }
}

extension HazardQuery.Scope {
    /// The closed column and the list of everything begin with the newest.
    var isAscending: Bool {
        switch self {
        case .column(let column): column != .closed
        case .everything: false
        }
    }
}

extension [Place.ID] {
    var jsonArray: String { map(\.rawValue).jsonArray }
}
