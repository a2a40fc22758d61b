import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do to a hazard from the board and its detail.
@Suite struct HazardActionStoryTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func hazard(_ id: Hazard.ID) throws -> Hazard {
        try #require(try school.small.ledger.hazards.hazard(id))
    }

    private func wait(_ sitting: WorkbenchSitting, for action: HazardAction) async {
        await sitting.wait(until: "\(action) is signed") {
            if case .acted(action, _) = sitting.model.notice { true } else { false }
        }
    }

    @Test func aLeaderVerifiesFromTheListOfActionsByFunctionKeysAlone() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.leader)
        sitting.press(.function(6))
        sitting.expect("流转 SY-2026-RQ-0001")
        #expect(sitting.cursorRow.contains("/"))
        sitting.press(.enter)
        sitting.expect("核实属实")
        sitting.type("现场有气味")
        sitting.press(.function(2))
        await wait(sitting, for: .verify)
        #expect(try hazard(id).stage == .verified)
        sitting.expect("已核实属实：SY-2026-RQ-0001 · u 撤销")
        sitting.expect("待研判 1")
    }

    @Test func nobodyWaitsUnawaresForSomebodyWhoCannotSignIn() async throws {
        try school.hazard()
        let accounts = school.small.ledger.accounts
        let principal = try accounts.signInNow(
            school.principal, passphrase: Passphrase(StaffedSchool.passphrase),
            at: SmallSchool.now)
        try await accounts.setDisabled(
            true, school.leader, as: principal.key.signer, at: SmallSchool.now)
        let sitting = try await school.sitting(as: school.office)
        sitting.press(.enter)
        sitting.expect("（账户已停用）")
    }

    @Test func theLetterBesideALineOfTheListFindsThatLine() async throws {
        try school.hazard()
        let sitting = try await school.sitting(as: school.leader)
        sitting.press(.function(6))
        sitting.type("R")
        #expect(!sitting.cursorRow.contains("没有符合"))
        sitting.expect("上报上级")
        sitting.expect(not: "核实属实")
        sitting.press(.backspace)
        sitting.type("x")
        sitting.press(.enter)
        sitting.expect("┏━ 核实不属实 ━")
    }

    @Test func whatTheRulesForbidSaysTheRuleAndWhoMay() async throws {
        try school.hazard()
        let sitting = try await school.sitting(as: school.repairer)
        sitting.type("v")
        sitting.expect("须由网格长 孙立民、AB角、安全办办理")
        sitting.type("d")
        sitting.expect("“已上报”阶段不能办这一项")
        sitting.press(.function(6))
        sitting.type("hs")
        sitting.press(.enter)
        sitting.expect("须由网格长 孙立民")
        sitting.expect("流转 SY")
        sitting.press(.escape)
        sitting.expect(not: "流转 SY")
    }

    @Test func whoeverHasNotSignedInIsAskedTo() throws {
        try school.hazard()
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, ledger: school.small.ledger)
        sitting.type("2a")
        sitting.expect("┏━ " + Strings.chinese.signIn.title)
        // The first Esc closes the list of people.
        sitting.press(.escape, .escape)
        sitting.expect(not: "┏━ " + Strings.chinese.signIn.title)
    }

    @Test func aGradeWithoutItsClauseStaysInTheFormWithEverythingTyped() async throws {
        let id = try school.hazard(school.verified).id
        let sitting = try await school.sitting(as: school.principal)
        sitting.type("d")
        sitting.press(.tab, .tab, .tab)
        sitting.type("十一月研判会")
        sitting.press(.function(2))
        sitting.expect("! 重大隐患须写明判定依据的条款")
        sitting.expect("十一月研判会")
        #expect(sitting.cursorRow.contains("判定依据"))
        sitting.type("YD-01")
        sitting.press(.enter, .function(2))
        await wait(sitting, for: .grade)
        let graded = try hazard(id)
        #expect(graded.grade == .major)
        #expect(graded.clause == "YD-01")
    }

    @Test func aDoubtfulOpinionIsNotSignedByAHastyEnter() async throws {
        let id = try school.hazard(school.submitted).id
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("a")
        sitting.type("接头仍有气味")
        sitting.press(.function(2))
        sitting.expect("意见里有“仍”字")
        sitting.press(.enter)
        sitting.expect(not: "意见里有“仍”字")
        sitting.expect("接头仍有气味")
        #expect(try hazard(id).stage == .awaitingReview)
        sitting.press(.function(2))
        sitting.type("y")
        await wait(sitting, for: .accept)
        #expect(try hazard(id).stage == .accepted)
    }

    @Test func theSecondOfTwoIsToldWhoWasFirstAndKeepsTheText() async throws {
        let id = try school.hazard(school.submitted).id
        let slow = try await school.sitting(as: school.leader)
        slow.type("a")
        slow.type("试压合格")
        let quick = try await school.sitting(as: school.office)
        quick.type("<")
        quick.type("接头松")
        quick.press(.function(2))
        await wait(quick, for: .sendBack)
        slow.press(.function(2))
        await slow.wait(until: "the conflict shows") { slow.shows("陈安 14:05 先办了“退回整改”") }
        slow.expect("试压合格")
        slow.expect("整改中")
        #expect(try hazard(id).stage == .rectifying)
    }

    @Test func undoSaysWhatItTookBackAndAsksNothing() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("v")
        sitting.press(.function(2))
        await wait(sitting, for: .verify)
        sitting.press(.right)
        sitting.type("u")
        await sitting.wait(until: "it is undone") { sitting.shows("已撤销“核实属实”") }
        #expect(try hazard(id).stage == .reported)
        sitting.press(.left)
        sitting.type("u")
        sitting.expect("没有可撤的")
    }

    @Test func voidingAsksWithNoAsTheDefault() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.office)
        sitting.press(.function(8))
        sitting.type("重复上报")
        sitting.press(.function(2))
        sitting.expect("作废后编号保留")
        sitting.press(.enter)
        #expect(try hazard(id).stage == .reported)
        sitting.press(.function(2))
        sitting.type("y")
        await wait(sitting, for: .void)
        #expect(try hazard(id).stage == .void)
    }

    @Test func whatWasTypedIsNotLostByAHastyEsc() async throws {
        try school.hazard()
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("v")
        sitting.type("现场有气味")
        sitting.press(.escape)
        sitting.expect("还没有签字，放弃吗")
        sitting.press(.escape)
        sitting.expect("现场有气味")
        sitting.press(.escape)
        sitting.type("y")
        sitting.expect(not: "现场有气味")
    }

    @Test func fullWidthKeysOfAnInputMethodOpenTheSameForms() async throws {
        try school.hazard()
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("ｖ")
        sitting.expect("核实属实")
    }

    @Test func anOpenDetailFollowsItsHazardToTheNextColumn() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.leader)
        sitting.press(.enter)
        sitting.type("v")
        sitting.press(.function(2))
        await wait(sitting, for: .verify)
        #expect(sitting.model.board.isDetailOpen)
        #expect(sitting.model.board.selected?.id == id)
        sitting.expect("燃气水暖 · 已核实")
        sitting.expect("核实       孙立民  签")
    }

    @Test func everyActionFieldRoleAndTaskHasItsWordInBothLanguages() {
        for strings in [Strings.chinese, .english] {
            let forms = strings.workflow.forms
            for action in HazardAction.allCases {
                #expect(forms.actions[action.rawValue] != nil)
                #expect(action == .report || forms.shortActions[action.rawValue] != nil)
            }
            for field in HazardField.allCases { #expect(forms.fields[field.rawValue] != nil) }
            for role in HazardRole.allCases {
                #expect(strings.workflow.refusals.roles[role.rawValue] != nil)
            }
            for task in HazardTask.allCases {
                #expect(strings.workflow.detail.tasks[task.rawValue] != nil)
            }
            for field in GuideClause.Field.allCases {
                #expect(forms.clauseFields[field.rawValue] != nil)
            }
            #expect(forms.measureNames.count == RectificationPlan.Measure.allCases.count)
            #expect(forms.partNames.count == RectificationPlan.Part.allCases.count)
            #expect(strings.workflow.detail.rungs.count == Escalation.Rung.allCases.count)
        }
    }
}
