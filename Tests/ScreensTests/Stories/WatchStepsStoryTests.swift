import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What is asked, warned of and entered later while a case is being led.
@Suite struct WatchStepsStoryTests {
    private func sitting() async throws -> (school: CareSchool, sitting: WorkbenchSitting) {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        return (school, sitting)
    }

    @Test func aContactOfFridayIsEnteredOnMonday() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("f")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab, .tab, .tab)
        sitting.erase()
        sitting.type("2027-01-01")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("日期须在立案日与今天之间") }
        sitting.erase()
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        let line = sitting.model.watch.lines.first { $0.code == "X-002" }
        #expect(line?.lastContact == day("2026-11-20"))
        sitting.press(.enter)
        sitting.expect("补记 11-20")
    }

    @Test func theReviewOfACrisisNamesTheStepsThatNobodyHasEntered() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("!")
        sitting.press(.enter)
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        sitting.type("!")
        sitting.type("复盘")
        sitting.press(.enter)
        sitting.expect("还没有记：保护、报告")
        sitting.press(.enter)
        #expect(sitting.model.watch.detail?.isInCrisis == true)
        sitting.type("!")
        sitting.type("复盘")
        sitting.press(.enter)
        sitting.type("y")
        await sitting.wait(until: "it is over") {
            sitting.model.watch.detail?.isInCrisis == false
        }
    }

    @Test func allCasesAreGivenToTheSuccessorAtOnce() async throws {
        let (school, sitting) = try await sitting()
        sitting.type("T")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.type("调离")
        sitting.press(.tab)
        sitting.expect("连同我负责的全部个案（共 9 案）")
        sitting.type(" ")
        sitting.press(.function(2))
        await sitting.wait(until: "all are given") { sitting.shows("已签字记入") }
        #expect(sitting.model.watch.lines.isEmpty)
        let successor = try school.key(of: school.second)
        #expect(try school.file.lines(for: successor).count == 9)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func threePressesOfQuitOnAnOpenCaseEndAtTheQuestion() async throws {
        let (_, sitting) = try await sitting()
        sitting.type("z")
        sitting.press(.enter)
        sitting.type("qqq")
        sitting.expect("确定要退出吗？")
        sitting.press(.escape)
        sitting.expect("已解锁")
    }

    @Test func measuresGoToWhoeverIsNamedBeforeThem() async throws {
        let (_, sitting) = try await sitting()
        sitting.press(.down)
        sitting.type("p")
        for _ in 0..<8 { sitting.press(.tab) }
        sitting.erase()
        sitting.type("班主任 调整座位")
        sitting.press(.function(2))
        await sitting.wait(until: "it is entered") { sitting.shows("已签字记入") }
        #expect(
            sitting.model.watch.detail?.plan?.plan.measures
                == [.init(who: .homeroomTeacher, text: "调整座位")])
    }
}

extension WorkbenchSitting {
    /// Empties the field in hand.
    fileprivate func erase() {
        for _ in 0..<60 { press(.backspace) }
    }
}
