import Domain
import Foundation
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Who looked at a case, and what one reader looked at, as far as it may be known.
@Suite struct AccessLogStoryTests {
    private let school: CareSchool

    /// The second teacher reads one case of the first, and leads one.
    init() throws {
        school = try CareSchool()
        try school.fill()
        let owner = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        let line = try #require(
            try school.file.lines(for: owner).first { $0.code == "X-001" })
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        try school.file.note(.caseFile, of: line, by: second, at: CareSchool.now)
        let own = try school.open(.low, number: 20, by: second)
        try school.file.note(.caseFile, of: own, by: second, at: CareSchool.now)
    }

    /// Why, and for how long, stands there at the smallest size as well.
    @Test(arguments: [Language.chinese, .english])
    func theSmallestTerminalShowsWhyAndForHowLong(language: Language) async throws {
        let owner = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: owner).first)
        _ = try school.file.reveal(
            line.id, reason: .other, words: "核对电话", by: owner, at: CareSchool.now)
        try school.file.note(.masked, of: line, seconds: 42, by: owner, at: CareSchool.now)
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: 60, height: 16), language)
        await sitting.unlockWatch()
        sitting.expect("03:00")
        let tabs = sitting.picture.split(separator: "\n").first { $0.contains("03:00") }
        #expect(tabs?.contains("]") == true)
        await sitting.openLog()
        sitting.expect(language.strings.accessLog.seconds)
        // The newest first: the unlocking, and the look with its end.
        let newest = sitting.model.watch.log.views.filter { $0.subject != .masked }
        let look = try #require(newest.firstIndex { $0.subject == .identity })
        for _ in 0..<look { sitting.press(.down) }
        sitting.expect("核对电话")
        #expect(sitting.picture.split(separator: "\n").contains { $0.contains(" 42") })
    }

    @Test func thePageIsLockedByTheSameKeyAsEverythingElse() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.expect("X-001")
        sitting.type("L")
        #expect(sitting.model.session.state == .locked && !sitting.model.watch.isOpen)
        sitting.expect(not: "X-001")
    }

    /// An empty log would say that nobody has ever looked: the locked pane is there instead.
    @Test(arguments: [Language.chinese, .english])
    func theLockLeadsBackFromTheLogToTheLockedPane(language: Language) async throws {
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.usual, language)
        await sitting.unlockWatch()
        await sitting.openLog()
        let strings = language.strings
        sitting.expect(strings.care.forms.logTitle)
        sitting.type("L")
        #expect(sitting.screen.dialog == nil && !sitting.model.watch.isLogShown)
        sitting.expect(strings.watch.locked)
        sitting.expect(not: strings.care.forms.logTitle)
        sitting.expect(not: strings.care.forms.logEmpty)
    }

    /// Where the page stays, because it was locked by something else than a key, it says so.
    @Test(arguments: [Language.chinese, .english])
    func aLogThatCannotBeReadIsNotCalledEmpty(language: Language) async throws {
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.usual, language)
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.model.watch.lock()
        let strings = language.strings
        sitting.expect(strings.care.refusals.locked)
        sitting.expect(not: strings.care.forms.logEmpty)
        sitting.type("E")
        #expect(sitting.screen.dialog?.front == nil)
    }

    @Test func thePrincipalNarrowsTheLogToACaseAndToAReader() async throws {
        let sitting = try school.sitting(as: school.staffed.principal)
        sitting.type("w")
        sitting.expect("名单已上锁")
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.expect("全校的每一次查看")
        sitting.expect("X-010")
        sitting.type("c")
        sitting.type("X-001")
        sitting.press(.enter)
        sitting.expect("X-001 · 1 次")
        sitting.expect("苏叶")
        sitting.expect(not: "X-010")
        sitting.type("a")
        sitting.type("p")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.expect("苏叶 · 2 次")
        sitting.press(.escape)
        #expect(sitting.model.watch.log.views.isEmpty)
    }

    @Test func aTeacherSeesOwnLooksAndThoseAtOwnCases() async throws {
        let owner = try school.sitting(as: school.psychologist)
        await owner.unlockWatch()
        await owner.openLog()
        owner.expect("您自己的查看")
        owner.expect("苏叶")
        owner.expect(not: "X-010")
        let second = try school.sitting(as: school.second)
        await second.unlockWatch()
        await second.openLog()
        second.expect("X-010")
        second.expect(not: "钱予  打开名单")
    }

    @Test func whoeverMayNotIsToldWhoMay() async throws {
        for person in [school.staffed.office, school.classTeacher] {
            let sitting = try school.sitting(as: person)
            sitting.type("w")
            sitting.expect("查看记录只供校长")
        }
        let teacher = try school.sitting(as: school.classTeacher)
        await teacher.unlockWatch()
        teacher.type("w")
        teacher.expect("查看记录只供校长")
    }

    @Test func theCurtainFallsOverTheLogAndThePassphraseBringsItBack() async throws {
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.press(.control("x"))
        #expect(sitting.model.watch.log.views.isEmpty)
        sitting.type("f")
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
        await sitting.readLog()
        sitting.expect("X-010")
    }

    @Test func theExtractHoldsWhatThePageShows() async throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "wangge-" + UUID().uuidString + ".csv").path
        // Left to the system's own cleaning where it cannot be removed.
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.type("c")
        sitting.type("X-001")
        sitting.press(.enter)
        // A name without a folder goes where the documents go.
        sitting.exportFolder = FileManager.default.temporaryDirectory.path
        sitting.type("E")
        sitting.type(try #require(path.split(separator: "/").last.map(String.init)))
        sitting.press(.tab)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        await sitting.wait(until: "it is written") { sitting.shows("已写出，并记入查看记录") }
        sitting.expect("并记入查看记录：" + path.prefix(12))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("X-001") && !text.contains("X-010"))
        await sitting.readLog()
        sitting.type("a")
        sitting.expect("导出资料")
    }

    /// Neither a picture nor a sheet of another program: nothing is written under a name that says so.
    @Test func aNameThatNoPaperIsWrittenAsIsRefusedUnderItsField() async throws {
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        await sitting.openLog()
        sitting.exportFolder = FileManager.default.temporaryDirectory.path
        sitting.type("E")
        sitting.type("摘录.pdf")
        sitting.press(.tab)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        sitting.expect("文件名须以 .html、.txt 或 .csv 结尾")
    }
}
