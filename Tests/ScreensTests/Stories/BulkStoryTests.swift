import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// Marks, and what is done to all marked hazards, at the keyboard.
@Suite struct BulkStoryTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func hazard(_ id: Hazard.ID) throws -> Hazard {
        try #require(try school.small.ledger.hazards.hazard(id))
    }

    private func elsewhere() throws -> Hazard {
        try school.small.ledger.write { ledger in
            try ledger.file(
                HazardReport(
                    place: school.small.canteen, category: "XF", text: "疏散通道堆放货物",
                    foundAt: SmallSchool.now, finder: school.finder),
                by: school.finder, [])
        }
    }

    private func waitForNotice(_ sitting: WorkbenchSitting) async {
        await sitting.wait(until: "it is done to all") {
            if case .actedOnMany = sitting.model.notice { true } else { false }
        }
    }

    @Test func spaceMarksAndTheCountIsAlwaysShown() async throws {
        for _ in 1...3 { try school.hazard() }
        let sitting = try await school.sitting(as: school.office)
        sitting.type("  ")
        sitting.expect("已标 2")
        sitting.press(.up)
        sitting.type(" ")
        sitting.expect("已标 1")
        sitting.type("*")
        sitting.expect("已标 3")
        sitting.type("*")
        sitting.expect(not: "已标")
    }

    @Test func inAnOpenDetailSpaceScrollsAndTheStepsAreThatHazardsOwn() async throws {
        for _ in 1...2 { try school.hazard() }
        let sitting = try await school.sitting(as: school.office)
        sitting.type("*")
        sitting.press(.enter)
        sitting.type(" ")
        #expect(sitting.model.board.marks.count == 2)
        sitting.type("v")
        sitting.expect("┏━ 核实属实 ━")
    }

    @Test func marksNeverActOnRowsThatAFilterHides() async throws {
        let shown = try school.hazard()
        let other = try elsewhere()
        let sitting = try await school.sitting(as: school.office)
        sitting.type("*/软管")
        sitting.press(.enter)
        sitting.expect("已标 1（另 1 被筛选隐去）")
        sitting.type("v")
        sitting.expect("核实属实 · 所标 1 条")
        sitting.press(.function(2))
        sitting.type("y")
        await waitForNotice(sitting)
        #expect(try hazard(shown.id).stage == .verified)
        #expect(try hazard(other.id).stage == .reported)
    }

    @Test func manyAreRemindedAfterAQuestionWhoseDefaultIsNo() async throws {
        let all = try (0..<3).map { _ in try school.hazard(school.assigned) }
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("*!")
        sitting.type("请抓紧")
        sitting.press(.function(2))
        sitting.expect("将催办 3 条隐患")
        sitting.press(.enter)
        #expect(try hazard(all[0].id).eventCount == all[0].eventCount)
        sitting.expect("请抓紧")
        sitting.press(.function(2))
        sitting.type("y")
        await waitForNotice(sitting)
        sitting.expect("已催办 3 条")
        sitting.expect(not: "已标")
        for hazard in all {
            #expect(try self.hazard(hazard.id).eventCount == hazard.eventCount + 1)
        }
    }

    @Test func whatWasDoneToManyIsUndoneJointlyButForWhatSomebodyWentOnFrom() async throws {
        let all = try (0..<3).map { _ in try school.hazard() }
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("*v")
        sitting.press(.function(2))
        sitting.type("y")
        await waitForNotice(sitting)
        sitting.expect("已核实属实 3 条 · u 撤销")
        try school.small.record(
            .graded(.general, clause: nil, note: ""), on: all[0].id)

        sitting.type("u")
        sitting.expect("将撤销刚才批量的“核实属实”2 条")
        sitting.expect(all[0].number)
        sitting.press(.enter)
        #expect(try all.map { try hazard($0.id).stage } == [.graded, .verified, .verified])
        sitting.type("uy")
        await sitting.wait(until: "it is undone") {
            sitting.model.notice == .actedOnMany(.undo, done: 2, refused: 0)
        }
        #expect(try all.map { try hazard($0.id).stage } == [.graded, .reported, .reported])
    }

    @Test func whatWasSignedForManyIsNotUndone() async throws {
        for _ in 1...2 { try school.hazard(school.assigned) }
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("*!")
        sitting.type("请抓紧")
        sitting.press(.function(2))
        sitting.type("y")
        await waitForNotice(sitting)
        sitting.type("u")
        sitting.expect("批量“催办”不能撤销")
    }

    @Test func thoseRefusedAreNamedWithTheirRuleAndStayMarked() async throws {
        let graded = try (0..<2).map { _ in try school.hazard(school.graded) }
        let major = try school.hazard(school.gradedMajor)
        let sitting = try await school.sitting(as: school.office)
        sitting.type("*t")
        sitting.expect("交办 · 所标 3 条")
        sitting.expect("可办 2 / 3 条")
        sitting.expect(major.number + "  五落实不全")
        sitting.type("zx")
        sitting.press(.enter)
        sitting.type("总务处")
        sitting.press(.tab)
        sitting.type("7")
        sitting.press(.function(2))
        sitting.expect("另有 1 条按规则不能办")
        sitting.type("y")
        await waitForNotice(sitting)
        sitting.expect("没有办成的")
        sitting.expect(major.number)
        sitting.press(.enter)
        sitting.expect("已标 1")
        for hazard in graded {
            let after = try self.hazard(hazard.id)
            #expect(after.responsible == school.repairer)
            #expect(after.stage == .assigned)
        }
        #expect(try hazard(graded[0].id).noticeNumber != hazard(graded[1].id).noticeNumber)
        #expect(try hazard(major.id).stage == .graded)
    }

    @Test func whoChoosesAllOrNoneHasNoneDone() async throws {
        let graded = try school.hazard(school.graded)
        try school.hazard(school.gradedMajor)
        let sitting = try await school.sitting(as: school.office)
        sitting.type("*t")
        sitting.type("zx")
        sitting.press(.enter)
        sitting.press(.tab)
        sitting.type("7")
        sitting.press(.tab, .tab, .tab, .right, .function(2))
        sitting.expect("照选择一条也没有办")
        sitting.press(.enter)
        sitting.expect("交办 · 所标 2 条")
        #expect(try hazard(graded.id).stage == .graded)
    }

    @Test func aDeadlineThatSuitsNoneIsSaidBesideItsField() async throws {
        for _ in 1...2 { try school.hazard(school.graded) }
        let sitting = try await school.sitting(as: school.office)
        sitting.type("*t")
        sitting.type("zx")
        sitting.press(.enter, .tab)
        sitting.type("300")
        sitting.press(.function(2))
        sitting.expect("! 期限最晚到 2026-12-08")
        sitting.expect("交办 · 所标 2 条")
    }

    @Test func whatIsSignedUponOneByOneSaysSo() async throws {
        for _ in 1...2 { try school.hazard(school.submitted) }
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("*r")
        sitting.expect("这一步须逐条办理")
        sitting.press(.function(6))
        sitting.expect("批量办理 · 所标 2 条")
        sitting.press(.escape)
        sitting.type("\\")
        sitting.expect(not: "已标")
        sitting.type("r")
        sitting.expect("┏━ 退回整改")
    }

    @Test func whoMayDoItToNoneIsToldWhyForEach() async throws {
        for _ in 1...2 { try school.hazard(school.graded) }
        let sitting = try await school.sitting(as: school.finder)
        sitting.type("*t")
        sitting.expect("所标隐患都不能交办")
        sitting.expect("须由安全办、分管副校长办理")
    }

    @Test func theTrayMarksWhatWaits() async throws {
        let all = try (0..<3).map { _ in try school.hazard(school.graded) }
        let sitting = try await school.sitting(as: school.office)
        sitting.type("9* ")
        sitting.expect("已标 2")
        sitting.press(.function(6))
        sitting.expect("批量办理 · 所标 2 条")
        sitting.type("jb")
        sitting.press(.enter)
        sitting.expect("交办 · 所标 2 条")
        sitting.type("zx")
        sitting.press(.enter, .tab)
        sitting.type("7")
        sitting.press(.function(2))
        sitting.type("y")
        await waitForNotice(sitting)
        let stages = try all.map { try hazard($0.id).stage }
        #expect(stages.filter { $0 == .assigned }.count == 2)
        #expect(sitting.model.tray?.rows.count == 1)
    }
}
