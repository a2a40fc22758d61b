import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What Today says of the watch, and where it leads.
@Suite struct WatchTodayStoryTests {
    @Test(arguments: [Language.chinese, .english])
    func aReminderLeadsToTheWatch(language: Language) async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.small, language)
        sitting.type("1")
        await sitting.openToday()
        #expect(sitting.model.today?.watchReminder != nil)
        sitting.press(.enter)
        #expect(sitting.model.today == nil && sitting.model.focus == .watch)
        for text in ["今天没有到期", "Nothing is due"] { sitting.expect(not: text) }
    }

    /// A class teacher whom nobody has asked for anything.
    @Test func nothingToRemindOfIsSaid() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.classTeacher, WorkbenchSitting.small)
        await sitting.openToday()
        #expect(sitting.model.today?.remindsOfWatch == false)
        sitting.press(.enter)
        sitting.expect("今天没有到期")
        #expect(sitting.model.today != nil)
    }

    /// As over the panes; the page stays, and no line of it tells more than before.
    @Test func theKeysAreDroppedOnTodayToo() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist, WorkbenchSitting.small)
        await sitting.unlockWatch()
        await sitting.openToday()
        sitting.type("L")
        #expect(sitting.model.session.state == .locked)
        #expect(!sitting.model.watch.isOpen && sitting.model.today != nil)
        sitting.expect("已锁定，签字时再输口令")
        sitting.type("L")
        sitting.expect("已锁定，请先输入口令")
    }

    /// Those who can give the cases to somebody else are told, and whoever has left them behind.
    @Test func casesOfAPsychologyTeacherWhoHasLeftAreNotForgotten() async throws {
        let school = try CareSchool()
        try school.fill()
        let signer = try school.key(of: school.staffed.principal).signer
        func today(of person: Person.ID) async throws -> WorkbenchSitting {
            let sitting = try school.sitting(as: person)
            await sitting.openToday()
            return sitting
        }
        try await today(of: school.second).expect(not: "已不任心理教师")
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.psychologist, isHeld: false, from: CareSchool.now.day,
            as: signer, at: CareSchool.now)
        for person in [school.second, school.staffed.principal, school.psychologist] {
            try await today(of: person).expect("钱予已不任心理教师")
        }
        for person in [school.staffed.office, school.classTeacher] {
            try await today(of: person).expect(not: "已不任心理教师")
        }
    }
}
