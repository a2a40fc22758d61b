public import Domain
internal import GRDB

/// Reads which days are school days.
public struct CalendarRepository: Sendable {
    let file: LedgerFile

    public func calendar() throws(LedgerError) -> SchoolCalendar {
        try file.snapshot { db in
            SchoolCalendar(semesters: try semesters(db), exceptions: try exceptions(db))
        }
    }

    private func semesters(_ db: Database) throws -> [Semester] {
        try db.map("SELECT school_year, term, starts, ends FROM semester") { row in
            Semester(
                schoolYear: row[0], term: try row.word(1), starts: try row.day(2),
                ends: try row.day(3))
        }
    }

    private func exceptions(_ db: Database) throws -> [Day: DayException] {
        var exceptions: [Day: DayException] = [:]
        try db.forEachRow("SELECT day, kind FROM day_exception") { row in
            exceptions[try row.day(0)] = try row.word(1)
        }
        return exceptions
    }
}
