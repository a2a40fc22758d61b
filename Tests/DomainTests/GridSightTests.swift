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

    private func role(_ person: Person.ID, _ role: GridRole, _ starts: String) -> GridAssignment {
        GridAssignment(grid: DutySchool.grid, person: person, role: role, starts: day(starts))
    }
}
