import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// 待我签字 and 今日 at the keyboard.
@Suite struct TrayStoryTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    /// Repaired by 赵修 and sent in for review, the first of them due first.
    private func submitted(_ count: Int) throws -> [Hazard] {
        try (0..<count).map { index in
            try school.hazard([
                (school.leader, .verified(note: "属实")),
                (school.office, .graded(.general, clause: nil, note: "")),
                (
                    school.office,
                    .assigned(
                        to: school.repairer, due: SmallSchool.now.day.adding(days: index),
                        noticeNumber: nil, measures: "更换")
                ),
                (school.repairer, .submitted(note: "已更换")),
            ])
        }
    }

    @Test func tenAreSignedWithTenKeys() async throws {
        let hazards = try submitted(10)
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("9")
        for _ in 1...10 {
            let before = sitting.model.tray?.selected?.id
            sitting.type("a")
            await sitting.wait(until: "the next one is under the cursor") {
                sitting.model.tray?.selected?.id != before
                    || sitting.model.tray?.rows.isEmpty == true
            }
        }
        let stages = try hazards.map { try school.small.ledger.hazards.hazard($0.id)?.stage }
        #expect(stages.allSatisfy { $0 == .accepted || $0 == .closed })
        #expect(try school.small.ledger.hazards.history(of: hazards[0].id).last?.isSigned == true)
    }

    @Test func helpListsTheKeysOfTheTrayAndRunsThemThere() async throws {
        let hazard = try submitted(1)[0]
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("9?签字同意")
        sitting.expect("帮助：按键与功能")
        sitting.press(.enter)
        let hazards = school.small.ledger.hazards
        await sitting.wait(until: "the line of the list has signed") {
            (try? hazards.hazard(hazard.id)?.stage) == .accepted
        }
        #expect(sitting.model.tray != nil)
    }

    @Test func whoDidTheWorkIsNotAskedToReviewIt() async throws {
        _ = try submitted(2)
        let sitting = try await school.sitting(as: school.repairer)
        sitting.type("9")
        sitting.expect("没有等您签字的事项")
    }

    @Test func bSendsBackWithAReasonAndTheRectifierFindsItInToday() async throws {
        let hazard = try submitted(1)[0]
        let sitting = try await school.sitting(as: school.office)
        sitting.type("9b")
        sitting.expect("┏━ 退回整改")
        sitting.type("接头仍漏气")
        sitting.press(.function(2))
        await sitting.wait(until: "it is sent back") { sitting.model.tray?.rows.isEmpty == true }
        #expect(try school.small.ledger.hazards.hazard(hazard.id)?.isReturned == true)

        let repairer = try await school.sitting(as: school.repairer)
        repairer.type("0")
        repairer.expect("退回给我 1")
        repairer.press(.enter)
        #expect(repairer.model.board.isDetailOpen)
    }
}
