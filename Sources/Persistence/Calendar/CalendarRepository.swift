public import Domain
internal import GRDB

/// Reads the semesters and the days that differ from their weekday.
public struct CalendarRepository: Sendable {
    let file: LedgerFile

    public func calendar() throws(LedgerError) -> SchoolCalendar {
        try file.snapshot(SchoolCalendar.fetch)
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
