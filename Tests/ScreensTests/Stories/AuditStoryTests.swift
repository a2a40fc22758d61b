import Domain
import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Looking at who did what.
@Suite struct AuditStoryTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        try school.hazard(school.majorInFull)
        try school.small.file("灭火器过期", at: school.small.library)
    }

    @Test func clerkNarrowsToAPersonAndOpensTheHazard() async throws {
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.openAudit()
        sitting.expect("SY-2026-XF-0002")
        sitting.type("p")
        sitting.type("wq")
        sitting.press(.enter)
        sitting.expect("王勤")
        sitting.expect(not: "SY-2026-XF-0002")
        sitting.type("p")
        sitting.type("hm")
        sitting.press(.enter)
        sitting.expect("挂牌督办")
        sitting.press(.end)
        sitting.press(.home)
        for _ in 0..<40 where !sitting.cursorRow.contains("挂牌督办") { sitting.press(.down) }
        sitting.type("o")
        #expect(sitting.model.board.isDetailOpen)
        #expect(sitting.model.board.detail?.hazard.number == "SY-2026-RQ-0001")
    }

    @Test func gridLeavesTheJournalAndOtherGridsOut() async throws {
        let sitting = try await school.sitting(as: school.principal, WorkbenchSitting.usual)
        sitting.openAudit()
        sitting.expect("登录")
        sitting.type("w")
        sitting.type("G02")
        sitting.press(.enter)
        sitting.expect("G02 食堂")
        sitting.expect(not: "SY-2026-XF-0002")
        sitting.expect(not: "登录")
        sitting.type("c")
        sitting.expect("SY-2026-XF-0002")
    }

    @Test func periodIsTypedAndStepped() async throws {
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.openAudit()
        sitting.type("d")
        sitting.type("自定")
        sitting.press(.enter)
        sitting.type("2026-11")
        sitting.press(.function(2))
        sitting.expect("2026-11")
        sitting.type("[")
        sitting.expect("2026-10")
        sitting.expect("没有这样的记录")
    }

    @Test func whoeverHasNoOfficeSeesOnlyTheOwnEntries() async throws {
        let sitting = try await school.sitting(as: school.finder, WorkbenchSitting.usual)
        sitting.openAudit()
        sitting.expect("仅本人")
        sitting.expect("SY-2026-RQ-0001")
        sitting.expect(not: "陈安")
        sitting.type("p")
        sitting.expect("仅本人")
    }

    @Test func whoeverOnlyLooksIsAskedToSignIn() throws {
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.usual, ledger: school.small.ledger, as: nil)
        sitting.type("2")
        sitting.openAudit()
        sitting.expect(sitting.screen.strings.audit.signInFirst)
    }
}
