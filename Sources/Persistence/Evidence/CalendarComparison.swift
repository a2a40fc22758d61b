import Domain
internal import GRDB

/// The semesters and the days that signed changes have touched.
struct ChangedDays {
    private(set) var semesters: Set<String> = []
    private(set) var days: Set<String> = []

    mutating func take(_ change: CalendarChange) {
        switch change {
        case .semester(let semester):
            semesters.insert("\(semester.schoolYear) \(semester.term.rawValue)")
        case .days(let stretch, _, _):
            var day = stretch.lowerBound
            while day <= stretch.upperBound {
                days.insert(day.text)
                day = day.adding(days: 1)
            }
        }
    }
}

/// Compares the school calendar with what its signed changes lead to. What no change has touched was
/// entered when the school was set up, without a signature.
struct CalendarComparison {
    let db: Database
    let replayed: Database
    let changed: ChangedDays

    func run(_ report: inout VerificationReport) throws {
        try compare(
            "semester", "school_year || ' ' || term", ["starts", "ends"], changed.semesters, &report
        )
        try compare("day_exception", "day", ["kind", "source"], changed.days, &report)
    }

    private func compare(
        _ table: String, _ key: String, _ columns: [String], _ changed: Set<String>,
        _ report: inout VerificationReport
    ) throws {
        guard !changed.isEmpty else { return }
        let sql = "SELECT \(key), \(columns.joined(separator: ", ")) FROM \(table)"
        let (stored, expected) = try (Self.rows(sql, db), Self.rows(sql, replayed))
        for key in changed.sorted() {
            let row = LedgerFault.Subject.row(table: table, key: key)
            switch (stored[key], expected[key]) {
            case (nil, nil): break
            case (nil, _): report.add(row, .missing)
            case (_, nil): report.add(row, .unexpected)
            case (let stored?, let expected?):
                for (index, column) in columns.enumerated() where stored[index] != expected[index] {
                    report.add(row, .changed(column: column))
                }
            }
        }
    }

    private static func rows(_ sql: String, _ db: Database) throws -> [String: [String]] {
        let rows = try db.map(sql) { row in
            (row[0] as String, [row[1] as String? ?? "", row[2] as String? ?? ""])
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
