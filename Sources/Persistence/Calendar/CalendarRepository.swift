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
        try file.read { db in
            CalendarStretch.joined(
                try db.map("SELECT day, kind, source FROM day_exception") { row in
                    let day = try row.day(0)
                    return CalendarStretch(
                        days: day...day, exception: try row.word(1), source: row[2])
                })
        }
    }

    /// Changes the calendar under a signature; throws `CalendarRefusal` where it cannot hold that.
    public func change(
        _ change: CalendarChange, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            let calendar = try SchoolCalendar.fetch(transaction.db)
            if let refusal = change.refusal(in: calendar) { throw refusal }
            switch change {
            case .semester(let semester): try transaction.addSemester(semester)
            case .days(let days, let exception, let source):
                try transaction.setException(exception, on: days, source: source)
            }
            try transaction.note(.calendarChanged(change), at: moment)
        }
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
