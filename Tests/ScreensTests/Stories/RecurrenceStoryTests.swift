import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// 复发: what was closed comes back as a new row, and is never opened again.
@Suite struct RecurrenceStoryTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private var closed: StaffedSchool.Steps {
        school.submitted + [
            (school.office, .accepted(opinion: "合格")), (school.leader, .closed(note: "同意")),
        ]
    }

    private func reportAgain(_ sitting: WorkbenchSitting) async {
        sitting.type("N")
        sitting.expect("复发，另立新号")
        sitting.expect("前次 SY-2026-RQ-0001")
        sitting.press(.function(2))
        sitting.expect("保留原样不动")
        sitting.press(.enter)
        sitting.expect("前次 SY-2026-RQ-0001")
        sitting.press(.function(2))
        sitting.type("y")
        await sitting.wait(until: "it is filed") {
            if case .reported = sitting.model.notice { true } else { false }
        }
    }

    private func newest() throws -> Hazard {
        try #require(try school.small.ledger.hazards.hazard(numbered: "0002"))
    }

    @Test func theSafetyOfficeFilesItAgainWithItsLink() async throws {
        let earlier = try school.hazard(closed)
        let sitting = try await school.sitting(as: school.office)
        await reportAgain(sitting)
        let hazard = try newest()
        #expect(hazard.recurrenceOf == earlier.id)
        #expect(hazard.text == earlier.text)
        #expect(hazard.stage == .reported)
        #expect(try school.small.ledger.hazards.hazard(earlier.id)?.stage == .closed)
        #expect(try school.small.ledger.verify().faults.isEmpty)
    }

    @Test func whoMayNotLinkFilesItAndTheOfficeIsOfferedTheLink() async throws {
        let earlier = try school.hazard(closed)
        let sitting = try await school.sitting(as: school.finder)
        await reportAgain(sitting)
        let hazard = try newest()
        #expect(hazard.recurrenceOf == nil)
        let candidates = try school.small.ledger.hazards.recurrenceCandidates(
            of: hazard, settings: RuleSettings())
        #expect(candidates.map(\.id) == [earlier.id])
    }

    @Test func whatIsOpenNeedsNoNewRow() async throws {
        try school.hazard()
        let sitting = try await school.sitting(as: school.office)
        sitting.type("N")
        sitting.expect("还没有销号")
    }
}
