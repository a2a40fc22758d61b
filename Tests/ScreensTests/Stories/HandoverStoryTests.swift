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

/// 节前值守交接单: entered on the page, signed, and written on paper.
@Suite struct HandoverStoryTests {
    private let school: CareSchool

    /// The days from Friday on are free.
    init() async throws {
        school = try CareSchool()
        try school.fill()
        try school.letIn(school.second, into: ["X-001"])
        try await school.beginSemesterWithHoliday()
    }

    @Test func anotherKeeperAndPhoneAreEnteredAndStandOnThePaper() async throws {
        let folder = NSTemporaryDirectory() + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        // What cannot be removed is left to the system's own cleaning.
        // Where the paper was not written there is nothing to remove.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.expect("节前值守交接单")
        sitting.expect("11-27 – 11-29")
        sitting.expect("无电话")
        // X-002 is late and comes first.
        sitting.press(.down, .enter)
        sitting.expect("登记值守人 X-001")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.type("内线 8231")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        let row = sitting.picture.split(separator: "\n").first { $0.contains("X-001") }
        #expect(row?.contains("苏叶") == true && row?.contains("内线 8231") == true)

        // The head of the case says so too.
        let watch = sitting.model.watch
        let strings = Language.chinese.strings
        watch.select(
            at: try #require(watch.shown.firstIndex { $0.code == "X-001" }))
        watch.takeInHand()
        let head = CaseFacts(
            watch: try #require(watch.detail), model: watch, strings: strings, columns: 76
        ).lines.map(\.text)
        #expect(head.contains { $0.hasPrefix("值守人") && $0.contains("苏叶  11-27–11-29") })

        sitting.type("E")
        sitting.type(folder + "/list.txt")
        sitting.press(.tab)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        await sitting.wait(until: "it is written") { sitting.shows("已写出") }
        let text = try String(contentsOfFile: folder + "/list.txt", encoding: .utf8)
        for word in ["假期 2026-11-27 至 2026-11-29", "苏叶", "内线 8231", "X-002"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(!text.contains("学生甲") && !text.contains("八(3)"))

        let keeper = try school.sitting(as: school.second)
        await keeper.unlockWatch()
        keeper.type("H")
        keeper.expect("内线 8231")
        keeper.press(.enter)
        keeper.expect("只有负责本案的心理教师可以办理")
    }

    /// A list without rows would say that no holiday is near.
    @Test func theLockLeadsBackFromTheListToTheLockedPane() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.expect("11-27 – 11-29")
        sitting.type("L")
        #expect(sitting.screen.dialog == nil && !sitting.model.watch.isOpen)
        sitting.expect("已锁定")
        sitting.expect(not: "节前值守交接单")
        sitting.expect(not: "一周内没有三天以上的假期")
    }

    /// Whoever is chosen is called by the own number, until somebody types another one.
    @Test func theNumberFollowsTheKeeperUntilAnotherIsTyped() async throws {
        let people = try school.ledger.organisation.organisation(on: CareSchool.now.day)
        let called = try [(school.psychologist, "内线 8101"), (school.second, "内线 8231")].map {
            var person = try #require(people.person($0.0))
            person.officePhone = $0.1
            return person
        }
        try await school.ledger.write { ledger in
            for person in called { try ledger.updatePerson(person) }
        }
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.press(.down, .enter)
        sitting.expect(not: "内线 8231")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.expect("内线 8231")
        let own = try #require(sitting.model.session.name)
        sitting.press(.backTab, .control("u"))
        sitting.type(own)
        sitting.press(.enter)
        sitting.expect(not: "内线 8231")
        // A number that was typed stays, whoever is chosen then, and is what is signed.
        sitting.press(.control("u"))
        sitting.type("13900001111")
        sitting.press(.backTab, .control("u"))
        sitting.type("sy")
        sitting.press(.enter)
        sitting.expect("13900001111")
        sitting.expect(not: "内线 8231")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        let row = sitting.picture.split(separator: "\n").first { $0.contains("X-001") }
        #expect(row?.contains("苏叶") == true && row?.contains("13900001111") == true)
    }

    /// Who leads the case is offered by name, and takes days from another after a word only.
    @Test func daysThatWereEnteredForSomebodyAreNotTakenWithoutAWord() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.press(.down, .enter)
        sitting.type("sy")
        sitting.press(.enter)
        sitting.type("内线 8231")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }

        sitting.press(.enter)
        sitting.press(.control("u"))
        let own = try #require(sitting.model.session.name)
        sitting.type(own)
        sitting.expect("本人，负责本案")
        sitting.press(.enter)
        sitting.press(.control("u"))
        sitting.type("13900001111")
        sitting.press(.tab)
        sitting.press(.control("u"))
        sitting.type("2026-11-29")
        sitting.press(.function(2))
        sitting.expect("已登记：苏叶 11-29–11-29")
        // They are told beside the tick as long as it can be taken back, behind the curtain as well.
        sitting.press(.space, .control("x"), .enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
        await sitting.wait(until: "they are told") { sitting.shows("已登记：苏叶 11-29–11-29") }
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.screen.dialog?.front == nil }
        let rows = sitting.picture.split(separator: "\n").filter { $0.contains("X-001") }
        #expect(rows.count == 2)
        #expect(rows.first?.contains("11-27–11-28") == true)
        #expect(rows.first?.contains("苏叶") == true)
        #expect(rows.last?.contains("11-29–11-29") == true)
        #expect(rows.last?.contains(own) == true && rows.last?.contains("13900001111") == true)
    }

    @Test(arguments: [Language.chinese, .english])
    func theSmallestTerminalShowsWhoWhenAndByWhichPhone(language: Language) async throws {
        let sitting = try school.sitting(
            as: school.psychologist, Size(width: 60, height: 16), language)
        await sitting.unlockWatch()
        sitting.type("H")
        let row = sitting.picture.split(separator: "\n").first { $0.contains("X-002") }
        let own = try #require(sitting.model.session.name)
        #expect(row?.contains("11-27–11-29") == true && row?.contains(own) == true)
        #expect(row?.contains(language.strings.handover.noPhone) == true)
        sitting.expect(language.strings.handover.days + " 11-")
    }

    @Test func whereNoHolidayIsNearThePageSaysSo() async throws {
        let school = try CareSchool()
        try school.fill()
        try school.beginSemester()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.expect("一周内没有三天以上的假期")
        sitting.type("E")
        sitting.expect(not: "写到文件")
    }
}
