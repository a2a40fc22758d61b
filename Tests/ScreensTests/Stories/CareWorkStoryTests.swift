import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do with the 心理工作台账.
@Suite struct CareWorkStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.beginSemester()
    }

    @Test func theTeacherPlansWhatIsOwedAndTodayForgetsAboutIt() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("0")
        sitting.expect("本学期尚欠")
        sitting.type("Z")
        sitting.expect("全校活动 每学期一次")
        sitting.expect("应于 2027-01-22 前办")
        sitting.type("n")
        // What else may be entered here is told, though one kind alone has room.
        let hint = try #require((sitting.screen.dialog?.front as? FormDialog)?.form.focus?.hint)
        for kind in ["5 培训", "6 连片指导", "8 热线"] { #expect(hint.contains(kind)) }
        sitting.expect("数字直选")
        sitting.press(.tab)
        sitting.press(.control("u"))
        sitting.type("12-05")
        sitting.press(.function(2))
        sitting.expect("请填写内容。")
        sitting.type("心理健康周")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：心理健康周") }
        sitting.expect("计划 12-05")
        #expect(try school.ledger.careWork.works().map(\.isHeld) == [false])
        sitting.press(.enter)
        sitting.press(.function(2))
        await sitting.wait(until: "it is confirmed") { sitting.shows("已确认：心理健康周") }
        #expect(try school.ledger.careWork.works().map(\.isHeld) == [true])
        sitting.expect("已办 1/1")
        #expect(try school.ledger.verify().faults == [])
    }

    @Test func whatLiesOutsideTheSemesterIsFoundAndWithdrawn() async throws {
        let key = try school.key(of: school.psychologist)
        try await school.ledger.write(as: key.signer) { transaction in
            for (date, title) in [("2026-08-20", "暑期误记"), ("2026-11-20", "心理健康周")] {
                try transaction.take(
                    .noted(
                        CareWorkEntry(
                            kind: .letter, day: day(date), title: title, count: 1)),
                    on: nil, at: CareSchool.now)
            }
        }
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Z")
        sitting.expect("心理健康周")
        sitting.expect("另有 1 条不在本学期，按 o 查看。")
        sitting.expect(not: "暑期误记")
        sitting.type("o")
        sitting.expect("08-20")
        sitting.expect("暑期误记")
        sitting.expect(not: "心理健康周")
        sitting.type("d")
        sitting.type("年份写错")
        sitting.press(.function(2))
        await sitting.wait(until: "it is withdrawn") { sitting.shows("已撤回：暑期误记") }
        sitting.type("o")
        sitting.expect("心理健康周")
        sitting.expect(not: "按 o 查看")
    }

    /// What was entered is in hand, wherever its day puts it; and who withdraws a line reads which.
    @Test func theCursorGoesToWhatWasEntered() async throws {
        let key = try school.key(of: school.psychologist)
        try await school.ledger.write(as: key.signer) { transaction in
            for (date, title) in [("2026-11-20", "心理健康周"), ("2026-11-10", "家长课堂")] {
                try transaction.take(
                    .noted(
                        CareWorkEntry(
                            kind: .publicity, day: day(date), title: title, count: 1)),
                    on: nil, at: CareSchool.now)
            }
        }
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zn")
        sitting.press(.tab)
        sitting.press(.control("u"))
        sitting.type("2026-11-15")
        sitting.press(.tab)
        sitting.type("心理剧")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：心理剧") }
        sitting.type("d")
        sitting.expect("心理剧 ━")
        sitting.type("记错")
        sitting.press(.function(2))
        await sitting.wait(until: "it is withdrawn") { sitting.shows("已撤回：心理剧") }
        // The row below has come up to the cursor.
        sitting.type("d")
        sitting.expect("家长课堂 ━")
    }

    @Test func aDayOfAnotherYearIsToldUnderIt() throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Z")
        sitting.type("n")
        sitting.press(.tab)
        sitting.press(.control("u"))
        sitting.type("2028-05-05")
        sitting.press(.tab)
        sitting.type("心理健康周")
        sitting.press(.function(2))
        sitting.expect("只登记 2026-07-01 至 2027-09-30 的工作，请核对年份。")
        #expect(try school.ledger.careWork.works().isEmpty)
    }

    @Test func theClerkSeesHowFarItIsAndNoLine() async throws {
        let key = try school.key(of: school.psychologist)
        try await school.ledger.write(as: key.signer) { transaction in
            try transaction.take(
                .noted(
                    CareWorkEntry(
                        kind: .schoolActivity, day: day("2026-11-20"), title: "心理健康周",
                        count: 900)),
                on: nil, at: CareSchool.now)
        }
        let sitting = try school.sitting(as: school.staffed.office)
        sitting.type("Z")
        sitting.expect("已办 1/1")
        sitting.expect("明细由心理教师、分管副校长和校长查看")
        #expect(!sitting.shows("心理健康周"))
        sitting.type("n")
        sitting.expect("只有心理教师和分管副校长可以登记。")
    }
}
