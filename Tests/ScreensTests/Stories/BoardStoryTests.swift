import Domain
import Localisation
import Persistence
import TerminalUI
import Testing
import ViewModels

/// What a person does on the hazard board.
@Suite struct BoardStoryTests {
    @Test func typingAFilterNarrowsAllColumnsAndEscClearsIt() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2")
        let before = BoardColumn.allCases.map(sitting.model.board.count)
        sitting.type("/")
        for letter in ["灶", "间"] {
            sitting.type(letter)
            sitting.expect("筛选：" + sitting.model.board.filter)
        }
        sitting.expect("待核实 0  待研判 0  整改中 0 ▸待复查 1◂ 已销号 6")
        sitting.press(.enter)
        sitting.expect("筛选：“灶间”")
        sitting.press(.escape)
        #expect(sitting.model.board.filter == "")
        #expect(BoardColumn.allCases.map(sitting.model.board.count) == before)
    }

    @Test func theFilterTakesTheCursorAndEveryLetter() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2/nbz灶")
        #expect(sitting.model.board.filter == "nbz灶")
        #expect(sitting.cursorRow.hasPrefix(" 筛选：nbz灶"))
        #expect(sitting.terminal.cursor == Point(x: 12, y: 3))
        sitting.press(.backspace, .backspace, .backspace, .backspace)
        #expect(sitting.model.board.filter == "")
        sitting.press(.escape)
        sitting.expect(not: "筛选：")
    }

    @Test func downFromTheFilterWalksThroughWhatItFound() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2/走廊")
        sitting.press(.down)
        #expect(sitting.model.board.filter == "走廊")
        #expect(sitting.cursorRow.contains("▸"))
        sitting.type("n")
        sitting.expect("上报隐患")
    }

    @Test func theArrowsWalkOverColumnsAndCards() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("2z")
        let board = sitting.model.board
        #expect(board.column == .toReview)
        sitting.press(.left, .down)
        #expect(board.column == .rectifying)
        #expect(board.list.selectedIndex == 1)
        #expect(sitting.cursorRow.contains("◐"))
        sitting.press(.right, .right)
        #expect(board.column == .closed)
        let rows = board.list.rows.map(\.id)
        sitting.press(.pageDown)
        #expect(board.list.selectedIndex == 6)
        sitting.press(.end)
        #expect(board.list.selectedIndex == board.count(in: .closed) - 1)
        sitting.press(.home)
        #expect(board.selected?.id == rows.first)
    }

    @Test func bSwitchesBetweenColumnsAndList() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2")
        sitting.expect("b 列表")
        sitting.type("b")
        sitting.expect("编号")
        sitting.expect("b 看板")
        sitting.press(.down, .down)
        #expect(sitting.cursorRow.hasPrefix("▸SY-2026-XS-0244"))
        sitting.type("b")
        sitting.expect("▸待复查 6◂")
    }

    @Test func enterOpensTheDetailAndEscComesBackToTheSameCard() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2")
        sitting.press(.down, .enter)
        let selected = sitting.model.board.selected?.id
        sitting.expect("SY-2026-XF-0224   重大 · 消防")
        sitting.expect("发现时间")
        sitting.press(.escape)
        #expect(!sitting.model.board.isDetailOpen)
        #expect(sitting.model.board.selected?.id == selected)
    }

    @Test func theDetailScrollsToItsEndAndAtOnceBack() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2")
        sitting.press(.enter)
        let top = sitting.picture
        for _ in 0..<9 { sitting.press(.pageDown) }
        let bottom = sitting.picture
        #expect(bottom != top)
        sitting.press(.pageUp)
        #expect(sitting.picture != bottom)
        for _ in 0..<9 { sitting.press(.pageUp) }
        #expect(sitting.picture == top)
    }

    @Test func sShowsWhereTheHazardIs() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("2s")
        #expect(sitting.model.focus == .map)
        #expect(try sitting.model.map.placeInHand == sitting.place("食堂 一层 灶间"))
    }

    @Test func theWheelAndAClickChooseACard() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        sitting.type("2")
        let at = Point(x: 20, y: 9)
        sitting.handle(.mouse(MouseEvent(kind: .click, at: at)))
        #expect(sitting.model.board.list.selectedIndex == 1)
        sitting.handle(.mouse(MouseEvent(kind: .wheelDown, at: at)))
        #expect(sitting.model.board.list.selectedIndex == 2)
        sitting.handle(.mouse(MouseEvent(kind: .doubleClick, at: at)))
        #expect(sitting.model.board.isDetailOpen)
    }
}
