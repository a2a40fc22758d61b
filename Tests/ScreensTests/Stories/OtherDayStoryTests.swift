import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Inside a building on another day.
@Suite struct OtherDayStoryTests {
    private let school: SmallSchool
    private let sitting: WorkbenchSitting

    /// A hazard of today in the canteen, on the zoomed map.
    init() throws {
        school = try SmallSchool.founded()
        try school.file("燃气软管老化")
        sitting = try WorkbenchSitting(ledger: school.ledger)
        sitting.model.map.select(school.canteen)
        sitting.type("z")
        sitting.press(.enter)
    }

    private func go(_ key: String, to day: String) async {
        sitting.type(key)
        let map = sitting.model.map
        await sitting.wait(until: "that day is read") { map.past.scene?.day.text == day }
    }

    /// Leaders and roster of the day that the map shows are one key away.
    @Test func treeAndRosterOpenOnTheDayOfTheMap() async throws {
        sitting.type("D")
        sitting.type("2026-10-14")
        sitting.press(.enter)
        sitting.type("6")
        sitting.expect("2026-10-14")
        sitting.press(.escape)
        sitting.type("7")
        sitting.expect("10-14")
        sitting.press(.escape)
        sitting.type("=7")
        sitting.expect("11-23")
        sitting.expect(not: "10-14")
    }

    @Test func hazardsAndTitleAreThoseOfTheDay() async throws {
        let map = sitting.model.map
        sitting.expect("燃气软管老化")
        sitting.press(.end)
        #expect(map.hazardInHand != nil)
        await go("[", to: "2026-11-22")
        sitting.expect("回看 2026-11-22")
        sitting.expect(not: "燃气软管老化")
        sitting.expect("] 下周")
        #expect(map.hazardInHand == nil)
        sitting.type("]")
        sitting.expect(not: "回看 2026-11-22")
        sitting.expect("燃气软管老化")
        await go("]", to: "2026-11-29")
        sitting.expect("预看 2026-11-29")
        sitting.expect("· 尚无记录")
        sitting.expect(not: "燃气软管老化")
        sitting.type("=")
        sitting.expect("燃气软管老化")
    }

    @Test func nothingOfTodayIsDrawnOrListedFromThere() async throws {
        await go("[", to: "2026-11-22")
        for key in ["e", "f"] {
            sitting.type(key)
            sitting.expect("正在看别的日子，先按 = 回到今天。")
            #expect(sitting.model.focus == .map)
        }
    }

    /// Whatever somebody writes today, a building of that day stays until one comes back to today.
    @Test func aBuildingThatStandsNoLongerIsShownOnItsDays() async throws {
        let map = sitting.model.map
        let library = school.library
        try await school.ledger.write { try $0.drop([library], on: day("2026-11-20")) }
        sitting.model.refresh()
        map.leave()
        try map.past.show(day("2026-11-18"))
        await sitting.wait(until: "that day is read") { map.past.scene != nil }
        map.select(library)
        sitting.press(.enter)
        try school.file("书架松动")
        sitting.model.refresh()
        #expect(map.path == [library])
        sitting.expect("图书馆 · 图层")
        sitting.expect(not: "撤下")
        sitting.type("=")
        #expect(map.path.isEmpty)
        #expect(map.selection != nil && map.selection != library)
    }
}
