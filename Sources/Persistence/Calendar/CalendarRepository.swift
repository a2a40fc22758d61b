public import Domain
internal import GRDB
public import Security

/// Reads the semesters and the days that differ from their weekday.
public struct CalendarRepository: Sendable {
    let file: LedgerFile

    public func calendar() throws(LedgerError) -> SchoolCalendar {
        try file.snapshot(SchoolCalendar.fetch)
    }

    /// The days that differ from their weekday, those in a row together, the earliest first.
    public func stretches() throws(LedgerError) -> [CalendarStretch] {
        try file.read(CalendarStretch.fetchAll)
    }

    /// What speaks against changes as things stand; nil where nothing does.
    public func refusal(
        of changes: [CalendarChange], seen: CalendarSight, on today: Day
    ) throws(LedgerError) -> CalendarRefusal? {
        try file.snapshot { db in
            try CalendarRules.fetch(db, about: changes, today: today)
                .refusal(of: changes, seen: seen)
        }
    }

    /// Makes changes to the calendar under one signature, all or none; throws `CalendarRefusal` where
    /// it cannot hold one, or where what they are about is not as it was `seen`.
    public func change(
        _ changes: [CalendarChange], seen: CalendarSight, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            let db = transaction.db
            let rules = try CalendarRules.fetch(db, about: changes, today: moment.day)
            if let refusal = rules.refusal(of: changes, seen: seen) { throw refusal }
            for change in changes {
                try change.apply(db)
                try transaction.note(.calendarChanged(change), at: moment)
            }
        }
    }
}

extension CalendarRules {
    /// With the duties and ticks of no other days than those that the changes make different.
    fileprivate static func fetch(
        _ db: Database, about changes: [CalendarChange], today: Day
    ) throws -> CalendarRules {
        let calendar = try SchoolCalendar.fetch(db)
        let changed = changes.reduce(calendar) { calendar, change in
            change.refusal(in: calendar) == nil ? calendar.changed(by: change) : calendar
        }
        let first = try db.firstRow("SELECT min(starts) FROM duty_slot")?.optionalDay(0)
        // What begins soon after midnight is ticked the evening before.
        let last = today.adding(days: 1)
        let days = first.map { calendar.days(in: min($0, last)...last, differingIn: changed) }
        var book = DutyBook(calendar: calendar)
        if let first = days?.first, let last = days?.last {
            book = try DutyBook.fetch(db, first...last)
        }
        return CalendarRules(
            book: book, stretches: try CalendarStretch.fetchAll(db), today: today)
    }
}

extension CalendarStretch {
    /// Those in a row together, the earliest first.
    fileprivate static func fetchAll(_ db: Database) throws -> [CalendarStretch] {
        joined(
            try db.map("SELECT day, kind, source FROM day_exception") { row in
                let day = try row.day(0)
                return CalendarStretch(
                    days: day...day, exception: try row.word(1), source: row[2])
            })
    }
}

extension CalendarChange {
    func apply(_ db: Database) throws {
        switch self {
        case .semester(let semester): try semester.save(db)
        case .days(let days, let exception, let source):
            try db.run(
                "DELETE FROM day_exception WHERE day BETWEEN ? AND ?",
                [days.lowerBound.text, days.upperBound.text])
            guard let exception else { return }
            var day = days.lowerBound
            while day <= days.upperBound {
                try db.run(
                    "INSERT INTO day_exception (day, kind, source) VALUES (?, ?, ?)",
                    [day.text, exception.rawValue, source.storable])
                day = day.adding(days: 1)
            }
        }
    }
}

extension Semester {
    func save(_ db: Database) throws {
        try db.run(
            """
            INSERT INTO semester (school_year, term, starts, ends) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET starts = excluded.starts, ends = excluded.ends
            """, [schoolYear, term.rawValue, starts.text, ends.text])
    }
}

extension SchoolCalendar {
    static func fetch(_ db: Database) throws -> SchoolCalendar {
        let semesters = try db.map("SELECT school_year, term, starts, ends FROM semester") { row in
            Semester(
                schoolYear: row[0], term: try row.word(1), starts: try row.day(2),
                ends: try row.day(3))
        }
        var exceptions: [Day: DayException] = [:]
        try db.forEachRow("SELECT day, kind FROM day_exception") { row in
            exceptions[try row.day(0)] = try row.word(1)
        }
        return SchoolCalendar(semesters: semesters, exceptions: exceptions)
    }
}
