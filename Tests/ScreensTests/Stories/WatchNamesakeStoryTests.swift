import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A second case of the same pupil: told with the first one before anything is signed.
@Suite struct WatchNamesakeStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    /// At the question about the pupil with that number, over the form of a new case.
    private func asked(
        about number: Int, at now: Moment = CareSchool.now
    ) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist, at: now)
        await sitting.unlockWatch()
        sitting.type("n")
        sitting.type("学生甲\(number)号")
        sitting.press(.tab, .tab, .tab, .tab)
        sitting.type("八(3)")
        // Source, 低, by a talk.
        for choice in ["1", "2", "1"] {
            sitting.press(.tab)
            sitting.type(choice)
        }
        sitting.press(.tab)
        sitting.type("再次访谈后评估")
        await sign(sitting)
        return sitting
    }

    private func sign(_ sitting: WorkbenchSitting) async {
        sitting.press(.function(2))
        await sitting.wait(until: "the own case is told") { sitting.screen.question != nil }
    }

    private var cases: Int {
        get throws { try school.file.lines(for: school.key(of: school.psychologist)).count }
    }

    @Test func aHastyEnterLeadsBackToTheForm() async throws {
        let sitting = try await asked(about: 2)
        sitting.expect("您的个案 X-002（中、在册）姓名、班级相同")
        sitting.press(.enter)
        #expect(sitting.screen.question == nil && sitting.screen.dialog is FormDialog)
        sitting.expect("再次访谈后评估")
        #expect(try cases == 9)
        // Signed again, it is asked again.
        await sign(sitting)
        sitting.press(.escape)
        sitting.expect("再次访谈后评估")
        #expect(try cases == 9)
    }

    @Test func anotherPupilOfThatNameGetsACase() async throws {
        let sitting = try await asked(about: 2)
        sitting.press(.down, .down, .enter)
        await sitting.wait(until: "it is open") { sitting.shows("已立案 X-010") }
        #expect(sitting.screen.dialog == nil)
        #expect(try cases == 10)
    }

    @Test func theSamePupilIsLookedAtInTheCaseThatThereIs() async throws {
        let sitting = try await asked(about: 2)
        sitting.press(.down, .enter)
        #expect(sitting.screen.dialog == nil && sitting.screen.question == nil)
        let watch = sitting.model.watch
        #expect(watch.isDetailOpen && watch.detail?.code == "X-002")
        #expect(try cases == 9)
    }

    @Test func aClosedCaseIsReopened() async throws {
        let later = CareSchool.now.adding(seconds: 86_400 * 70)
        let closed = try school.closedCase(ofPupil: 30, at: later)
        let sitting = try await asked(about: 30, at: later)
        sitting.expect("\(closed.code)（观察、已结案）")
        sitting.expect("重启该个案")
        sitting.press(.down, .enter)
        sitting.expect("重启个案 \(closed.code)")
        #expect(sitting.model.watch.detail?.id == closed.id)
        #expect(try cases == 10)
    }

    @Test func theQuestionGoesWithTheKeysAndTheFormComesBack() async throws {
        let sitting = try await asked(about: 2)
        sitting.press(.control("x"))
        #expect(sitting.screen.question == nil)
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
        sitting.expect("再次访谈后评估")
        await sign(sitting)
        sitting.expect("您的个案 X-002")
    }
}
