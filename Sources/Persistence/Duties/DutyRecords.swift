import Domain
internal import GRDB

extension DutyBook {
    /// Everything that `days` need; earlier and later duties, substitutions and ticks are left out.
    static func fetch(_ db: Database, _ days: ClosedRange<Day>) throws -> DutyBook {
        DutyBook(
            slots: try DutySlot.fetchAll(db), requirements: try SlotRequirement.fetchAll(db),
            duties: try Duty.fetchAll(db, inForceIn: days),
            substitutions: try Substitution.fetchAll(db, days),
            ticks: try DutyTick.fetchAll(db, days), calendar: try SchoolCalendar.fetch(db),
            timetables: try TimetableHistory.fetch(db))
    }
}

extension DutySlot {
    static func fetchAll(_ db: Database) throws -> [DutySlot] {
        try db.map(
            """
            SELECT slot_id, name, kind, summer, winter, weekdays, weeks, school_days_only, starts,
                ends
            FROM duty_slot ORDER BY slot_id, starts
            """
        ) { row in
            DutySlot(
                id: row.id(0), name: row[1], kind: try row.word(2), summer: try row.hours(3),
                winter: try row.hours(4), weekdays: try row.weekdays(5), weeks: try row.weeks(6),
                schoolDaysOnly: row[7], starts: try row.day(8), ends: try row.optionalDay(9))
        }
    }
}

extension SlotRequirement {
    static func fetchAll(_ db: Database) throws -> [SlotRequirement] {
        try db.map("SELECT place_id, slot_id, starts, ends FROM slot_requirement ORDER BY id") {
            SlotRequirement(
                place: $0.id(0), slot: $0.id(1), starts: try $0.day(2),
                ends: try $0.optionalDay(3))
        }
    }
}

extension Duty {
    private static let columns = """
        SELECT id, person_id, place_id, slot_id, stand_in_id, weekdays, weeks, starts, ends
        FROM duty
        """

    private init(_ row: Row) throws {
        self.init(
            id: row.id(0), person: row.id(1), place: row.id(2), slot: row.id(3),
            standIn: row.optionalID(4), weekdays: try row.weekdays(5), weeks: try row.weeks(6),
            starts: try row.day(7), ends: try row.optionalDay(8))
    }

    static func fetchAll(_ db: Database, inForceIn days: ClosedRange<Day>) throws -> [Duty] {
        let arguments: StatementArguments = [days.upperBound.text, days.lowerBound.text]
        let open = try db.map(
            "\(columns) WHERE ends IS NULL AND starts <= ?", [days.upperBound.text]
        ) { try Duty($0) }
        let ended = try db.map("\(columns) WHERE starts <= ? AND ends >= ?", arguments) {
            try Duty($0)
        }
        return (open + ended).sorted { $0.id < $1.id }
    }

    /// All that were in force on `day` or later.
    static func fetchAll(_ db: Database, inForceFrom day: Day) throws -> [Duty] {
        try db.map("\(columns) WHERE ends IS NULL OR ends >= ? ORDER BY id", [day.text]) {
            try Duty($0)
        }
    }

    static func fetch(_ db: Database, _ id: Duty.ID) throws -> Duty? {
        try db.firstRow("\(columns) WHERE id = ?", [id.rawValue]).map { try Duty($0) }
    }

    /// All that a person ever had, the earliest first.
    static func fetchAll(_ db: Database, of person: Person.ID) throws -> [Duty] {
        try db.map("\(columns) WHERE person_id = ? ORDER BY starts, id", [person.rawValue]) {
            try Duty($0)
        }
    }
}

extension Substitution {
    static func fetchAll(_ db: Database, _ days: ClosedRange<Day>) throws -> [Substitution] {
        try db.map(
            """
            SELECT duty_id, day, cover, person_id, reason FROM duty_substitution
            WHERE day BETWEEN ? AND ? ORDER BY id
            """, [days.lowerBound.text, days.upperBound.text]
        ) { row in
            let word: String = row[2]
            guard let cover = Cover(word: word, person: row.optionalID(3)) else {
                throw DamagedRow(what: "substitution " + word)
            }
            return Substitution(
                duty: row.id(0), day: try row.day(1), cover: cover, reason: row[4])
        }
    }
}

extension DutyTick {
    static func fetchAll(_ db: Database, _ days: ClosedRange<Day>) throws -> [DutyTick] {
        try db.map(
            """
            SELECT duty_id, day, person_id, at, hazard_number FROM duty_tick
            WHERE day BETWEEN ? AND ?
                AND id NOT IN (SELECT tick_id FROM duty_tick_taken_back)
            ORDER BY id
            """, [days.lowerBound.text, days.upperBound.text]
        ) { row in
            DutyTick(
                duty: row.id(0), day: try row.day(1), person: row.id(2), at: try row.moment(3),
                finding: Finding(hazardNumber: row[4]))
        }
    }
}

extension Row {
    fileprivate func hours(_ index: Int) throws -> ClockRange {
        let text: String = self[index]
        guard let hours = ClockRange(text: text) else { throw DamagedRow(what: "hours " + text) }
        return hours
    }

    fileprivate func weekdays(_ index: Int) throws -> Set<Weekday> {
        let text: String = self[index]
        guard let days = Set<Weekday>(digits: text) else {
            throw DamagedRow(what: "weekdays " + text)
        }
        return days
    }

    fileprivate func weeks(_ index: Int) throws -> SchoolWeeks {
        let text: String = self[index]
        guard let weeks = SchoolWeeks(text: text) else { throw DamagedRow(what: "weeks " + text) }
        return weeks
    }
}
