import Domain
import Foundation
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Reporting a hazard by keyboard alone.
@Suite struct ReportStoryTests {
    private let school: SmallSchool
    private let sitting: WorkbenchSitting

    init() throws {
        school = try SmallSchool.founded()
        sitting = try WorkbenchSitting(WorkbenchSitting.usual, ledger: school.ledger)
    }

    private func filed() throws -> [HazardRow] {
        try school.ledger.hazards.rows(HazardQuery(scope: .everything), .first, limit: 10)
    }

    /// Place, category and text by pinyin initials and code; the caret is left in the text.
    private func fillIn() {
        sitting.type("2n")
        sitting.type("stzj")
        sitting.press(.enter)
        sitting.type("xf")
        sitting.press(.enter)
        sitting.type("燃气软管老化，接头处有气味")
    }

    @Test func aHazardReportedByInitialsShowsOnMapAndBoard() async throws {
        fillIn()
        sitting.expect("[食堂 一层 灶间")
        sitting.expect("[消防")
        sitting.press(.function(2))
        await sitting.wait(until: "it is filed") { sitting.model.notice != nil }

        #expect(sitting.model.notice == .reported("SY-2026-XF-0001"))
        sitting.expect("✓ 已上报 SY-2026-XF-0001")
        sitting.expect(not: "┏━ 上报隐患")
        #expect(try filed().map(\.text) == ["燃气软管老化，接头处有气味"])
        #expect(try filed().first?.place == school.kitchen)
        sitting.expect("▸待核实 1◂")
        #expect(sitting.model.map.selection == school.canteen)
        #expect(sitting.model.school.counts[school.canteen]?.open == 1)
        sitting.expect("未销号 1")
    }

    @Test func enterAloneGoesThroughTheFormAndFilesIt() async throws {
        sitting.model.map.select(school.gate)
        sitting.press(.function(7))
        sitting.expect("[校门")
        sitting.type("xf")
        sitting.press(.enter)
        sitting.type("消防通道堆物")
        sitting.press(.enter, .enter, .enter, .enter)
        sitting.type("zs")
        sitting.press(.enter)
        sitting.expect("[张三")
        sitting.press(.enter)
        await sitting.wait(until: "it is filed") { sitting.model.notice != nil }
        #expect(try filed().map(\.text) == ["消防通道堆物"])
        #expect(try filed().first?.finder == school.teacher)
        #expect(sitting.model.lastFinder == school.teacher)
    }

    @Test func namesThatAreOnlyTypedCountWhenTheFormIsFiled() async throws {
        sitting.type("2n")
        sitting.type("stzj")
        sitting.press(.tab)
        sitting.expect("[食堂 一层 灶间")
        sitting.type("消防")
        sitting.press(.tab)
        sitting.type("消防通道堆物")
        sitting.press(.tab, .tab, .tab, .tab)
        sitting.type("zs")
        sitting.press(.function(2))
        await sitting.wait(until: "it is filed") { sitting.model.notice != nil }
        #expect(try filed().first?.finder == school.teacher)
    }

    @Test func escAsksBeforeTypedWordsAreThrownAway() throws {
        fillIn()
        sitting.press(.escape)
        sitting.expect("放弃已填写的内容？")
        sitting.press(.enter)
        sitting.expect("燃气软管老化，接头处有气味")
        sitting.expect("[食堂 一层 灶间")
        sitting.press(.escape)
        sitting.type("y")
        sitting.expect(not: "┏━ 上报隐患")
        #expect(try filed().isEmpty)
    }

    @Test func anUntouchedFormClosesWithoutAQuestion() {
        sitting.type("r")
        sitting.press(.escape)
        sitting.expect(not: "上报隐患 ━")
        sitting.expect(not: "放弃")
    }

    @Test func aRefusedReportKeepsWhatWasTyped() async throws {
        fillIn()
        sitting.press(.tab, .tab, .tab)
        sitting.press(.control("u"))
        sitting.type("2026-12-24 08:00")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 发现时间不能晚于现在") }
        sitting.expect("燃气软管老化，接头处有气味")
        #expect(sitting.cursorRow.contains("2026-12-24 08:00"))
        #expect(try filed().isEmpty)

        sitting.press(.control("u"))
        sitting.type("7：40")
        sitting.press(.function(2))
        await sitting.wait(until: "it is filed") { sitting.model.notice != nil }
        #expect(try filed().first?.foundAt.hourMinuteText == "07:40")
    }

    @Test func anEmptyFormNamesEveryMissingField() throws {
        sitting.type("2n")
        sitting.press(.function(2))
        for sentence in ["请选定场所", "请选定类别", "请写明问题"] {
            sitting.expect("! " + sentence)
        }
        #expect(sitting.cursorRow.contains("场所"))
    }

    @Test func aNameThatIsOnNoRosterIsRefused() async throws {
        fillIn()
        sitting.press(.backTab, .backTab, .backTab)
        sitting.type("无名氏")
        sitting.press(.escape, .function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 名册里没有这个人") }
        #expect(try filed().isEmpty)
    }

    @Test func anOpenHazardOfTheSameKindIsShownWhileTyping() throws {
        try school.file("接头漏气")
        fillIn()
        sitting.expect("同处同类未销号 1 条")
        sitting.expect("SY-2026-XF-0001 接头漏气")
    }

    @Test func pastedTextWithLineBreaksKeepsThem() async throws {
        fillIn()
        sitting.handle(.paste("\n第二行\n第三行"))
        sitting.press(.function(2))
        await sitting.wait(until: "it is filed") { sitting.model.notice != nil }
        #expect(try filed().first?.text.hasSuffix("第二行\n第三行") == true)
        sitting.expect("燃气软管老化，接头处有气味 第二行 第三行")
    }

    @Test func theCursorStandsBehindTheChineseText() throws {
        fillIn()
        let cursor = try #require(sitting.terminal.cursor)
        let typed = try #require(sitting.cursorRow.range(of: "接头处有气味"))
        let before = String(sitting.cursorRow[..<typed.upperBound])
        #expect(cursor.x == DisplayText.width(of: before))
    }

    @Test func theNextReportBeginsWithTheSameFinder() async throws {
        sitting.model.lastFinder = school.teacher
        sitting.type("r")
        sitting.expect("[张三")
    }

    @Test func withoutPlacesNothingCanBeReportedAndThatIsSaid() throws {
        let ledger = try SmallSchool.onlyFounded()
        let sitting = try WorkbenchSitting(ledger: ledger)
        sitting.type("r")
        sitting.expect("! 还没有场所")
    }
}
