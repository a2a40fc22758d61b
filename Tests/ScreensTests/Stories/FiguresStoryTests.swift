import Domain
import Foundation
import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Looking at the indicators.
@Suite struct FiguresStoryTests {
    @Test func balanceIsPrintedAndEnterOpensAHazardBehindAFigure() async throws {
        let sitting = try await FiguresSchool().sitting()
        sitting.expect("存量 3 = 期初 0 + 新增 4 − 销号 1 − 作废 0")
        sitting.expect("1/4")
        sitting.press(.enter)
        sitting.expect("SY-2026-RQ-0001")
        sitting.press(.enter)
        #expect(sitting.model.board.isDetailOpen)
        #expect(sitting.model.board.detail?.hazard.number == "SY-2026-RQ-0001")
    }

    @Test func gridShowsItsOwnFiguresAndEscapeGoesBack() async throws {
        let sitting = try await FiguresSchool().sitting()
        sitting.type("2")
        sitting.expect("G02 食堂")
        sitting.expect("未划入网格")
        sitting.press(.enter)
        sitting.expect("G02 食堂")
        sitting.expect("新增 3")
        sitting.press(.escape)
        sitting.expect("新增 4")
    }

    /// A name that says no format and a folder that is none are told under the field, which stays.
    @Test(arguments: [Language.chinese, .english])
    func thePageIsWrittenWhereAndAsItsNameSays(language: Language) async throws {
        let folder = try TemporaryDirectory()
        let sitting = try await FiguresSchool().sitting(WorkbenchSitting.small, language)
        let (words, strings) = (language.strings.figures.month, language.strings)
        sitting.exportFolder = folder.path
        sitting.type("P")
        sitting.expect(words.format)
        for (name, told) in [
            ("page.pdf", strings.care.forms.pathEnding), ("", strings.common.required),
            ("/nowhere/at/all/page.html", strings.workflow.files.noFolder("/nowhere/at/all")),
        ] {
            sitting.press(.control("u"))
            sitting.type(name)
            sitting.press(.function(2))
            await sitting.wait(until: "it is refused: \(name)") { sitting.shows(told) }
        }
        sitting.press(.control("u"))
        // A name without a folder goes where the documents go, and the whole path is told.
        sitting.type("page.txt")
        sitting.press(.function(2))
        let path = folder.path + "/page.txt"
        await sitting.wait(until: "it is written") {
            FileManager.default.fileExists(atPath: path) && sitting.shows(words.written("/"))
        }
        #expect(sitting.model.notice == .done(words.written(path)))
    }

    @Test func earlierPeriodHasNoSharesAndPrintsADash() async throws {
        let sitting = try await FiguresSchool().sitting()
        sitting.type("[")
        await sitting.waitForFigures(of: "2026-10")
        sitting.expect("0/0")
        sitting.expect("—")
        sitting.type("d")
        sitting.type("自定")
        sitting.press(.enter)
        for _ in 0..<12 { sitting.press(.backspace) }
        sitting.type("2026-11-20 2026-11-23")
        sitting.press(.function(2))
        await sitting.wait(until: "the days are counted") { sitting.shows("期初 1 + 新增 3") }
    }
}
