import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do with the list of risk points.
@Suite struct RiskStoryTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    @Test func aNewRiskPointGetsItsColourFromTheScoreAndPaintsTheMap() async throws {
        let sitting = try await school.sitting(as: school.office)
        sitting.type("1R")
        sitting.expect("还没有风险点")
        sitting.type("n")
        sitting.type("灶间")
        sitting.press(.enter)
        sitting.type("灶间燃气")
        sitting.press(.enter)
        sitting.type("RQ")
        sitting.press(.enter)
        sitting.type("爆燃")
        sitting.press(.enter)
        sitting.expect("R=3×3=9 → 黄")
        sitting.press(.tab)
        sitting.type("5")
        sitting.press(.tab)
        sitting.type("5")
        sitting.expect("R=5×5=25 → 红")
        sitting.press(.tab)
        sitting.type("报警联动")
        sitting.press(.tab)
        sitting.type("slm")
        sitting.press(.enter)
        // The level follows the score; another one may be chosen, but none below it.
        sitting.expect("(●) 校级")
        sitting.type("3")
        sitting.press(.function(2))
        sitting.expect("这一风险至少应由校级管控。")
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "it is filed") { sitting.shows("已保存风险点：灶间燃气") }
        sitting.expect("在管 1 红1")
        sitting.type("m")
        #expect(sitting.model.focus == .map)
        sitting.press(.escape, .escape)
        sitting.type("l")
        sitting.expect("图层 四色风险")
        #expect(sitting.model.map.scene.risks[school.small.canteen]?.highest == .red)
        sitting.expect("红1")
    }

    @Test func whoMayNotIsToldWhoMayBeforeAnyFormOpens() async throws {
        let ledger = school.small.ledger
        let office = try await school.sitting(as: school.office)
        _ = try await ledger.risks.take(
            .identified(
                RiskEntry(
                    place: school.small.library, name: "书架", category: "XS", danger: "倾倒",
                    score: .matrix(likelihood: 2, severity: 3), measures: "固定",
                    responsible: school.leader, level: .post,
                    reviewDue: SmallSchool.now.day.adding(days: 100))),
            on: nil, seen: nil, as: office.model.session.signer, at: SmallSchool.now)
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("1Re")
        sitting.expect("只有安全办、分管副校长、校长和本网格的网格长")
        sitting.expect(not: "F2 保存")
    }

    @Test func escClosesTheFilterFirstAndThenTheList() async throws {
        let sitting = try WorkbenchSitting()
        sitting.type("R/ranqi")
        sitting.expect("没有符合的风险点。")
        sitting.press(.escape)
        sitting.expect("灶间燃气管道与灶具")
        sitting.type("/rq")
        sitting.press(.enter)
        sitting.expect("灶间燃气管道与灶具")
        sitting.expect(not: "外来人员进入")
        sitting.press(.escape)
        sitting.expect("外来人员进入")
        sitting.press(.escape)
        sitting.expect(not: "风险点清单 ·")
    }
}
