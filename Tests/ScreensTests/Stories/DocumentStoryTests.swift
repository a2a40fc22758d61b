import Domain
import Foundation
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Whoever has to show papers: chooses one, looks at it, and has it as a file.
@Suite struct DocumentStoryTests {
    @Test func letterChoosesAPaperAndItIsShown() async throws {
        let sitting = try WorkbenchSitting()
        await sitting.openDocuments()
        sitting.expect("校园安全网格示意图")
        sitting.type("B")
        await sitting.wait(until: "the paper is shown") { sitting.shows("一、领导小组") }
        sitting.expect("杨怀朴")
    }

    @Test func listThatHasNoRoomForAllSaysThatItGoesOn() async throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        await sitting.openDocuments()
        let rows = sitting.picture.split(separator: "\n")
        #expect(rows[2].contains("A ") && rows[2].contains(Symbols.standard[.scrollThumb]))
        #expect(rows[5].contains("D ") && !rows[5].contains(Symbols.standard[.scrollThumb]))
    }

    /// Each map of the documents is drawn as its legend says.
    @Test func riskMapShowsTheRisksAndTheGridMapTheGrids() async throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.large)
        await sitting.openDocuments()
        await sitting.wait(until: "the map is shown") { sitting.shows("教学楼A") }
        sitting.expect("G05 孙厚田")
        let documents = try #require(sitting.model.documents)
        let (risks, grids) = (documents.draw(.risk), documents.draw(.ownership))
        var own = try #require(risks.first { $0.contains("食堂") && !grids.contains($0) })
        while own.last == " " { own.removeLast() }
        sitting.type("G")
        await sitting.wait(until: "the risks are shown") { sitting.shows(own) }
        #expect(!risks.joined().contains("!"))
    }

    @Test func mapThatIsWiderThanTheFrameIsScrolledSideways() async throws {
        let sitting = try WorkbenchSitting()
        await sitting.openDocuments()
        await sitting.wait(until: "the map is shown") { sitting.shows("教学楼A") }
        for _ in 0..<9 { sitting.press(.right) }
        sitting.expect(not: "教学楼A")
        sitting.expect("实验楼")
        for _ in 0..<9 { sitting.press(.left) }
        sitting.expect("教学楼A")
    }

    @Test func bracketsTurnToAnotherWeek() async throws {
        let sitting = try WorkbenchSitting()
        await sitting.openDocuments()
        sitting.type("D")
        await sitting.wait(until: "this week") { sitting.shows("第13周护导值班表") }
        sitting.type("[")
        await sitting.wait(until: "last week") { sitting.shows("第12周护导值班表") }
    }

    @Test func paperThatThereIsNotSaysWhy() async throws {
        let sitting = try WorkbenchSitting(ledger: SmallSchool.founded().ledger, as: nil)
        sitting.type("4")
        sitting.type("K")
        await sitting.wait(until: "the reason") { sitting.shows("还没有指明是哪一条隐患") }
        sitting.type("h")
        sitting.expect("还没有指明是哪一条隐患")
    }

    @Test func fileGetsANameOfItsOwnAndALineInTheJournal() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "wangge-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: folder) } }
        let school = try StaffedSchool()
        let sitting = try WorkbenchSitting(ledger: school.small.ledger, as: nil)
        try sitting.model.session.signIn(called: "陈安", passphrase: StaffedSchool.passphrase)
        sitting.exportFolder = folder
        await sitting.openDocuments()
        sitting.type("B")
        await sitting.wait(until: "the paper is shown") { sitting.shows("一、领导小组") }
        for count in 1...2 {
            sitting.type("c")
            await sitting.wait(until: "file \(count)") {
                sitting.model.notice?.isFailure == false
                    && Self.names(in: folder).count == count
            }
        }
        #expect(
            Self.names(in: folder) == [
                "校园安全网格化管理领导小组及网格责任人一览表-2026-11-23-2.csv",
                "校园安全网格化管理领导小组及网格责任人一览表-2026-11-23.csv",
            ])
        let entry = try #require(try school.small.ledger.journal.entries(limit: 1).first)
        #expect(
            entry.act == .exported(what: "校园安全网格化管理领导小组及网格责任人一览表", rows: 4))
        #expect(entry.actor == school.office && entry.isSigned)
        #expect(try school.small.ledger.verify().faults.isEmpty)
    }

    /// Of seventy pledges of one day nobody has to open each to find one.
    @Test func aPaperAboutOnePersonBearsTheNameInItsFile() async throws {
        let folder = try TemporaryDirectory()
        let school = try StaffedSchool()
        let sitting = try WorkbenchSitting(ledger: school.small.ledger, as: nil)
        try sitting.model.session.signIn(called: "孙立民", passphrase: StaffedSchool.passphrase)
        sitting.exportFolder = folder.path
        await sitting.openDocuments()
        sitting.type("E")
        await sitting.wait(until: "the pledge is shown") { sitting.shows("乙方：网格长 孙立民") }
        sitting.type("t")
        await sitting.wait(until: "it is written") { sitting.model.notice?.isFailure == false }
        let name = try #require(Self.names(in: folder.path).first)
        #expect(name.hasSuffix("-孙立民-2026-11-23.txt"))
        let entry = try #require(try school.small.ledger.journal.entries(limit: 1).first)
        guard case .exported(let what, _) = entry.act else {
            Issue.record("not an export")
            return
        }
        #expect(what.hasSuffix(" 孙立民"))
    }

    @Test func folderThatCannotBeWrittenIsToldByASentence() async throws {
        let school = try StaffedSchool()
        let sitting = try WorkbenchSitting(ledger: school.small.ledger, as: nil)
        try sitting.model.session.signIn(called: "陈安", passphrase: StaffedSchool.passphrase)
        sitting.exportFolder = "/nowhere/at/all"
        await sitting.openDocuments()
        sitting.type("t")
        await sitting.wait(until: "the sentence") { sitting.shows("不能写入 /nowhere/at/all") }
    }

    private static func names(in folder: String) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            return []
        }
    }
}
