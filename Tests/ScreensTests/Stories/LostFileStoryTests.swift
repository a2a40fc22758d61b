import Domain
import Foundation
import Localisation
import Persistence
import Security
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Files that go away under somebody who only looks.
@Suite struct LostFileStoryTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        try school.fill()
    }

    private func sitting() throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, ledger: school.ledger, now: CareSchool.now,
            care: .directory(directory.data, machine: { CareSchool.now }), as: nil)
        try sitting.model.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase),
                at: CareSchool.now))
        return sitting
    }

    private func move(_ path: String, to other: String) throws {
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.moveItem(atPath: path + end, toPath: other + end)
        }
    }

    @Test(arguments: [Language.chinese, .english])
    func anOlderFileIsToldAboveTheList(language: Language) async throws {
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.small, language)
        await sitting.unlockWatch()
        sitting.expect(not: "care.db")
        sitting.model.watch.isOlder = true
        sitting.expect("care.db")
    }

    /// Without a word of what is in it, at the smallest size as well.
    @Test(arguments: [Language.chinese, .english])
    func anOlderFileIsToldOnToday(language: Language) async throws {
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.small, language)
        await sitting.openToday()
        let told = language == .chinese ? "名册文件比台账旧" : "its file is older than the ledger"
        sitting.expect(not: told)
        let today = try #require(sitting.model.today)
        sitting.model.watch.isOlder = true
        today.reload()
        #expect(today.isListOlder)
        for text in [told, "verify", "restored"] { sitting.expect(text) }
    }

    @Test func aLedgerThatIsGoneIsToldInOneRowWhateverIsAskedFor() async throws {
        let sitting = try sitting()
        sitting.type("3")
        await sitting.unlockWatch()
        #expect(sitting.model.watch.isOpen)
        let path = directory.data.path + "/school.db"
        let told = "数据文件被移走、删除或替换，不再读写：请放回原处，或重新启动本程序"
        try move(path, to: path + ".aside")
        _ = sitting.screen.passSecond()
        sitting.expect(told)
        #expect(!sitting.model.watch.isOpen)
        sitting.type("2")
        sitting.type("a")
        // As the loop does it before each frame.
        _ = sitting.screen.passSecond(isNew: false)
        sitting.expect(told)
        sitting.expect(not: "这条隐患已经办完")
        try move(path + ".aside", to: path)
        _ = sitting.screen.passSecond()
        sitting.expect(not: told)
    }

    /// What was signed last lies in the file that went away.
    @Test func aListThatGoesAwayTakesTheLastNoticeWithIt() async throws {
        let sitting = try sitting()
        sitting.type("3")
        await sitting.unlockWatch()
        sitting.model.notice = .done("已签字记入")
        _ = sitting.screen.passSecond()
        sitting.expect("已签字记入")
        let path = directory.data.carePath
        try move(path, to: path + ".aside")
        _ = sitting.screen.passSecond()
        sitting.expect(not: "已签字记入")
        #expect(sitting.model.watch.seal == .missing)
    }

    /// Nobody presses a key: the pane says that it reads by itself.
    @Test func aListThatIsPutBackIsReadByItself() throws {
        let sitting = try sitting()
        sitting.type("3")
        let path = directory.data.carePath
        try move(path, to: path + ".aside")
        _ = sitting.screen.passSecond()
        sitting.expect("文件不见了")
        try move(path + ".aside", to: path)
        _ = sitting.screen.passSecond()
        sitting.expect(not: "文件不见了")
        #expect(sitting.model.watch.seal == .locked && sitting.model.watch.failure == nil)
    }
}
