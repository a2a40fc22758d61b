import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The panes side by side: focus, zoom, resizing, language, leaving.
@Suite struct PaneStoryTests {
    @Test func digitsAndTabMoveTheFocus() throws {
        let sitting = try WorkbenchSitting()
        for (key, pane) in [("2", "2 隐患流程"), ("3", "3 心理关注"), ("1", "1 校园网格图")] {
            sitting.type(key)
            sitting.expect("┏━ " + pane)
        }
        sitting.press(.tab)
        #expect(sitting.model.focus == .board)
        sitting.press(.backTab, .backTab)
        #expect(sitting.model.focus == .watch)
    }

    @Test func fullWidthKeysWorkAsTheirHalfWidthOnes() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("２")
        #expect(sitting.model.focus == .board)
        sitting.type("／")
        sitting.expect("筛选：")
        sitting.press(.escape)
        sitting.type("？")
        sitting.expect("帮助：按键与功能")
        sitting.press(.escape)
        sitting.type("：")
        sitting.expect("┏━ 命令")
        sitting.press(.escape)
        sitting.type("ｚ")
        #expect(sitting.model.isZoomed)
    }

    @Test func zoomingShowsOnePaneAndEscAllThree() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("z")
        sitting.expect(not: "隐患流程")
        sitting.type("2")
        sitting.expect("隐患流程")
        sitting.expect(not: "校园网格图")
        sitting.press(.escape)
        sitting.expect("校园网格图")
        #expect(!sitting.model.isZoomed)
    }

    @Test(arguments: Language.allCases)
    func whereAPaneHasTheWholeWindowZoomingSaysSo(_ language: Language) throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, language)
        sitting.type("z")
        sitting.expect(language.strings.workbench.wholeAlready(100, 30))
        #expect(!sitting.model.isZoomed)
        // Tab leads to the next pane as before.
        sitting.press(.tab)
        #expect(sitting.model.focus == .board)
        sitting.resize(to: WorkbenchSitting.usual)
        sitting.type("z")
        #expect(sitting.model.isZoomed)
    }

    /// What the last line would cut stands whole in a window, which goes at a key.
    @Test func aRefusalLongerThanTheLastLineIsReadWhole() throws {
        let refusal =
            "Aula has 3 open hazards: close or void them first, or move them to another place"
        let sitting = try WorkbenchSitting(Size(width: 60, height: 16), .english)
        sitting.screen.refuse(refusal)
        sitting.expect("another place")
        sitting.press(.enter)
        sitting.expect(not: "another place")
        sitting.type("2")
        #expect(sitting.model.focus == .board)
        sitting.resize(to: WorkbenchSitting.usual)
        sitting.screen.refuse(refusal)
        #expect(sitting.model.notice == .refused(refusal))
        sitting.expect("! " + refusal)
    }

    @Test func aSmallerWindowAndBackShowsTheSameAgain() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("2")
        sitting.press(.down)
        let before = sitting.picture
        sitting.resize(to: WorkbenchSitting.small)
        sitting.expect("[2 隐患 16]")
        sitting.resize(to: Size(width: 30, height: 8))
        sitting.expect("窗口太小")
        sitting.resize(to: WorkbenchSitting.usual)
        #expect(sitting.picture == before)
    }

    @Test func theLanguageChangesAtOnceAndIsKept() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.alt("l"))
        sitting.expect("Campus grid map")
        #expect(sitting.language == .english)
        sitting.press(.alt("l"))
        sitting.expect("校园网格图")
        #expect(sitting.language == .chinese)
    }

    @Test func qAsksAndASecondEnterStays() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("q")
        sitting.press(.enter)
        #expect(!sitting.hasQuit)
        sitting.expect(not: "退出程序")
        sitting.press(.function(10))
        sitting.type("y")
        #expect(sitting.hasQuit)
    }

    @Test func qGoesBackFirstWhereThereIsALevelToGoBack() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.enter)
        sitting.type("q")
        #expect(sitting.model.map.path.isEmpty)
        sitting.expect(not: "退出程序")
    }

    @Test func themesAreLookedAtAndOnlyEnterKeepsOne() throws {
        let sitting = try WorkbenchSitting()
        let before = sitting.shownTheme
        sitting.press(.alt("t"), .down)
        #expect(sitting.shownTheme.id == "monochrome")
        #expect(sitting.keptTheme == nil)
        sitting.press(.escape)
        #expect(sitting.shownTheme == before)
        sitting.press(.alt("t"), .down, .down, .enter)
        #expect(sitting.keptTheme?.id == "ascii")
    }

    @Test func aNoticeStandsUntilTheNextKey() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.function(5))
        sitting.expect("已重新读取")
        sitting.press(.right)
        sitting.expect(not: "已重新读取")
    }

    @Test func theMenuIsWalkedWithArrowsAndRunsWithEnter() throws {
        let sitting = try WorkbenchSitting()
        sitting.press(.function(9), .right, .right, .right, .right)
        sitting.expect("转到隐患流程")
        for _ in 0..<30 where !sitting.rolesContain(.selection, at: "转到隐患流程") {
            sitting.press(.down)
        }
        sitting.press(.enter)
        #expect(sitting.model.focus == .board)
        sitting.expect(not: "转到隐患流程")
        sitting.press(.alt("g"))
        sitting.expect("划入网格")
        sitting.press(.escape)
        sitting.expect(not: "划入网格")
    }

    @Test func theHelpRunsItsLine() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("?放大当前")
        sitting.press(.enter)
        #expect(sitting.model.isZoomed)
    }

    @Test func nothingShowsANumberThatNoSealedFileHasGiven() throws {
        let school = try CareSchool()
        let sitting = try WorkbenchSitting(
            ledger: school.ledger, care: .file(school.file), as: nil)
        sitting.type("3z")
        let shown = sitting.picture.split(separator: "\n").dropFirst(2).dropLast(3).joined()
            .replacing("3 分钟无操作自动上锁", with: "")
        sitting.expect("已锁定")
        #expect(shown.filter { $0.isASCII && $0.isNumber } == "")
    }
}

extension Sitting {
    /// Whether the row that shows a text has cells of a role.
    func rolesContain(_ role: Role, at text: String) -> Bool {
        let rows = picture.split(separator: "\n", omittingEmptySubsequences: false)
        guard let y = rows.firstIndex(where: { $0.contains(text) }) else { return false }
        return terminal.roles[y].contains(role)
    }
}
