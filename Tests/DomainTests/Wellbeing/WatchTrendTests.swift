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

    private let closed = CareEvent.Kind.closed(reason: "平稳", seconder: Person.ID(2))

    /// The middle one of three is destroyed, and later the first, which nobody remembers any more.
    @Test func theWeeksStayWhatTheyWereWithoutADestroyedCase() throws {
        let change = CareEvent.LevelChange(level: .medium, basis: .interview, reason: "访谈")
        let lines = [
            try line([(day("2026-03-02"), opened()), (day("2026-06-10"), closed)]),
            try line([
                (day("2026-10-12"), opened()), (day("2026-10-20"), closed),
                (day("2026-10-27"), .reopened(change)), (day("2026-11-10"), closed),
            ]),
            try line([(day("2026-11-02"), opened())]),
        ]
        let (today, start) = (day("2026-11-23"), day("2026-09-01"))
        let before = WatchTrend(lines, on: today)
        #expect(before.open == [0, 1, 1, 0, 2, 2, 1, 1] && before.closed == 2)
        let past = PastCases(nil, with: lines[1], on: today, since: start)
        #expect(WatchTrend([lines[0], lines[2]], past: past, on: today) == before)
        #expect(past.changes.map(\.kind) == [.opened, .closed, .opened, .raised, .closed])
        let both = PastCases(past, with: lines[0], on: today, since: start)
        #expect(both == past)
        // Nothing is kept once no week reaches back so far.
        #expect(
            past.kept(on: day("2027-01-04"), since: start)?.changes.map(\.day) == [
                day("2026-11-10")
            ])
        #expect(past.kept(on: day("2027-01-05"), since: start) == nil)
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
