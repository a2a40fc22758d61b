import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What of a person can be read in a small window.
@Suite struct PeopleRowStoryTests {
    @Test(arguments: Language.allCases)
    func lastDayAndAllRolesOfThePersonInHandStandWhole(_ language: Language) async throws {
        let school = try StaffedSchool()
        let (ledger, now) = (school.small.ledger, SmallSchool.now)
        let monthAgo = now.day.adding(days: -30)
        try await ledger.write { ledger in
            let root = try ledger.grid(code: "G01")?.id
            for code in ["G21", "G22", "G23"] {
                let grid = try ledger.addGrid(code: code, name: code, parent: root)
                try ledger.assign(
                    GridAssignment(
                        grid: grid, person: school.finder, role: .member, starts: monthAgo))
            }
        }
        try await ledger.duties.act(
            .left(school.finder, on: day("2026-12-31"), endingDuties: false),
            as: school.signer(school.office), at: now)
        let sitting = try await school.sitting(
            as: school.office, WorkbenchSitting.small, language)
        sitting.type("1P")
        sitting.expect(language.strings.people.until("2026-12-31"))
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(school.finder)
        sitting.host.repaint()
        let words = AccountWords(strings: language.strings)
        let titles = page.line.map { words.titles(of: $0.standing, in: page.model.organisation) }
        sitting.expect(try #require(titles))
        sitting.expect("G23")
    }

    /// Those of today and later; what is over or was taken back counts no more.
    @Test(arguments: Language.allCases)
    func howManyGridsAndDutiesThePersonInHandHasIsTold(_ language: Language) async throws {
        let school = try StaffedSchool()
        let (ledger, today) = (school.small.ledger, SmallSchool.now.day)
        let (leader, canteen) = (school.leader, school.small.canteen)
        try await ledger.write { ledger in
            let hours = ClockRange(text: "16:30-17:00") ?? .never
            let slot = DutySlot(
                id: DutySlot.ID(0), name: "放学", kind: .leaving, summer: hours, winter: hours,
                starts: today.adding(days: -30))
            try ledger.record(.slotSet(slot), at: SmallSchool.now)
            for (starts, ends) in [(-30, -1), (-30, 0), (7, nil), (7, 6)] as [(Int, Int?)] {
                _ = try ledger.record(
                    .given(
                        Duty(
                            id: Duty.ID(0), person: leader, place: canteen, slot: DutySlot.ID(1),
                            starts: today.adding(days: starts),
                            ends: ends.map { today.adding(days: $0) }), replacing: nil),
                    at: SmallSchool.now)
            }
        }
        #expect(try ledger.duties.dutyCounts(from: today) == [leader: 2])
        let sitting = try await school.sitting(
            as: school.office, WorkbenchSitting.small, language)
        sitting.type("1P")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(leader)
        sitting.expect(language.strings.people.tasks(1, 2))
        page.reveal(school.office)
        sitting.expect(language.strings.people.tasks(0, 0))
    }
}
