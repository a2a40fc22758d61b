import Domain
import Localisation
import TestSupport
import Testing

@testable import Screens

/// Nobody takes a day of another year for one of this.
@Suite struct DayTextTests {
    private let today = day("2026-11-23")

    @Test func theYearStandsWhereItIsAnotherThanBefore() {
        let days = ["2026-11-30", "2027-01-28", "2027-02-20", "2026-12-01"].map { day($0) }
        #expect(
            days.shortTexts(on: today) == ["11-30", "2027-01-28", "02-20", "2026-12-01"])
        #expect([Day]().shortTexts(on: today).isEmpty)
        #expect((day("2027-01-28")...day("2027-02-20")).shortText(on: today) == "2027-01-28–02-20")
        #expect((day("2026-12-31")...day("2027-01-03")).shortText(on: today) == "12-31–2027-01-03")
        #expect(
            (day("2026-11-27")...day("2026-11-29")).shortText(on: today, between: " – ")
                == "11-27 – 11-29")
    }

    @Test func aLineOfTheBookWithoutWordsIsCalledByItsDay() {
        let words = CareWorkWords(strings: Language.chinese.strings)
        let talk = CareWorkEntry(kind: .training, day: day("2025-12-30"), title: "", count: 0)
        #expect(words.title(of: talk, on: today).hasSuffix(" 2025-12-30"))
    }
}
