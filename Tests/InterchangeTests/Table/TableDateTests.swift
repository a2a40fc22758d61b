import Domain
import Testing

@testable import Interchange

struct TableDateTests {
    @Test(arguments: [
        "2025-3-8", "2025/03/08", "2025.3.8", "2025.03.08.", "2025年3月8日", "2025 年 3 月 8 号",
        "20250308", "２０２５－３－８", "25.3.8", "45724", "2025-3-8（星期六）", "2025\\3\\8",
    ])
    func fullDatesAreRead(text: String) throws {
        let cell = try DateCell(text)

        #expect(cell.day(in: 0) == Day(year: 2025, month: 3, day: 8))
        #expect(cell.secondOfDay == nil)
    }

    @Test(arguments: ["3月8日", "3.8", "3/8", "03-08", "3月8"])
    func datesWithoutYearTakeTheOneGiven(text: String) throws {
        let cell = try DateCell(text)

        #expect(cell.year == nil)
        #expect(cell.day(in: 2024) == Day(year: 2024, month: 3, day: 8))
    }

    @Test(arguments: [
        ("2025-3-8 8:30", 8 * 60 + 30), ("2025-03-08T08:30:00", 8 * 60 + 30),
        ("2025年3月8日8时30分", 8 * 60 + 30), ("2025年3月8日上午8点半", 8 * 60 + 30),
        ("3月8日下午3:05", 15 * 60 + 5), ("2025/3/8 3:05 PM", 15 * 60 + 5), ("45724.5", 12 * 60),
        ("2025-3-8 周六 8：30", 8 * 60 + 30), ("3月8日下午", 15 * 60), ("2025-3-8 8点", 8 * 60),
        ("2025/3/8 12:05 AM", 5), ("2025-3-8 08:30:00.000", 8 * 60 + 30),
    ])
    func timesAreRead(text: String, minute: Int) throws {
        #expect(try DateCell(text).secondOfDay == minute * 60)
    }

    @Test(arguments: [
        ("2025-2-30", DateCell.Problem.impossible), ("2025-13-1", .impossible),
        ("2月30日", .impossible), ("20250231", .impossible), ("2025-3-8 25:00", .impossible),
        ("1025-3-8", .impossible), ("3/8/2025", .ambiguous), ("5-3-8", .ambiguous),
        ("长期", .notADate), ("2025年3月", .notADate), ("2025", .notADate), ("308", .notADate),
        ("2025-3-8至2025-3-9", .notADate), ("########", .notADate), ("3.8-3.10", .notADate),
        ("一月一日", .notADate), ("99999999999999999999-1-1", .notADate), ("-3-8", .notADate),
        ("2025-3-8 abc", .notADate),
    ])
    func everythingElseIsRefusedByItsKind(text: String, problem: DateCell.Problem) {
        #expect(throws: problem) { try DateCell(text) }
    }

    private let today = Day(year: 2026, month: 9, day: 10)

    private func days(_ cells: [String], hints: [String]) throws -> [String?] {
        var context = YearContext(hints: hints, today: try #require(today))
        return try cells.map { context.day(of: try DateCell($0))?.text }
    }

    @Test func yearComesFromTheRowAbove() throws {
        #expect(
            try days(["2024-11-3", "12月28日", "1月5日", "2025-6-1", "3-1"], hints: [])
                == ["2024-11-03", "2024-12-28", "2025-01-05", "2025-06-01", "2025-03-01"])
    }

    @Test func yearComesFromTitleOrFileName() throws {
        #expect(
            try days(["3-8", "12-1"], hints: ["某校2023年台账", "x-2025.csv"])
                == ["2023-03-08", "2023-12-01"])
        #expect(try days(["3-8"], hints: ["台账", "x-20250901.csv"]) == ["2025-03-08"])
    }

    @Test func schoolYearHasAutumnInItsFirstYear() throws {
        #expect(
            try days(["9-1", "3-8", "12-1"], hints: ["2024-2025学年度台账"])
                == ["2024-09-01", "2025-03-08", "2024-12-01"])
    }

    @Test func withoutAnyHintTheLatestPastYearIsMeant() throws {
        #expect(try days(["9-11"], hints: []) == ["2025-09-11"])
        #expect(try days(["9-10"], hints: []) == ["2026-09-10"])
    }

    @Test func deadlineWithoutYearFollowsTheFinding() throws {
        let context = YearContext(hints: [], today: try #require(today))
        let found = try #require(Day(year: 2024, month: 12, day: 28))

        #expect(context.day(of: try DateCell("1-5"), after: found)?.text == "2025-01-05")
        #expect(context.day(of: try DateCell("12-20"), after: found)?.text == "2024-12-20")
    }

    @Test func twentyNinthOfFebruaryNeedsALeapYear() throws {
        #expect(try days(["2-29"], hints: ["2023年"]) == [nil])
    }
}
