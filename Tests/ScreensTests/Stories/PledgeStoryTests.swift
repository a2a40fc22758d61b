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
}
