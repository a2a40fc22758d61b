import TerminalUI
import TestSupport
import Testing

/// 检查结果: one finding after the other is mended.
@Suite struct FindingStoryTests {
    @Test func thePageOnWhichAFindingIsMendedLeadsBackToTheOthers() throws {
        let sitting = try StaffedSchool().sittingAtTheRoster()
        sitting.press(.escape)
        sitting.type("6")
        sitting.expect("Tab 检查")
        sitting.press(.tab)
        sitting.expect("检查结果")
        sitting.expect("Tab 网格")
        for _ in 0..<20 where !sitting.cursorRow.contains("未签责任状") {
            sitting.press(.down)
        }
        let finding = sitting.cursorRow
        #expect(finding.contains("未签责任状"))
        sitting.press(.enter)
        sitting.expect("责任状 2026")
        sitting.press(.escape)
        sitting.expect("检查结果")
        #expect(sitting.cursorRow == finding)
        // From there on as ever.
        sitting.press(.escape)
        sitting.expect(not: "检查结果")
        sitting.expect("校园网格图")
    }
}
