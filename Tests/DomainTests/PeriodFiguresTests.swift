import Domain
import Testing

@Suite struct PeriodFiguresTests {
    private static let november = day("2026-11-01")...day("2026-11-30")
    private static let december = day("2026-12-01")...day("2026-12-31")

    /// Only what happened up to the last day is known to the figures, as a count of the ledger has it.
    private func figures(
        of days: ClosedRange<Day>, on today: Day = day("2027-01-15"), _ stories: HazardStory...
    ) throws -> PeriodFigures {
        var figures = PeriodFigures(of: days, on: today)
        for story in stories {
            var known = HazardStory(from: story.hazard.foundAt)
            for event in story.events where event.at.day <= figures.end { try known.add(event) }
            let report = HazardEvent(
                at: story.hazard.foundAt, actor: story.hazard.finder, kind: .reported)
            if report.at.day <= figures.end {
                figures.add(known.hazard, [report] + known.events)
            }
        }
        return figures
    }

    private func story(_ start: String, assignedUntil due: String) throws -> HazardStory {
        var story = HazardStory(from: Moment(day: day(start), hour: 8, minute: 0))
        try story.add(.verified(note: ""), by: .leader)
        try story.add(.graded(.general, clause: nil, note: ""), by: .safetyOffice)
        try story.add(
            .assigned(
                to: RuleSchool.Who.responsible.id, due: day(due), noticeNumber: nil,
                measures: "更换"), by: .safetyOffice)
        return story
    }

    private func at(_ text: String) -> Moment { Moment(day: day(text), hour: 9, minute: 0) }

    /// Reported in November, due and repaired in December; sent back once.
    private func slow() throws -> HazardStory {
        var story = try story("2026-11-20", assignedUntil: "2026-12-03")
        try story.add(.submitted(note: ""), by: .responsible, at: at("2026-12-01"))
        try story.add(.returned(reason: "松"), by: .safetyOffice, at: at("2026-12-02"))
        try story.add(.submitted(note: ""), by: .responsible, at: at("2026-12-08"))
        try story.add(.accepted(opinion: "合格"), by: .safetyOffice, at: at("2026-12-09"))
        try story.add(.closed(note: ""), by: .leader, at: at("2026-12-10"))
        return story
    }

    @Test func stockOfOneMonthIsTheNextOnesOpening() throws {
        let november = try figures(of: Self.november, try slow())
        #expect(november.balance.added == 1 && november.balance.stock == 1)
        let december = try figures(of: Self.december, try slow())
        #expect(december.balance.opening == 1 && december.balance.closed == 1)
        #expect(december.balance.stock == 0)
    }

    @Test func eachFactCountsInTheMonthInWhichItLies() throws {
        let november = try figures(of: Self.november, try slow()).indicators
        #expect(november.rectificationRate == Ratio(0, of: 1))
        #expect(november.punctualityRate == Ratio(0, of: 0))
        #expect(november.firstReviewRate == Ratio(0, of: 0))
        #expect(november.overdue == 0 && november.averageDays == nil)
        let december = try figures(of: Self.december, try slow()).indicators
        #expect(december.rectificationRate == Ratio(0, of: 0))
        #expect(december.punctualityRate == Ratio(0, of: 1))
        #expect(december.firstReviewRate == Ratio(0, of: 1))
        #expect(december.averageDays == 19)
    }

    @Test func whatIsEarlyCountsWhenItsDeadlinePasses() throws {
        var early = try story("2026-11-20", assignedUntil: "2026-12-03")
        try early.add(.submitted(note: ""), by: .responsible, at: at("2026-11-21"))
        try early.add(.accepted(opinion: "合格"), by: .safetyOffice, at: at("2026-11-22"))
        try early.add(.closed(note: ""), by: .leader, at: at("2026-11-23"))
        #expect(try figures(of: Self.november, early).indicators.punctualityRate == Ratio(0, of: 0))
        #expect(try figures(of: Self.december, early).indicators.punctualityRate == Ratio(1, of: 1))
    }

    @Test func todayIsNotOverYet() throws {
        let due = try story("2026-11-20", assignedUntil: "2026-11-30")
        let running = try figures(of: Self.november, on: day("2026-11-30"), due)
        #expect(running.indicators.overdue == 0 && running.indicators.originallyDue == 0)
        #expect(running.end == day("2026-11-30"))
        let over = try figures(of: Self.november, on: day("2026-12-01"), due)
        #expect(over.indicators.overdue == 1 && over.indicators.originallyDue == 1)
        #expect(over.hazards[.overdue] == [due.hazard.id])
        #expect(over.hazards[.punctuality] == [due.hazard.id])
    }

    @Test func whatIsWithdrawnLaterChangesNoMonthBefore() throws {
        var story = try slow()
        let before = try figures(of: Self.december, story)
        try story.add(
            .revoked(ordinal: 9, reason: "签错"), by: .leader, at: at("2027-01-08"))
        #expect(story.hazard.stage.isOpen)
        #expect(try figures(of: Self.december, story) == before)
        let january = try figures(
            of: day("2027-01-01")...day("2027-01-31"), on: day("2027-02-02"), story)
        #expect(january.balance.closed == -1 && january.balance.stock == 1)
    }
}
