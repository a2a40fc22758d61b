import Domain
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What the form of a level says before anything is signed.
@Suite struct WatchLevelStoryTests {
    @Test func twoStepsDownAreRefusedAtOnceAndNobodyElseIsAskedToSign() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let watch = sitting.model.watch
        watch.select(at: try #require(watch.shown.firstIndex { $0.code == "X-002" }))
        sitting.type("l")
        sitting.type("1")
        sitting.expect("! 降级一次只能降一级，重启也一样")
        sitting.expect(not: "第二签字人")
        // Nor is anything signed.
        let before = watch.detail
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 请写明理由") }
        sitting.expect("! 降级一次只能降一级")
        #expect(watch.detail == before)
        sitting.type("2")
        sitting.expect(not: "降级一次只能降一级，重启也一样")
        sitting.expect("第二签字人")
    }
}
