import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

@Suite struct SchoolFoundingTests {
    private func founding(on today: String) -> SchoolFounding {
        var founding = SchoolFounding(today: day(today))
        founding.name = "实验中学"
        founding.code = "SY"
        return founding
    }

    @Test(arguments: [
        ("2026-11-23", "2026-09-01"), ("2026-08-20", "2026-09-01"), ("2027-01-11", "2026-09-01"),
        ("2027-03-08", "2027-02-20"), ("2027-07-01", "2027-02-20"),
    ])
    func theSemesterOfTodayIsProposed(_ today: String, _ start: String) {
        #expect(SchoolFounding(today: day(today)).semesterStart == start)
    }

    @Test func anEmptyFormIsToldEverythingThatIsMissing() {
        var founding = SchoolFounding(today: day("2026-11-23"))
        founding.semesterStart = "九月一日"
        #expect(founding.refusals == [.noName, .badCode, .badDate])
    }

    @Test(arguments: ["", "S", "SYSYSYS", "sy", "思源", "S-1", "S Y"])
    func aCodeIsTwoToSixCapitalsOrDigits(_ code: String) {
        var founding = founding(on: "2026-11-23")
        founding.code = code
        #expect(founding.refusals == [.badCode])
    }

    @Test func theFoundedSchoolHasItsGridItsLeaderAndItsWeeks() throws {
        var founding = founding(on: "2026-11-23")
        founding.name = "  实验中学 "
        founding.principal = "何敏"
        founding.semesterStart = "2026-08-31"
        let ledger = try Ledger.inMemory()

        #expect(founding.refusals == [])
        try ledger.write(founding.found)

        let organisation = try ledger.organisation.organisation(on: day("2026-11-23"))
        #expect(organisation.schoolName == "实验中学")
        #expect(organisation.grids.map(\.code) == ["G01"])
        #expect(organisation.grids.first.flatMap { organisation.leader(of: $0.id) }?.name == "何敏")
        #expect(organisation.people.first?.initials == "hm")
        let calendar = try ledger.calendar.calendar()
        #expect(calendar.week(of: day("2026-11-23")) == 13)
        #expect(calendar.semesters.map(\.schoolYear) == [2026, 2026])
    }

    @Test func aSchoolWithoutPrincipalHasAGridWithoutLeader() throws {
        let ledger = try Ledger.inMemory()
        try ledger.write(founding(on: "2026-11-23").found)
        let organisation = try ledger.organisation.organisation(on: day("2026-11-23"))
        #expect(organisation.people.isEmpty)
        #expect(organisation.grids.first.flatMap { organisation.leader(of: $0.id) } == nil)
    }

    @Test func aSpringSemesterBringsTheAutumnBeforeIt() throws {
        let ledger = try Ledger.inMemory()
        try ledger.write(founding(on: "2027-03-08").found)
        let semesters = try ledger.calendar.calendar().semesters.sorted { $0.starts < $1.starts }
        #expect(semesters.map(\.term) == [.autumn, .spring])
        #expect(semesters.map(\.schoolYear) == [2026, 2026])
        #expect(semesters[0].ends < semesters[1].starts)
    }
}
