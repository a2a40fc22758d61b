import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// `u` takes back the last ordinary step, and says which one.
@Suite struct UndoStoryTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func hazard(_ id: Hazard.ID) throws -> Hazard {
        try #require(try school.small.ledger.hazards.hazard(id))
    }

    private func verifyTheFirst(_ sitting: WorkbenchSitting) async {
        sitting.type("v")
        sitting.press(.function(2))
        await sitting.wait(until: "it is verified") {
            if case .acted(.verify, _) = sitting.model.notice { true } else { false }
        }
    }

    @Test func theStepJustTakenIsMeantWhereverTheCursorHasGone() async throws {
        let first = try school.hazard()
        let second = try school.hazard()
        let sitting = try await school.sitting(as: school.leader)
        await verifyTheFirst(sitting)
        #expect(sitting.model.board.selected?.id == second.id)
        sitting.type("u")
        await sitting.wait(until: "it is undone") { sitting.shows("已撤销“核实属实”") }
        #expect(try hazard(first.id).stage == .reported)
        #expect(try hazard(second.id).eventCount == second.eventCount)
        // Where it was before the step.
        #expect(sitting.model.board.column == .toVerify)
        #expect(sitting.model.board.selected?.id == first.id)
    }

    @Test func anOlderStepIsNamedAndAskedAboutWithNoAsTheDefault() async throws {
        let id = try school.hazard(school.verified).id
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("u")
        sitting.expect("将撤销：")
        sitting.expect("核实 孙立民")
        sitting.press(.enter)
        #expect(try hazard(id).stage == .verified)
        sitting.type("uy")
        await sitting.wait(until: "it is undone") { sitting.shows("已撤销“核实属实”") }
        #expect(try hazard(id).stage == .reported)
    }

    @Test func whatSomebodyWentOnFromIsNotTakenBack() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.leader)
        await verifyTheFirst(sitting)
        let other = try await school.sitting(as: school.office)
        other.type("d")
        other.press(.function(2))
        await other.wait(until: "it is graded") {
            if case .acted(.grade, _) = other.model.notice { true } else { false }
        }
        sitting.type("u")
        sitting.expect("只能撤销最后一步")
        #expect(try hazard(id).stage == .graded)
    }

    @Test func inTheTrayTheVerifiedOneComesBack() async throws {
        let id = try school.hazard().id
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("9a")
        await sitting.wait(until: "it is verified") { sitting.model.tray?.rows.isEmpty == true }
        sitting.type("u")
        await sitting.wait(until: "it waits again") { sitting.model.tray?.rows.count == 1 }
        #expect(try hazard(id).stage == .reported)
    }

    @Test func inTheTrayTheOneThatCameBackIsUnderTheCursorAgain() async throws {
        for _ in 0..<3 { _ = try school.hazard() }
        let sitting = try await school.sitting(as: school.leader)
        sitting.type("9")
        sitting.press(.down)
        let verified = try #require(sitting.model.tray?.selected?.id)
        sitting.type("a")
        await sitting.wait(until: "it is verified") { sitting.model.tray?.rows.count == 2 }
        #expect(sitting.model.tray?.selected?.id != verified)
        sitting.type("u")
        await sitting.wait(until: "it waits again") { sitting.model.tray?.rows.count == 3 }
        #expect(sitting.model.tray?.selected?.id == verified)
    }
}
