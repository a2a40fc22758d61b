import Domain
import Testing

@testable import Interchange

struct ImportWordsTests {
    @Test(arguments: [
        ("已销号", HazardStatus.closed), ("销号", .closed), ("是", .closed), ("√", .closed),
        ("合格", .closed), ("已整改并销号", .closed), ("已闭环", .closed), ("未销号", .open), ("否", .open),
        ("", .open), ("部分销号", .open), ("不合格", .open), ("整改中", .open), ("/", .open),
        ("已整改", .rectified), ("整改完毕", .rectified),
    ])
    func statusWordsAreUnderstood(text: String, status: HazardStatus) {
        #expect(HazardStatus(status: text) == status)
    }

    @Test func statusThatTellsNothingIsNone() {
        #expect(HazardStatus(status: "见附件") == nil)
    }

    @Test func bareYesUnderOutcomeMeansDoneButNotSignedOff() {
        #expect(HazardStatus(outcome: "是") == .rectified)
        #expect(HazardStatus(outcome: "已整改并销号") == .closed)
    }

    @Test(arguments: [
        ("立即", 0), ("3天内", 3), ("限3日内", 3), ("一周内", 7), ("15天", 15), ("1个月", 30), ("5个工作日", 7),
    ])
    func deadlineWordsCountFromTheFinding(text: String, days: Int) throws {
        let monday = try #require(Day(year: 2025, month: 3, day: 10))

        let words = try #require(HazardDeadlineWords(text))

        #expect(words.rule.dueDay(from: monday, in: SchoolCalendar()) == monday.adding(days: days))
    }

    @Test(arguments: ["3日", "长期", "3-8", "", "天", "3号"])
    func otherWordsAreNoDeadline(text: String) {
        #expect(HazardDeadlineWords(text) == nil)
    }

    private let categories = HazardCategoryFinder(HazardCategory.defaults)

    @Test(arguments: [
        ("XF", "XF"), ("xf", "XF"), ("ＸＦ", "XF"), ("消防", "XF"), ("消防安全", "XF"), ("用电安全", "YD"),
        ("食堂安全", "SP"), ("校车与交通", "JT"), ("交通", "JT"), ("校园欺凌", "QL"), ("建筑类", "XS"),
        ("治安", "ZA"),
    ])
    func categoriesAreFoundByCodeNameOrKeyword(text: String, code: String) {
        #expect(categories.category(named: text) == code)
    }

    @Test func thingDecidesBeforeThePlaceWhereItHangs() {
        #expect(categories.category(in: "宿舍二层灭火器压力不足") == "XF")
        #expect(categories.category(in: "宿舍床铺松动") == "SU")
        #expect(categories.category(in: "其他") == nil)
    }

    @Test func everyKeywordBelongsToACategoryOfTheTable() {
        let codes = Set(HazardCategory.defaults.map(\.code))

        #expect(HazardKeywords.byCategory.allSatisfy { codes.contains($0.category) })
        #expect(HazardKeywords.byCategory.count == codes.count)
    }

    @Test func tableWithoutManagementHasNoFallback() {
        #expect(HazardCategoryFinder(HazardCategory.defaults).fallback == "GL")
        #expect(HazardCategoryFinder([HazardCategory.defaults[0]]).fallback == nil)
    }
}
