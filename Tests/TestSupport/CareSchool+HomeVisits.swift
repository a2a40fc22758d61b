public import Domain
import Persistence
public import Security

extension CareSchool {
    public static let semester = SmallSchool.semester

    public func beginSemester() throws { try staffed.small.beginSemester() }

    /// The days from the coming Friday to Sunday are free.
    public func beginSemesterWithHoliday(
        _ days: ClosedRange<Day> = day("2026-11-27")...day("2026-11-29")
    ) async throws {
        try beginSemester()
        try await ledger.calendar.change(
            [.days(days, .holiday, source: "校历")],
            seen: CalendarSight(stretches: []), as: key(of: staffed.office).signer, at: Self.now)
    }

    /// Six 留守 and two others to visit, three of them visited; the class teacher goes to all but one.
    public func listHomeVisits(by key: UnlockedKey) throws {
        let groups: [FocusTag] = Array(repeating: .leftBehind, count: 6) + [.hardship, .migrant]
        let pupils = groups.enumerated().map { index, group in
            HomeVisitList.Pupil(
                name: Self.pupil(index + 1).name, className: "八(3)", group: group,
                visitor: index == 7 ? second : classTeacher)
        }
        try file.list(pupils, in: Self.semester, by: key, at: Self.now)
        for index in 0..<3 {
            try file.take(
                .visited(index, on: day("2026-11-1\(index)")), in: Self.semester, by: key,
                at: Self.now)
        }
    }
}
