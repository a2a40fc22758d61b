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

/// The watch as those see it who read no case, and where its file is not at its place.
@Suite struct WatchOutsideStoryTests {
    /// Nobody loses by unlocking what stood there before.
    @Test func whoeverReadsNoCaseKeepsTheCounts() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.staffed.vicePrincipal, WorkbenchSitting.small)
        sitting.expect("<5")
        await sitting.unlockWatch()
        #expect(sitting.model.watch.seal == .instructions)
        sitting.expect("目前没有给您的提示和措施")
        sitting.expect("今日应跟进")
        sitting.expect("<5")
        sitting.expect(not: "X-0")
    }

    /// The dot beside a number that is told is explained; where all have their plan, or 高 itself is not told, there
    /// is nothing to explain.
    @Test(arguments: [Language.chinese, .english])
    func theLegendSaysWhatTheDotUnderPlanMeans(language: Language) throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let legend = language == .chinese ? "一生一策“·”" : "Plan “·”"
        func clerk() throws -> WorkbenchSitting {
            try school.file.publish(school.file.lines(for: key), by: key, at: CareSchool.now)
            return try school.sitting(
                as: school.staffed.office, WorkbenchSitting.small, language)
        }
        for number in 1...6 { try school.open(.high, number: number, by: key) }
        let lines = try school.file.lines(for: key)
        func plan(_ lines: some Sequence<CaseLine>) throws {
            for line in lines {
                try school.file.record(
                    .planned(CareSchool.plan()), in: line.id, by: key, at: CareSchool.now)
            }
        }
        try plan(lines.prefix(2))
        try clerk().expect(legend)
        try plan(lines.dropFirst(2))
        let whole = try clerk()
        whole.expect(not: legend)
        whole.expect(language == .chinese ? "齐" : "all")
        let few = try CareSchool()
        try few.fill()
        try few.sitting(as: few.staffed.office, WorkbenchSitting.small, language)
            .expect(not: legend)
    }

    /// A code and an instruction only, locked and unlocked; whoever holds another office keeps the counts.
    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual])
    func aClassTeacherIsToldNoNumber(size: Size) async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.classTeacher, size)
        sitting.expect("名单已加密封存")
        for text in ["<5", "今日应跟进", "在册", "观察"] { sitting.expect(not: text) }
        await sitting.unlockWatch()
        #expect(sitting.model.watch.seal == .instructions)
        sitting.expect("目前没有给您的提示和措施")
        for text in ["<5", "今日应跟进", "在册", "观察"] { sitting.expect(not: text) }
        try await school.ledger.accounts.setOffice(
            .safetyOffice, of: school.classTeacher, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let both = try school.sitting(as: school.classTeacher, size)
        both.expect("今日应跟进")
        both.expect("<5")
    }

    /// What is typed at once stays out of the rest of the program; once the file is back, Enter asks for it.
    @Test func enterInAPaneWithoutItsFileReadsAnew() async throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        try school.fill()
        let sitting = try WorkbenchSitting(
            ledger: school.ledger, now: CareSchool.now,
            care: .directory(directory.data, machine: { CareSchool.now }), as: nil)
        try sitting.model.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase),
                at: CareSchool.now))
        sitting.type("3")
        func move(from: String, to: String) throws {
            let path = directory.data.carePath
            for end in ["", "-wal", "-shm"] {
                try FileManager.default.moveItem(
                    atPath: path + from + end, toPath: path + to + end)
            }
        }
        try move(from: "", to: ".aside")
        _ = sitting.screen.passSecond()
        sitting.expect("文件不见了")
        sitting.press(.enter)
        sitting.expect("请把备份放回数据目录")
        sitting.type(StaffedSchool.passphrase)
        #expect(sitting.screen.dialog != nil && sitting.model.focus == .watch)
        sitting.press(.enter)
        #expect(sitting.screen.dialog == nil)
        try move(from: ".aside", to: "")
        await sitting.unlockWatch()
        #expect(sitting.model.watch.seal == .cases)
    }

    /// Letters that find nobody do not say that there is nobody.
    @Test func keysAreFoundByInitialsAndNothingFalseIsSaid() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("K")
        sitting.type("zzzz")
        sitting.expect(not: "没有可核对的人")
    }
}
