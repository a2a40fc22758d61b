import Domain
import Persistence
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// 撤销离校: what does not come back with the person.
@Suite struct StayStoryTests {
    private let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }
    private let last = SmallSchool.now.day.adding(days: 5)

    init() throws {
        school = try StaffedSchool()
    }

    private func askWhetherTheRepairerStays() async throws -> WorkbenchSitting {
        let office = try school.signer(school.office)
        try await ledger.duties.act(
            .left(school.repairer, on: last, endingDuties: false), as: office,
            at: SmallSchool.now)
        let sitting = try await school.sitting(as: school.office)
        sitting.type("1P")
        let page = try #require(sitting.screen.dialog as? PeoplePage)
        page.reveal(school.repairer)
        sitting.type("x")
        return sitting
    }

    @Test func theQuestionNamesTheOfficesThatEndAllTheSame() async throws {
        let (person, last, now) = (school.repairer, last, SmallSchool.now)
        try await ledger.write { ledger in
            try ledger.giveOffice(.vicePrincipal, to: person, from: now.day, at: now)
            try ledger.endOffice(.vicePrincipal, of: person, on: last, at: now)
        }
        let sitting = try await askWhetherTheRepairerStays()
        sitting.expect("分管副校长 的任期仍到 \(last.text) 为止，须另行任命。")
    }

    @Test func theQuestionNamesNoneWhereNoneEnds() async throws {
        let sitting = try await askWhetherTheRepairerStays()
        sitting.expect("赵修 已记")
        sitting.expect(not: "须另行任命")
    }
}
