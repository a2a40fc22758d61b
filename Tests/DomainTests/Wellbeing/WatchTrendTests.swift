import Domain
import Testing

/// The last weeks of the list follow from what happened in its cases.
@Suite struct WatchTrendTests {
    private func line(_ kinds: [(Day, CareEvent.Kind)]) throws -> CaseLine {
        let events = kinds.map { day, kind in
            CareEvent(
                at: Moment(day: day, hour: 9, minute: 0), actor: Person.ID(1), kind: kind)
        }
        let watch = try #require(WatchCase(id: .init(1), events: events))
        return CaseLine(watch, clock: FollowUpClock(calendar: SchoolCalendar(semesters: [])))
    }

    private func opened(_ level: WatchLevel = .low) -> CareEvent.Kind {
        .opened(
            .init(
                code: "X-001", classBand: "八(3)", source: .homeroomTeacher, tags: [],
                level: level, basis: .interview, reason: "访谈", guardianInformed: true,
                keepUntil: day("2029-07-01")))
    }

    @Test func openCasesAreCountedWeekByWeekAndMovesOnlyWithinThem() throws {
        let change = CareEvent.LevelChange(level: .medium, basis: .interview, reason: "访谈")
        let lines = [
            try line([(day("2026-09-01"), opened()), (day("2026-09-10"), .raised(change))]),
            try line([
                (day("2026-10-12"), opened()), (day("2026-11-02"), .raised(change)),
                (day("2026-11-10"), .closed(reason: "平稳", seconder: Person.ID(2))),
            ]),
            try line([(day("2026-11-23"), opened())]),
        ]
        let trend = WatchTrend(lines, on: day("2026-11-23"))
        // 10-05, 10-12, 10-19, 10-26, 11-02, 11-09, 11-16, 11-23.
        #expect(trend.open == [1, 2, 2, 2, 2, 2, 1, 2])
        #expect(trend.raised == 1 && trend.lowered == 0 && trend.closed == 1)
    }
}
