import Domain
import TestSupport
import Testing

@testable import ViewModels

@Suite struct TypedMomentTests {
    private nonisolated static let now = Moment(day: day("2026-11-23"), hour: 14, minute: 5)

    @Test(arguments: [
        ("7:40", "2026-11-23 07:40:00"),
        ("07:40:31", "2026-11-23 07:40:31"),
        (" 7：40 ", "2026-11-23 07:40:00"),
        ("11-22 16:30", "2026-11-22 16:30:00"),
        ("11/22 16:30", "2026-11-22 16:30:00"),
        ("11.22  16:30", "2026-11-22 16:30:00"),
        ("11月22日 16:30", "2026-11-22 16:30:00"),
        ("11月22日16:30", "2026-11-22 16:30:00"),
        ("2026-11-22 16:30", "2026-11-22 16:30:00"),
        ("2026年1月2日", "2026-01-02 00:00:00"),
        ("2026-11-22T16:30", "2026-11-22 16:30:00"),
        ("11-22", "2026-11-22 00:00:00"),
        ("１１－２２　１６：３０", "2026-11-22 16:30:00"),
    ])
    func whatPeopleTypeIsRead(_ typed: String, _ wanted: String) {
        #expect(TypedMoment.read(typed, now: Self.now)?.text == wanted)
    }

    @Test(arguments: [
        "", "   ", "昨天", "7点40", "25:00", "7:60", "7:", ":30", "7:40:99", "13-40 16:30",
        "2-30 8:00", "2026-11-22 16:30 17:00", "2026-11", "11-22-33-44", "7:40 11-22",
        "99999999999999999999:00", "-5:00", "11--22",
    ])
    func whatIsNoTimeIsNotGuessed(_ typed: String) {
        #expect(TypedMoment.read(typed, now: Self.now) == nil)
    }

    /// It would be a guess, and a wrong one where only the day was mistyped.
    @Test func aDayLaterThanTodayIsNotTakenForLastYear() {
        let january = Moment(day: day("2027-01-11"), hour: 8, minute: 0)
        #expect(TypedMoment.read("12-31 16:30", now: january)?.text == "2027-12-31 16:30:00")
    }
}
