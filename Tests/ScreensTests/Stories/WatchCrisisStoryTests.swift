import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A crisis as whoever leads the case enters it, what is asked after it, and what was entered by mistake.
@Suite struct WatchCrisisStoryTests {
    private let school: CareSchool
    private let sitting: WorkbenchSitting

    init() async throws {
        school = try CareSchool()
        try school.fill()
        sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-004" }
        sitting.model.watch.select(at: try #require(index))
    }

    private func signed(_ what: String) async {
        await sitting.wait(until: what) { sitting.screen.dialog == nil }
        sitting.expect("已签字记入")
    }

    private var care: CareCase.ID? { sitting.model.watch.selectedLine?.id }

    @Test func aStepIsEnteredWithTheTimeAtWhichItWasTaken() async throws {
        let now = CareSchool.now
        let before = now.adding(seconds: -1500)
        sitting.type("!")
        sitting.press(.enter)
        sitting.expect(now.hourMinuteText)
        sitting.press(.control("u"))
        sitting.type("25:10")
        sitting.press(.function(2))
        sitting.expect("! 看不懂这个时间")
        sitting.press(.control("u"))
        sitting.type(before.hourMinuteText)
        sitting.press(.enter)
        await signed("the finding is entered")
        #expect(sitting.model.watch.detail?.crisis == [.found: before])
        // What was taken and when, and what is late by how much.
        sitting.type("!")
        sitting.expect("✓ " + before.hourMinuteText)
        sitting.expect("超时")
        sitting.type("保护")
        sitting.press(.enter)
        sitting.press(.control("u"))
        sitting.type(before.adding(seconds: -600).hourMinuteText)
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 时间须在发现与现在之间") }
        sitting.press(.control("u"))
        sitting.type(before.adding(seconds: 60).hourMinuteText)
        sitting.press(.function(2))
        await signed("the step is entered")
        sitting.type("!")
        sitting.type("发现")
        sitting.press(.enter)
        sitting.expect("这一步已登记")
        sitting.press(.enter)
        sitting.expect("补记 " + before.hourMinuteText)
    }

    @Test func theLevelIsAskedForAfterTheReviewAndMayStay() async throws {
        let id = try #require(care)
        let key = try school.key(of: school.psychologist)
        for step in CrisisStep.allCases where step != .reviewed {
            try school.file.record(.crisis(step), in: id, by: key, at: CareSchool.now)
        }
        sitting.model.watch.reload()
        sitting.model.watch.show(id)
        sitting.type("!")
        sitting.press(.enter, .enter)
        await sitting.wait(until: "the level is asked for") { sitting.shows("危机已复盘，请重新定级") }
        sitting.press(.escape)
        sitting.press(.enter)
        sitting.expect("危机已复盘")
        sitting.expect("待定级")
        sitting.type("l")
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("访谈后仍为低")
        sitting.press(.function(2))
        await signed("the level stays")
        sitting.expect("维持级别 低")
        #expect(sitting.model.watch.detail?.levelOwedSince == nil)
        sitting.expect(not: "危机已复盘")
    }

    @Test func aContactOfAnotherCaseIsWithdrawnAndStaysToBeRead() async throws {
        let id = try #require(care)
        let before = try #require(sitting.model.watch.selectedLine)
        let key = try school.key(of: school.psychologist)
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)), in: id, by: key,
            at: CareSchool.now)
        sitting.model.watch.reload()
        sitting.model.watch.show(id)
        #expect(sitting.model.watch.selectedLine?.lastContact == CareSchool.now.day)
        sitting.type("y")
        sitting.press(.enter)
        sitting.press(.tab)
        sitting.type("记错个案")
        sitting.press(.function(2))
        // Words alone would leave the clock as it is: whoever corrects says which it is.
        sitting.expect("! 请选定")
        sitting.type("3")
        sitting.press(.function(2))
        await signed("it is withdrawn")
        #expect(sitting.model.watch.selectedLine?.lastContact == before.lastContact)
        #expect(sitting.model.watch.selectedLine?.nextDue == before.nextDue)
        sitting.press(.enter)
        sitting.expect("〔已撤回")
        sitting.expect("到校见面")
        sitting.press(.escape)
        // The opening is not withdrawn, and says why.
        sitting.type("y")
        sitting.type("立案")
        sitting.press(.enter)
        sitting.expect("只能写说明")
    }
}
