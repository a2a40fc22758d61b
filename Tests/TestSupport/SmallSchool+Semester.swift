public import Domain
import Persistence

extension SmallSchool {
    public static let semester = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))

    /// The autumn of 2026, whole or with other days.
    public func beginSemester(_ days: ClosedRange<Day>? = nil) throws {
        let days = days ?? Self.semester.starts...Self.semester.ends
        try ledger.write { transaction in
            try transaction.addSemester(
                Semester(
                    schoolYear: 2026, term: .autumn, starts: days.lowerBound,
                    ends: days.upperBound))
        }
    }
}
