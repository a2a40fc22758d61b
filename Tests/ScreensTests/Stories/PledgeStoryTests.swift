import Domain
import TerminalUI
import Testing

@testable import ViewModels

/// Who has still to sign.
@Suite struct PledgeStoryTests {
    @Test func layerOnWhichAllHaveSignedSaysSoWhereTheUnsignedWouldStand() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("5")
        sitting.type("u")
        var answers: [Bool] = []
        for _ in PledgeLayer.allCases {
            answers.append(sitting.shows("这一层都已签订"))
            sitting.expect(not: "这一层没有要签的人")
            sitting.press(.tab)
        }
        // The bureau has the principal's; on all other layers somebody is left.
        #expect(answers.count(where: \.self) == 1)
    }

    @Test func paperOfAnotherSchoolYearIsRefusedUnderItsDate() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("5up")
        sitting.press(.control("u"))
        sitting.type("2025-06-01")
        sitting.press(.tab)
        sitting.type("B")
        sitting.press(.function(2))
        sitting.expect("2026–2027 学年的责任状应在 2026-07-31 或以后签订")
        // The date has the keys again.
        sitting.press(.control("u"))
        sitting.type("2026-09-03")
        sitting.expect(not: "或以后签订")
        sitting.expect("2026-09-03")
    }
}
