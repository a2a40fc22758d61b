import Domain
import Testing

/// What somebody who changes a grid is told beforehand.
@Suite struct GridSightTests {
    @Test func whoComesToLeadBeforeAnotherLeaderEndsTheDayBefore() {
        let next = role(DutySchool.li, .leader, "2026-11-30")
        let sight = GridSight(.grid(DutySchool.grid), roles: [next], terms: [])
        #expect(sight.successor(of: role(DutySchool.zhang, .leader, "2026-11-27")) == next)
        #expect(sight.successor(of: role(DutySchool.zhang, .leader, "2026-11-30")) == nil)
        #expect(sight.successor(of: role(DutySchool.zhang, .deputy, "2026-11-27")) == nil)
        #expect(sight.successor(of: role(DutySchool.li, .leader, "2026-11-27")) == nil)
    }

    @Test func whoIsTheOnlyDeputyAndComesToLeadLeavesNone() {
        let deputy = role(DutySchool.li, .deputy, "2026-09-01")
        let other = role(DutySchool.wang, .deputy, "2026-11-30")
        let sight = GridSight(.grid(DutySchool.grid), roles: [deputy], terms: [])
        let coming = role(DutySchool.li, .leader, "2026-11-30")
        #expect(sight.deputylessDay(by: coming) == day("2026-11-30"))
        #expect(sight.deputylessDay(by: role(DutySchool.zhang, .leader, "2026-11-30")) == nil)
        #expect(
            sight.deputylessDay(without: deputy, after: day("2026-11-29")) == day("2026-11-30"))
        let two = GridSight(.grid(DutySchool.grid), roles: [deputy, other], terms: [])
        #expect(two.deputylessDay(by: coming) == nil)
        #expect(two.deputylessDay(without: deputy, after: day("2026-11-29")) == nil)
        #expect(
            two.deputylessDay(without: deputy, after: day("2026-11-27")) == day("2026-11-28"))
    }

    private func role(_ person: Person.ID, _ role: GridRole, _ starts: String) -> GridAssignment {
        GridAssignment(grid: DutySchool.grid, person: person, role: role, starts: day(starts))
    }
}
