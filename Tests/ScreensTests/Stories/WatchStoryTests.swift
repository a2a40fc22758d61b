import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What people do at the psychological watch, and what others do not get to see.
@Suite struct WatchStoryTests {
    private func school() throws -> CareSchool {
        let school = try CareSchool()
        try school.fill()
        return school
    }

    @Test func thePassphraseOpensTheListAndItIsWrittenDown() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        sitting.expect("已锁定")
        sitting.expect(not: "X-001")
        await sitting.unlockWatch()
        sitting.expect("已解锁")
        sitting.expect("X-001")
        sitting.expect(not: "学生甲")
        await sitting.openLog()
        sitting.expect("打开名单")
    }

    @Test func theClerkSeesSuppressedCountsAndNothingElse() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.staffed.office)
        sitting.expect("<5")
        sitting.press(.enter)
        sitting.expect("您的职务不能打开")
        for key in "fnlpvwctiramHP" { sitting.type("3" + String(key)) }
        sitting.expect(not: "X-0")
        sitting.expect(not: "学生甲")
        #expect(!sitting.model.watch.isOpen)
    }

    @Test func thePrincipalSeesCountsWithoutSmallOnesAndPrintsThem() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        sitting.type("z")
        for text in ["<5", "一生一策（高）：已有 ·，缺 ·", "及时率", "没有请您查阅的个案"] {
            sitting.expect(text)
        }
        sitting.expect(not: "X-0")
        sitting.type("f")
        sitting.expect("只有负责本案的心理教师可以办理")
        sitting.type("E")
        sitting.expect("一生一策与跟进及时率")
        sitting.expect(not: "转介建议书")
    }

    @Test func whatIsLateComesFirst() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        #expect(sitting.model.watch.shown.prefix(2).map(\.code) == ["X-002", "X-001"])
        sitting.expect("逾期")
    }

    @Test func nothingOfACaseIsOpenedByMovingPastIt() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let watch = sitting.model.watch
        sitting.press(.down)
        sitting.press(.down)
        #expect(watch.detail == nil)
        // Without a plan there is nothing to tick: the line does not tell, the case does.
        let unplanned = try #require(watch.shown.firstIndex { $0.level == .low })
        watch.select(at: unplanned)
        sitting.type("m")
        sitting.expect("还没有方案")
        #expect(watch.detail?.id == watch.shown[unplanned].id)
        sitting.press(.up)
        #expect(watch.detail == nil)
    }

    @Test func anIdentityIsShownWithAReasonAndMaskedByTheNextKey() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("z")
        sitting.press(.down)
        sitting.type("v")
        sitting.press(.function(2))
        sitting.expect("请选定")
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "the name is shown") { sitting.shows("学生甲1号") }
        sitting.expect("电话丙1号")
        sitting.press(.down)
        sitting.expect(not: "学生甲")
        await sitting.openLog()
        sitting.type("a")
        for word in ["查看记录（30 天）", "X-001", "查看身份", "跟进联系"] {
            sitting.expect(word)
        }
        sitting.expect(not: "遮盖身份")
    }

    @Test func anIdentityGoesAfterAMinuteAndTheListAfterThree() async throws {
        let school = try school()
        var now = CareSchool.now
        let model = SchoolModel(ledger: school.ledger, clock: { now })
        let workbench = WorkbenchModel(school: model, care: .file(school.file))
        try workbench.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase), at: now))
        workbench.watch.unlock()
        #expect(await workbench.watch.reveal(workbench.watch.inHand, reason: .crisis, words: ""))
        now = now.adding(seconds: 59)
        workbench.passSecond()
        #expect(workbench.watch.revealed != nil)
        now = now.adding(seconds: 1)
        workbench.passSecond()
        #expect(workbench.watch.revealed == nil)
        #expect(workbench.watch.isOpen)
        now = now.adding(seconds: 120)
        workbench.passSecond()
        #expect(!workbench.watch.isOpen)
        #expect(workbench.watch.lines.isEmpty && workbench.watch.detail == nil)
        #expect(workbench.session.state == .locked)
    }

    @Test func theCurtainHidesEverythingAndThePassphraseBringsItBack() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("f")
        sitting.press(.tab, .tab, .tab)
        sitting.type("还没写完")
        sitting.press(.control("x"))
        let shown = sitting.picture.split(separator: "\n").joined()
            .replacing("按任意键，输入口令返回", with: "")
        #expect(shown.allSatisfy { $0 == " " })
        #expect(sitting.model.watch.lines.isEmpty)
        #expect(sitting.model.session.signer == nil)
        sitting.type("f")
        sitting.type("not the passphrase")
        sitting.press(.enter)
        await sitting.wait(until: "it is refused") { sitting.shows("口令不对") }
        sitting.expect(not: "还没写完")
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
        sitting.expect("还没写完")
        #expect(sitting.model.watch.isOpen)
    }

    @Test func lockingTheSessionClosesTheList() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("L")
        sitting.expect("已锁定")
        sitting.expect(not: "X-001")
        #expect(sitting.model.watch.lines.isEmpty)
    }

    @Test func aFollowUpMovesTheClock() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        #expect(sitting.model.watch.selectedLine?.code == "X-002")
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        let line = sitting.model.watch.lines.first { $0.code == "X-002" }
        #expect(line?.nextDue == day("2026-11-26"))
        #expect(try school.file.dueDays(through: CareSchool.now.day.adding(days: -1)).isEmpty)
    }

    @Test func aCaseIsOpenedAndAScoreAloneIsRefused() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("n")
        sitting.type("某某某")
        sitting.press(.tab, .tab, .tab, .tab)
        sitting.type("九(1)")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("4")
        sitting.press(.tab)
        sitting.type("5")
        sitting.press(.tab)
        sitting.type("普查结果")
        sitting.press(.function(2))
        // The cursor goes to what it rests upon.
        await sitting.wait(until: "it is refused") { sitting.shows("! 量表分数本身不能定级，请先访谈") }
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "the case is open") { sitting.shows("已立案 X-010") }
        sitting.expect(not: "某某某")
        #expect(sitting.model.watch.selectedLine?.standing == .planMissing)
    }

    @Test func aLowerLevelAsksForASecondPerson() async throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.press(.down)
        sitting.type("l")
        sitting.expect(not: "第二签字人")
        sitting.type("3")
        sitting.expect("第二签字人")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("三周平稳")
        sitting.press(.tab)
        sitting.type("wq")
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        await sitting.wait(until: "both have signed") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.lines.first { $0.code == "X-001" }?.level == .medium)
    }

    @Test func theClassTeacherSeesACodeAndTheInstruction() async throws {
        let school = try school()
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first)
        try school.file.record(
            .instructed(school.classTeacher, text: "放学前打招呼"), in: line.id, by: key,
            at: CareSchool.now)
        let sitting = try school.sitting(as: school.classTeacher)
        await sitting.unlockWatch()
        sitting.expect(line.code)
        sitting.expect("放学前打招呼")
        sitting.expect(not: "八(3)")
        sitting.type("3v")
        sitting.expect(not: "查看身份")
    }

    @Test func aClassTeacherWhoLeadsCasesAsWellSeesTheInstructionBeforeAndAfterComparing()
        async throws
    {
        let school = try school()
        let passphrase = Passphrase(StaffedSchool.passphrase)
        let principal = try school.key(of: school.staffed.principal)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.classTeacher, isHeld: true, from: CareSchool.now.day,
            as: principal.signer, at: CareSchool.now)
        let owner = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: owner).first)
        try school.file.record(
            .instructed(school.classTeacher, text: "放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
        let before = try school.sitting(as: school.classTeacher)
        await before.unlockWatch()
        before.expect("密钥还没有人当面核对")
        before.press(.enter, .escape)
        before.expect("放学前打招呼")
        before.expect("先核对密钥（K）")
        #expect(before.model.watch.seal == .instructions)
        let own = try school.ledger.accounts.signInNow(
            school.classTeacher, passphrase: passphrase, at: CareSchool.now
        ).key
        try school.file.acknowledge(
            own.person, fingerprint: own.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        try school.file.acknowledge(
            owner.person, fingerprint: owner.publicIdentity.fingerprint, by: own,
            at: CareSchool.now)
        before.model.watch.reload()
        before.expect("密钥已核对：按 F5")
        before.press(.function(5))
        #expect(before.model.watch.seal == .cases)
        let after = try school.sitting(as: school.classTeacher)
        await after.unlockWatch()
        #expect(after.model.watch.seal == .cases)
        after.expect("给您的班主任提示 " + line.code)
    }

    @Test func todayRemindsOfANumberAndOfNothingElse() throws {
        let school = try school()
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("0")
        sitting.expect("心理关注：3 项跟进到期，其中逾期 1 项")
        sitting.expect(not: "X-0")
        let principal = try school.sitting(as: school.staffed.principal)
        principal.type("0")
        principal.expect("心理关注：有跟进逾期")
        let clerk = try school.sitting(as: school.staffed.office)
        clerk.type("0")
        clerk.expect(not: "心理关注")
    }
}
