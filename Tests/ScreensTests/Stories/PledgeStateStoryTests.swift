import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// How it stands with a pledge: told whole in a small window, in fewer words where it has to be.
@Suite struct PledgeStateStoryTests {
    private let school: StaffedSchool

    /// The vice-principal signed for a grid that somebody else leads by now; the leader of the canteen signed
    /// on paper, and got a duty afterwards.
    init() async throws {
        school = try StaffedSchool()
        let (vice, leader) = (school.vicePrincipal, school.leader)
        try await school.small.ledger.write { ledger in
            let root = try ledger.grid(code: "G01")?.id
            let before = try ledger.addGrid(code: "G05", name: "图书馆", parent: root)
            let now = try ledger.addGrid(code: "G06", name: "校门", parent: root)
            try ledger.assign(
                GridAssignment(
                    grid: before, person: vice, role: .leader, starts: day("2026-09-01"),
                    ends: day("2026-10-07")))
            try ledger.assign(
                GridAssignment(
                    grid: now, person: vice, role: .leader, starts: day("2026-10-08")))
            for (person, signed) in [(vice, day("2026-09-03")), (leader, day("2026-11-20"))] {
                let moment = Moment(day: signed, hour: 16, minute: 20)
                let pledge = Pledge(
                    id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026, person: person,
                    at: moment, signature: .onPaper(signed, archiveBox: "2026-安全-责任状-03"),
                    text: "")
                _ = try ledger.record(.signed(pledge), at: moment)
            }
        }
        _ = try await school.standGuard(at: school.small.canteen)
    }

    private func sitting(
        _ language: Language, _ size: Size = WorkbenchSitting.small
    ) async throws -> WorkbenchSitting {
        let sitting = try await school.sitting(as: school.office, size, language)
        sitting.type("5")
        let page = try #require(sitting.screen.dialog as? PledgesPage)
        page.model.reveal(school.vicePrincipal)
        sitting.host.repaint()
        return sitting
    }

    @Test(arguments: Language.allCases)
    func everyStateStandsWholeInASmallWindow(_ language: Language) async throws {
        let words = language.strings.duties.pledgePage
        let sitting = try await sitting(language)
        #expect(
            sitting.shows(words.outlived("2026-09-03")) || sitting.shows(words.shortOutlived))
        sitting.expect(words.changed)
        sitting.expect(not: "…")
    }

    @Test(arguments: Language.allCases)
    func whyItHasToBeSignedAnewIsToldWithTheText(_ language: Language) async throws {
        let sitting = try await sitting(language)
        sitting.press(.enter)
        sitting.expect(language.strings.duties.pledgePage.outlived("2026-09-03"))
    }
}
