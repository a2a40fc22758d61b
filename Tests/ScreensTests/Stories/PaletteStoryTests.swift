import Domain
import Foundation
import Localisation
import Persistence
import TerminalUI
import Testing
import ViewModels

@testable import Screens

/// Going anywhere by a few typed letters.
@Suite struct PaletteStoryTests {
    @Test func aNumberJumpsToItsHazard() throws {
        let sitting = try WorkbenchSitting()
        sitting.type(":0241")
        sitting.expect("隐患 SY-2026-RQ-0241")
        sitting.press(.enter)
        #expect(sitting.model.board.selected?.number == "SY-2026-RQ-0241")
        #expect(sitting.model.board.isDetailOpen)
        #expect(sitting.model.focus == .board)
    }

    @Test func aWholeNumberIsTakenInSmallLettersToo() throws {
        let sitting = try WorkbenchSitting()
        sitting.type(":sy-2026-rq-0241")
        sitting.press(.enter)
        #expect(sitting.model.board.selected?.number == "SY-2026-RQ-0241")
    }

    @Test func initialsJumpToAPlace() throws {
        let sitting = try WorkbenchSitting()
        sitting.type(":stzj")
        sitting.expect("▸ 场所 食堂 一层 灶间")
        sitting.press(.enter)
        #expect(try sitting.model.map.placeInHand == sitting.place("食堂 一层 灶间"))
        #expect(sitting.model.focus == .map)
    }

    @Test func initialsJumpToAPersonsGrid() throws {
        let sitting = try WorkbenchSitting()
        sitting.type(":sht")
        sitting.expect("人员 孙厚田")
        sitting.press(.enter)
        #expect(try sitting.model.map.selection == sitting.place("食堂"))
    }

    @Test func initialsRunACommand() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.control("p"))
        sitting.type("sbyh")
        sitting.expect("▸ 上报隐患")
        sitting.press(.enter)
        sitting.expect("┏━ 上报隐患")
    }

    @Test func whatIsNotThereIsSaid() throws {
        let sitting = try WorkbenchSitting()
        sitting.type(":没有这样的东西")
        sitting.expect("没有符合的条目")
        sitting.press(.enter)
        sitting.expect("┏━ 命令")
        sitting.press(.escape)
        sitting.expect(not: "┏━ 命令")
    }

    @Test func theMapIsSearchedWithASlash() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("/tsg")
        sitting.press(.enter)
        #expect(try sitting.model.map.selection == sitting.place("图书馆"))
    }

    /// None of them is left out in silence: beyond those that are seen the list goes on.
    @Test func allThatMatchesIsListedPlacesBeforeGrids() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        let school = sitting.model.school
        let matching = school.organisation.places.filter { $0.name.contains("楼") }
        #expect(matching.count > 8)
        let titles = sitting.screen.jumps(to: "楼").map(\.title)
        for place in matching { #expect(titles.contains("场所 " + school.path(of: place.id))) }
        let lastPlace = try #require(titles.lastIndex { $0.hasPrefix("场所") })
        let firstGrid = try #require(titles.firstIndex { $0.hasPrefix("网格") })
        #expect(lastPlace < firstGrid)
        sitting.type("/教学楼A")
        sitting.press(.enter)
        #expect(try sitting.model.map.selection == sitting.place("教学楼A"))
        #expect(sitting.model.map.path.isEmpty)
    }

    @Test func theCursorStandsBehindWhatIsTyped() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type(":食堂")
        let cursor = try #require(sitting.terminal.cursor)
        let row = sitting.cursorRow
        let typed = try #require(row.range(of: ": 食堂"))
        #expect(cursor.x == DisplayText.width(of: String(row[..<typed.upperBound])))
    }
}
