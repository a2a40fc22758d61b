import Domain
internal import GRDB

extension ScreeningInstrument {
    static func fetchAll(_ db: Database) throws -> [ScreeningInstrument] {
        try db.map("SELECT code, name, cut_off, source FROM screening_instrument ORDER BY rowid") {
            ScreeningInstrument(code: $0[0], name: $0[1], cutOff: $0[2], source: $0[3])
        }
    }

    func save(_ db: Database) throws {
        try db.run(
            """
            INSERT INTO screening_instrument (code, name, cut_off, source) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET name = excluded.name, cut_off = excluded.cut_off,
                source = excluded.source
            """, [code.storable, name.storable, cutOff.storable, source.storable])
    }
}

extension ScreeningBatch {
    /// The latest day first.
    static func fetchAll(_ db: Database) throws -> [ScreeningBatch] {
        var classes: [Int64: [ScreeningClass]] = [:]
        try db.forEachRow(
            "SELECT batch_id, name, due, tested FROM screening_class ORDER BY batch_id, id"
        ) { row in
            classes[row[0], default: []].append(
                ScreeningClass(name: row[1], due: row[2], tested: row[3]))
        }
        return try db.map(
            """
            SELECT id, instrument, cut_off, day, withdrawn_for FROM screening_batch
            ORDER BY day DESC, id DESC
            """
        ) { row in
            let entry = ScreeningEntry(
                instrument: row[1], cutOff: row[2], day: try row.day(3))
            return ScreeningBatch(
                id: row.id(0), entry: entry, classes: classes[row[0]] ?? [], withdrawnFor: row[4])
        }
    }
}

/// Brings the tables to where a step leads, at work and when the journal is replayed.
struct ScreeningWriter {
    let db: Database

    func apply(_ step: ScreeningStep, to batch: ScreeningBatch.ID) throws {
        switch step {
        case .begun(let entry):
            try db.run(
                """
                INSERT INTO screening_batch (id, instrument, cut_off, day) VALUES (?, ?, ?, ?)
                """,
                [
                    batch.rawValue, entry.instrument.storable, entry.cutOff.storable,
                    entry.day.text,
                ])
        case .counted(let count):
            try db.run(
                """
                INSERT INTO screening_class (batch_id, name, due, tested) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET due = excluded.due, tested = excluded.tested
                """, [batch.rawValue, count.name.storable, count.due, count.tested])
            let day = try db.firstRow(
                "SELECT day FROM screening_batch WHERE id = ?", [batch.rawValue]
            ).map { try $0.day(0) }
            if let day { try list(count.name, countedOn: day) }
        case .withdrawn(let reason):
            try db.run(
                "UPDATE screening_batch SET withdrawn_for = ? WHERE id = ?",
                [reason.storable, batch.rawValue])
        }
    }

    /// A class that is counted is a class of the school: the list of classes takes what it lacks.
    func list(_ name: String, countedOn day: Day) throws {
        let classes = try SchoolClass.fetchAll(db)
        let addition = SchoolClassRules.addition(of: name, countedOn: day, to: classes)
        guard let addition else { return }
        try SchoolClassWriter(db: db).apply(addition, to: try SchoolClass.nextID(db))
    }
}
