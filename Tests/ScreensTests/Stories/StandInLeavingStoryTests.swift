import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens

/// Whoever is to step in for others leaves the school.
@Suite struct StandInLeavingStoryTests {
    @Test(arguments: Language.allCases)
    func whoReliesOnThePersonIsNamed(_ language: Language) async throws {
        let school = try StaffedSchool()
        let (now, repairer) = (SmallSchool.now, school.repairer)
        try school.giveLeaderADuty(standIn: repairer)
        let sitting = try await school.sitting(
            as: school.office, WorkbenchSitting.small, language)
        sitting.type("1P")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(repairer)
        sitting.type("x")
        sitting.press(.function(2))
        await sitting.wait(until: "whose post it is") { sitting.shows("11-24 放学") }
        #expect(
            try school.small.ledger.organisation.organisation(on: now.day)
                .person(repairer)?.lastDay == nil)
    }
}
