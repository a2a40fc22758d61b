import Domain
internal import GRDB

/// What one transaction adds to the tally tables, and takes from them.
struct TallyChanges {
    fileprivate var columns: [BoardColumn: Change] = [:]
    fileprivate var places: [PlaceKey: Change] = [:]
    fileprivate var days: [Day: Int] = [:]
    fileprivate var placeDays: [PlaceDayKey: Int] = [:]

    mutating func add(_ hazard: Hazard) {
        count(hazard, 1)
    }

    mutating func replace(_ old: Hazard, with new: Hazard) {
        count(old, -1)
        count(new, 1)
    }

    /// Brings the tables up to date and begins anew.
    mutating func apply(to db: Database) throws {
        for (column, change) in columns where change != Change() {
            try db.run(
                """
                INSERT INTO tally_column VALUES (?, ?, ?) ON CONFLICT DO UPDATE
                SET hazards = hazards + excluded.hazards, dated = dated + excluded.dated
                """, [column.rawValue, change.hazards, change.dated])
        }
        for (key, change) in places where change != Change() {
            try db.run(
                """
                INSERT INTO tally_place VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
                SET hazards = hazards + excluded.hazards, dated = dated + excluded.dated
                """, [key.place.rawValue, key.grade.tallied, change.hazards, change.dated])
        }
        try applyDays(to: db)
        self = TallyChanges()
    }

    /// Days gone by leave no empty rows behind.
    private func applyDays(to db: Database) throws {
        for (day, change) in days where change != 0 {
            try db.run(
                """
                INSERT INTO tally_due VALUES (?, ?)
                ON CONFLICT DO UPDATE SET hazards = hazards + excluded.hazards
                """, [day.text, change])
            guard change < 0 else { continue }
            try db.run("DELETE FROM tally_due WHERE due = ? AND hazards = 0", [day.text])
        }
        for (key, change) in placeDays where change != 0 {
            try db.run(
                """
                INSERT INTO tally_place_due VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET hazards = hazards + excluded.hazards
                """, [key.day.text, key.place.rawValue, change])
            guard change < 0 else { continue }
            try db.run(
                "DELETE FROM tally_place_due WHERE due = ? AND place_id = ? AND hazards = 0",
                [key.day.text, key.place.rawValue])
        }
    }

    private mutating func count(_ hazard: Hazard, _ change: Int) {
        guard let column = hazard.stage.column else { return }
        let isDated = hazard.stage.isOpen && hazard.due != nil
        let both = Change(hazards: change, dated: isDated ? change : 0)
        columns[column, default: Change()] += both
        guard hazard.stage.isOpen else { return }
        let key = PlaceKey(place: hazard.place, grade: hazard.grade)
        places[key, default: Change()] += both
        guard let due = hazard.due else { return }
        days[due, default: 0] += change
        placeDays[PlaceDayKey(place: hazard.place, day: due), default: 0] += change
    }

    fileprivate struct Change: Equatable {
        var hazards = 0
        /// Those with a due day.
        var dated = 0

        var numbers: [Int] { [hazards, dated] }

        static func += (left: inout Self, right: Self) {
            left.hazards += right.hazards
            left.dated += right.dated
        }
    }

    fileprivate struct PlaceKey: Hashable {
        let place: Place.ID
        let grade: HazardGrade?
    }

    fileprivate struct PlaceDayKey: Hashable {
        let place: Place.ID
        let day: Day
    }
}

extension HazardGrade? {
    /// As `tally_place` keeps it: empty for a hazard that nobody has graded.
    fileprivate var tallied: String { self?.rawValue ?? "" }

    init(tallied text: String) throws {
        let grade = HazardGrade(rawValue: text)
        guard grade != nil || text.isEmpty else { throw DamagedRow(what: "hazard grade") }
        self = grade
    }
}

extension TallyChanges {
    /// After the hazards at one place have moved to another.
    static func move(_ place: Place.ID, to target: Place.ID, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO tally_place
                SELECT ?2, grade, hazards, dated FROM tally_place WHERE place_id = ?1
            ON CONFLICT DO UPDATE
            SET hazards = hazards + excluded.hazards, dated = dated + excluded.dated
            """, [place.rawValue, target.rawValue])
        try db.run(
            """
            INSERT INTO tally_place_due
                SELECT due, ?2, hazards FROM tally_place_due WHERE place_id = ?1
            ON CONFLICT DO UPDATE SET hazards = hazards + excluded.hazards
            """, [place.rawValue, target.rawValue])
        try db.run("DELETE FROM tally_place WHERE place_id = ?", [place.rawValue])
        try db.run("DELETE FROM tally_place_due WHERE place_id = ?", [place.rawValue])
    }
}

extension TallyChanges {
    /// Compares the tables with what was added here from nothing; rows of zeros say nothing.
    func compare(with db: Database, _ report: inout VerificationReport) throws {
        var expected: [String: [String: [Int]]] = [:]
        for (column, change) in columns {
            expected["tally_column", default: [:]]["\(column.rawValue)"] = change.numbers
        }
        for (key, change) in places {
            let name = "\(key.place.rawValue) \(key.grade.tallied)"
            expected["tally_place", default: [:]][name] = change.numbers
        }
        for (day, count) in days { expected["tally_due", default: [:]][day.text] = [count] }
        for (key, count) in placeDays {
            let name = "\(key.day.text) \(key.place.rawValue)"
            expected["tally_place_due", default: [:]][name] = [count]
        }
        for (table, sql) in [
            ("tally_column", "SELECT board_column, hazards, dated FROM tally_column"),
            ("tally_place", "SELECT place_id || ' ' || grade, hazards, dated FROM tally_place"),
            ("tally_due", "SELECT due, hazards FROM tally_due"),
            ("tally_place_due", "SELECT due || ' ' || place_id, hazards FROM tally_place_due"),
        ] {
            var left = expected[table]?.filter { $0.value.contains { $0 != 0 } } ?? [:]
            try db.forEachRow(sql) { row in
                let key = row[0] as String
                let numbers = row.count == 2 ? [row[1] as Int] : [row[1] as Int, row[2]]
                let wanted = left.removeValue(forKey: key) ?? numbers.map { _ in 0 }
                if numbers != wanted {
                    report.add(.row(table: table, key: key), .changed(column: nil))
                }
            }
            for key in left.keys.sorted() {
                report.add(.row(table: table, key: key), .missing)
            }
        }
    }
}
