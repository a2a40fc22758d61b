import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

/// What of a 挂牌督办 reaches whose Today.
@Suite struct TodayModelTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    /// The hazards of which progress is due, as this person's Today shows them.
    private func progressDue(of person: Person.ID) async throws -> [Hazard.ID] {
        let today = TodayModel(session: try await school.session(of: person))
        return today.groups.first { $0.subject == .progressDue }?.rows.map(\.id) ?? []
    }

    private func supervised(daysAgo days: Int, then steps: StaffedSchool.Steps = []) throws
        -> Hazard
    {
        let order = SupervisionOrder(
            level: .school, number: "督〔2026〕3号", orderedBy: "", notice: "停用")
        return try school.hazard(
            school.gradedMajor + [(school.principal, .supervision(.ordered(order)))] + steps,
            foundHoursAgo: days * 24)
    }

    @Test func progressIsDueFifteenDaysAfterTheOrder() async throws {
        let due = try supervised(daysAgo: 15)
        _ = try supervised(daysAgo: 14)
        #expect(try await progressDue(of: school.office) == [due.id])
        #expect(try await progressDue(of: school.principal) == [due.id])
    }

    @Test func whoHasNothingToDoWithItIsNotTold() async throws {
        _ = try supervised(daysAgo: 20)
        #expect(try await progressDue(of: school.finder) == [])
    }

    @Test func aReportOfProgressPutsItOff() async throws {
        let hazard = try supervised(daysAgo: 20)
        try school.small.record(
            .supervision(.progressed(.school, note: "材料已到")), on: hazard.id)
        #expect(try await progressDue(of: school.office) == [])
    }

    @Test func bothLevelsReportForThemselves() async throws {
        let upper = SupervisionOrder(
            level: .superior, number: "县督〔2026〕8号", orderedBy: "县教育局", notice: "停用")
        let hazard = try supervised(
            daysAgo: 20, then: [(school.office, .supervision(.ordered(upper)))])
        try school.small.record(
            .supervision(.progressed(.school, note: "材料已到")), on: hazard.id)
        #expect(try await progressDue(of: school.office) == [hazard.id])
    }
}
