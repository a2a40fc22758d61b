import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is asked of people who unlock the list themselves, and of those whose key counts no longer in it.
@Suite struct WatchToldStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func record(_ kind: CareEvent.Kind, in code: String) throws {
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == code })
        try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
    }

    private func assign(_ measure: Int = 0, to person: Person.ID, _ text: String) throws {
        try record(
            .assigned(CareAssignment(measure: measure, version: 0, to: person, text: text)),
            in: "X-001")
    }

    @Test func thePrincipalReadsWhatIsAskedAndTicksItOff() async throws {
        try assign(to: school.staffed.principal, "约谈家长")
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.openToday()
        sitting.expect("有 1 项措施等您打勾（心理栏开启后按 M）")
        sitting.press(.escape)
        await sitting.unlockWatch()
        sitting.expect("请您办的措施 X-001：约谈家长（M 打勾）")
        sitting.type("M")
        sitting.expect("给我的措施和提示")
        sitting.expect("待办，按 M 打勾")
        sitting.press(.enter)
        sitting.expect("把交给我的措施打勾")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "it is ticked off") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.told.openTasks.isEmpty)
        sitting.expect(not: "请您办的措施")
        // What was done stays to be read.
        sitting.type("M")
        sitting.expect("11-23 已打勾")
        // Of the wrong line: taken back on the same day.
        sitting.type("u")
        sitting.expect("撤回自己今天打的勾")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "it is open again") {
            !sitting.model.watch.told.openTasks.isEmpty
        }
    }

    @Test func allThatOneIsToldCanBeRead() async throws {
        try await school.ledger.accounts.setOffice(
            .homeroomTeacher, of: school.second, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        for measure in [0, 1] { try assign(measure, to: school.second, "措施丁\(measure)") }
        for code in ["X-002", "X-003", "X-004"] {
            try record(.instructed(school.second, text: "提示戊\(code.suffix(1))"), in: code)
        }
        let sitting = try school.sitting(as: school.second)
        await sitting.unlockWatch()
        sitting.expect("还有 2 条给您的内容（按 M）")
        sitting.type("M")
        for text in ["措施丁0", "措施丁1", "提示戊2"] where !sitting.shows(text) {
            sitting.press(.end)
            sitting.expect(text)
            sitting.press(.home)
        }
        for number in 2...4 {
            if !sitting.shows("提示戊\(number)") { sitting.press(.end) }
            sitting.expect("提示戊\(number)")
        }
        sitting.press(.escape)
        sitting.expect(not: "给我的措施和提示")
    }

    @Test func whoseKeyWasWithdrawnIsToldByWhomAndReadsWhatIsAskedMeanwhile() async throws {
        try assign(to: school.second, "约谈家长")
        let (owner, second) = (
            try school.key(of: school.psychologist), try school.key(of: school.second)
        )
        try school.file.withdraw(
            school.second, fingerprint: second.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        let sitting = try school.sitting(as: school.second)
        await sitting.unlockWatch()
        sitting.expect("撤销")
        sitting.press(.enter)
        sitting.expect("钱予 11-23 撤销了您的密钥")
        sitting.expect(second.publicIdentity.fingerprint)
        sitting.press(.escape)
        sitting.expect("约谈家长")
        sitting.type("K")
        sitting.expect("钱予 11-23 撤销了您的密钥")
        sitting.press(.escape)
        sitting.type("M")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "it is ticked off") { sitting.shows("11-23 已打勾") }
        #expect(sitting.model.watch.lines.isEmpty)
    }
}
