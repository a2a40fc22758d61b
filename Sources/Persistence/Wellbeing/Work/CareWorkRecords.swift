import Domain
internal import GRDB

extension CareWork {
    private static let columns =
        "SELECT id, kind, day, title, count, is_held, withdrawn_for, details FROM care_work"

    private init(_ row: Row, _ classes: Set<SchoolClass.ID>) throws {
        let entry = CareWorkEntry(
            kind: try row.word(1), day: try row.day(2), title: row[3], count: row[4],
            classes: classes)
        self.init(
            id: row.id(0), entry: entry, isHeld: row[5], withdrawnFor: row[6],
            details: try (row[7] as String?).map(Self.details))
    }

    private static func details(_ column: String) throws -> CareWorkDetails {
        guard let texts = TextList.texts(of: column), let details = CareWorkDetails(texts) else {
            throw DamagedRow(what: "details")
        }
        return details
    }

    /// In the order of their days.
    static func fetchAll(_ db: Database) throws -> [CareWork] {
        var classes: [Int64: Set<SchoolClass.ID>] = [:]
        try db.forEachRow("SELECT work_id, class_id FROM care_work_class") { row in
            classes[row[0], default: []].insert(row.id(1))
        }
        return try db.map("\(columns) ORDER BY day, id") { row in
            try CareWork(row, classes[row[0]] ?? [])
        }
    }

    static func fetch(_ db: Database, _ id: ID) throws -> CareWork? {
        let classes: [SchoolClass.ID] = try db.map(
            "SELECT class_id FROM care_work_class WHERE work_id = ?", [id.rawValue]
        ) { $0.id(0) }
        return try db.firstRow("\(columns) WHERE id = ?", [id.rawValue]).map {
            try CareWork($0, Set(classes))
        }
    }
}

/// Brings the table to where a step leads, at work and when the journal is replayed.
struct CareWorkWriter {
    let db: Database

    func apply(_ step: CareWorkStep, to work: CareWork.ID, on day: Day) throws {
        switch step {
        case .noted(let entry):
            try db.run(
                """
                INSERT INTO care_work (id, kind, day, title, count, is_held)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    work.rawValue, entry.kind.rawValue, entry.day.text, entry.title.storable,
                    entry.count, entry.day <= day,
                ])
            try add(entry.classes, to: work)
        case .held(let heldOn, let count):
            try db.run(
                "UPDATE care_work SET is_held = 1, day = ?, count = ? WHERE id = ?",
                [heldOn.text, count, work.rawValue])
        case .detailed(let details):
            try db.run(
                "UPDATE care_work SET details = ? WHERE id = ?",
                [TextList.text(of: details.texts), work.rawValue])
        case .reached(let classes): try add(classes, to: work)
        case .notReached(let classes):
            for one in classes {
                try db.run(
                    "DELETE FROM care_work_class WHERE work_id = ? AND class_id = ?",
                    [work.rawValue, one.rawValue])
            }
        case .withdrawn(let reason):
            try db.run(
                "UPDATE care_work SET withdrawn_for = ? WHERE id = ?",
                [reason.storable, work.rawValue])
        }
    }

    private func add(_ classes: Set<SchoolClass.ID>, to work: CareWork.ID) throws {
        for one in classes.sorted() {
            try db.run(
                "INSERT OR IGNORE INTO care_work_class (work_id, class_id) VALUES (?, ?)",
                [work.rawValue, one.rawValue])
        }
    }
}
