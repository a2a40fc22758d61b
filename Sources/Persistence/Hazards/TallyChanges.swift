import Domain
internal import GRDB

/// What one transaction adds to the tally tables, and takes from them.
struct TallyChanges {
    private var columns: [BoardColumn: Change] = [:]
    private var places: [PlaceKey: Change] = [:]
    private var days: [Day: Int] = [:]
    private var placeDays: [PlaceDayKey: Int] = [:]

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
                """, [key.place.rawValue, key.isMajor, change.hazards, change.dated])
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
        let key = PlaceKey(place: hazard.place, isMajor: hazard.grade == .major)
        places[key, default: Change()] += both
        guard let due = hazard.due else { return }
        days[due, default: 0] += change
        placeDays[PlaceDayKey(place: hazard.place, day: due), default: 0] += change
    }

    private struct Change: Equatable {
        var hazards = 0
        /// Those with a due day.
        var dated = 0

        static func += (left: inout Self, right: Self) {
            left.hazards += right.hazards
            left.dated += right.dated
        }
    }

    private struct PlaceKey: Hashable {
        let place: Place.ID
        let isMajor: Bool
    }

    private struct PlaceDayKey: Hashable {
        let place: Place.ID
        let day: Day
    }
}

extension TallyChanges {
    /// After the hazards at one place have moved to another.
    static func move(_ place: Place.ID, to target: Place.ID, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO tally_place
                SELECT ?2, is_major, hazards, dated FROM tally_place WHERE place_id = ?1
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
