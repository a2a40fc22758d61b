import Domain
internal import GRDB

/// One window of both logs, each read from an index in the order of time, and merged.
struct AuditListing {
    private let query: AuditQuery
    private let window: AuditWindow
    private let limit: Int

    private let budget: Int
    private let few: Int

    /// One look goes through `budget` events for those of some places, unless they have no more than
    /// `few` hazards: then these are asked for all their events at once.
    init(
        _ query: AuditQuery, _ window: AuditWindow, limit: Int, budget: Int = 4000,
        few: Int = 1500
    ) {
        self.query = query
        self.window = window
        self.limit = max(1, limit)
        self.budget = budget
        self.few = few
    }

    func page(_ db: Database) throws -> AuditPage {
        guard let places = query.places else {
            let cursors = try cursors(of: .hazards, db) + cursors(of: .journal, db)
            return AuditPage(entries: try entries(at: cursors, db))
        }
        let count: Int =
            try db.value(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM hazard WHERE place_id IN (SELECT value FROM json_each(?)) LIMIT ?)
                """, [places.jsonArray, few + 1]) ?? 0
        return count > few ? try searched(places, db) : try gathered(places, db)
    }

    /// Through the newest events, whosever hazard they belong to, no further than the budget.
    private func searched(_ places: [Place.ID], _ db: Database) throws -> AuditPage {
        var range = AuditRange(.hazards, query, window)
        range.limit = budget
        let wanted = Set(places.map(\.rawValue))
        var found: [AuditCursor] = []
        var last: AuditCursor?
        var seen = 0
        try db.forEachRow(
            """
            SELECT event.at, event.id, hazard.place_id
            FROM (SELECT at, id, hazard_id \(range.source)) AS event
            CROSS JOIN hazard ON hazard.id = event.hazard_id
            """, StatementArguments(range.arguments)
        ) { row in
            guard found.count < limit else { return }
            seen += 1
            let cursor = AuditCursor(at: row[0], log: .hazards, number: row[1])
            last = cursor
            if wanted.contains(row[2]) { found.append(cursor) }
        }
        let isCutOff = found.count < limit && seen == budget
        return AuditPage(
            entries: try entries(at: found, db), searchedTo: isCutOff ? last : nil)
    }

    /// All events of the few hazards there are.
    private func gathered(_ places: [Place.ID], _ db: Database) throws -> AuditPage {
        var range = AuditRange(.hazards, query, window)
        range.limit = limit
        let cursors = try db.map(
            """
            SELECT at, event.id FROM hazard CROSS JOIN hazard_event AS event
                INDEXED BY hazard_event_hazard ON event.hazard_id = hazard.id
            WHERE hazard.place_id IN (SELECT value FROM json_each(?)) AND \(range.conditions)
            ORDER BY at \(range.order), event.id \(range.order) LIMIT ?
            """, StatementArguments([places.jsonArray] + range.arguments)
        ) { AuditCursor(at: $0[0], log: .hazards, number: $0[1]) }
        return AuditPage(entries: try entries(at: cursors, db))
    }

    private func cursors(of log: LedgerLog, _ db: Database) throws -> [AuditCursor] {
        var range = AuditRange(log, query, window)
        range.limit = limit
        return try db.map(
            "SELECT at, id \(range.source)", StatementArguments(range.arguments)
        ) { AuditCursor(at: $0[0], log: log, number: $0[1]) }
    }

    /// The first of them in the direction of the window, the newest first.
    private func entries(at cursors: [AuditCursor], _ db: Database) throws -> [AuditEntry] {
        let near = window.goesBack ? cursors.sorted(by: >) : cursors.sorted(by: <)
        return try near.prefix(limit).sorted(by: >).map { try AuditEntry.fetch(db, $0) }
    }
}

/// The entries of one log that a window may hold, in the order of an index.
private struct AuditRange {
    private let index: String
    private let table: String
    let conditions: String
    private let values: [any DatabaseValueConvertible]
    let order: String
    var limit = 0

    init(_ log: LedgerLog, _ query: AuditQuery, _ window: AuditWindow) {
        table = log.table
        index = log.table + (query.person == nil ? "_at" : "_actor")
        order = window.goesBack ? "DESC" : "ASC"
        var parts: [String] = ["true"]
        var values: [any DatabaseValueConvertible] = []
        if let person = query.person {
            parts.append("actor_id = ?")
            values.append(person.rawValue)
        }
        if let days = query.days {
            parts.append("at >= ? AND at < ?")
            values += [days.lowerBound.text, days.upperBound.adding(days: 1).text]
        }
        if let cursor = window.cursor {
            let id = log == .hazards && query.places != nil ? "event.id" : "id"
            parts.append("(at, \(id)) \(window.goesBack ? "<" : ">") (?, ?)")
            values += [cursor.at, cursor.bound(in: log)] as [any DatabaseValueConvertible]
        }
        conditions = parts.joined(separator: " AND ")
        self.values = values
    }

    var source: String {
        """
        FROM \(table) AS event INDEXED BY \(index) WHERE \(conditions)
        ORDER BY at \(order), event.id \(order) LIMIT ?
        """
    }

    var arguments: [any DatabaseValueConvertible] { values + [limit] }
}

extension AuditCursor {
    /// The number at which the entries of `log` and of the same second are parted by this position.
    fileprivate func bound(in log: LedgerLog) -> Int64 {
        if log == self.log { return number }
        return log == .hazards ? Int64.max : Int64.min
    }
}

extension AuditEntry {
    fileprivate static func fetch(_ db: Database, _ cursor: AuditCursor) throws -> AuditEntry {
        let row: Row?
        switch cursor.log {
        case .hazards:
            row = try db.firstRow(
                """
                SELECT event.signature IS NOT NULL, hazard.id, number, place_id, at, actor_id,
                    \(HazardEventColumns.names(of: "event"))
                FROM hazard_event AS event JOIN hazard ON hazard.id = hazard_id WHERE event.id = ?
                """, [cursor.number])
        case .journal:
            row = try db.firstRow(
                "SELECT \(JournalEntry.columns) FROM journal WHERE id = ?", [cursor.number])
        }
        guard let row else { throw DamagedRow(what: cursor.log.table) }
        let id = AuditEntry.ID(log: cursor.log, number: cursor.number)
        guard cursor.log == .hazards else {
            let entry = try JournalEntry(row)
            return AuditEntry(
                id: id, at: entry.at, actor: entry.actor, what: .journal(entry.act),
                isSigned: entry.isSigned)
        }
        let event = try HazardEvent(row, from: 4)
        let hazard = AuditedHazard(id: row.id(1), number: row[2], place: row.id(3))
        return AuditEntry(
            id: id, at: event.at, actor: event.actor, what: .hazard(event.kind, hazard),
            isSigned: row[0])
    }
}

extension HazardEventColumns {
    fileprivate static func names(of table: String) -> String {
        names.split(separator: ",").map { name in
            table + "." + name.filter { !$0.isWhitespace }
        }.joined(separator: ", ")
    }
}
