import Localisation
import Testing

/// How late a step of a crisis is, in words that still fit after weeks.
@Suite struct LapseOfTimeTests {
    @Test(arguments: [
        (25, "超时 25 分", "25 min late"), (119, "超时 119 分", "119 min late"),
        (120, "超时 2 小时", "2 h late"), (2879, "超时 47 小时", "47 h late"),
        (2880, "超时 2 天", "2 days late"), (100_419, "超时 69 天", "69 days late"),
    ])
    func minutesBecomeHoursAndDays(_ minutes: Int, _ chinese: String, _ english: String) {
        #expect(Language.chinese.strings.care.detail.late(minutes) == chinese)
        #expect(Language.english.strings.care.detail.late(minutes) == english)
    }

    @Test func whatIsLeftIsToldInTheSameWay() {
        #expect(Language.chinese.strings.care.detail.left(90) == "剩 90 分")
        #expect(Language.chinese.strings.care.detail.left(1440) == "剩 24 小时")
    }
}
