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
        let (now, leader, repairer) = (SmallSchool.now, school.leader, school.repairer)
        let canteen = school.small.canteen
        try await school.small.ledger.write { ledger in
            guard let hours = ClockRange(text: "16:30-17:00") else { return }
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "放学", kind: .leaving, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            try ledger.record(
                .given(
                    Duty(
                        id: Duty.ID(0), person: leader, place: canteen, slot: DutySlot.ID(1),
                        standIn: repairer, starts: now.day), replacing: nil), at: now)
        }
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
