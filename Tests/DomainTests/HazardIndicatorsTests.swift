import Domain
import Testing

@Suite struct HazardIndicatorsTests {
    static let today = day("2026-11-23")

    @Test func nothingToCountGivesNoShare() {
        let indicators = HazardIndicators([], on: Self.today)
        #expect(indicators.rectificationRate == Ratio(0, of: 0))
        #expect(indicators.rectificationRate.share == nil)
        #expect(indicators.averageDays == nil && indicators.medianDays == nil)
    }

    @Test func shareIsRoundedHalfUp() {
        #expect(Ratio(2, of: 3).perMille == 667)
        #expect(Ratio(1, of: 3).perMille == 333)
        #expect(Ratio(1, of: 2000).perMille == 1)
        #expect(Ratio(0, of: 7).perMille == 0)
        #expect(Ratio(7, of: 7).perMille == 1000)
    }

    @Test func countsALedgerLineByLine() {
        var lines = [
            line(1, assigned: 30, due: 20, accepted: 25, closed: 24),
            line(2, assigned: 30, due: 20, accepted: 18, closed: 17, returns: 1),
            line(3, assigned: 10, due: 1),
            line(4, assigned: 10, due: 0, returns: 1),
            line(5, assigned: 10, due: 5, accepted: 2),
            line(6, closed: 3, isVoid: true),
        ]
        lines[2].source = .superior
        lines[3].source = .imported
        lines[4].recurrenceOf = Hazard.ID(1)
        let indicators = HazardIndicators(lines, on: Self.today)
        #expect(indicators.rectificationRate == Ratio(3, of: 5))
        #expect(indicators.punctualityRate == Ratio(1, of: 4))
        #expect(indicators.closingRate == Ratio(2, of: 6))
        #expect(indicators.firstReviewRate == Ratio(2, of: 4))
        #expect(indicators.recurrenceRate == Ratio(1, of: 5))
        #expect(indicators.selfCheckRate == Ratio(3, of: 4))
        // What was accepted late is late until it is signed off.
        #expect(indicators.overdue == 2)
        #expect(indicators.voided == 1)
        // 5, 8 and 12 days.
        #expect(indicators.averageDays == 25.0 / 3)
        #expect(indicators.medianDays == 8)
    }

    @Test func medianOfTwoIsTheirMean() {
        let lines = [
            line(1, assigned: 20, due: 1, accepted: 17),
            line(2, assigned: 20, due: 1, accepted: 10),
        ]
        #expect(HazardIndicators(lines, on: Self.today).medianDays == 6.5)
    }

    @Test func extensionDoesNotMakeALateAcceptancePunctual() {
        var late = line(1, assigned: 30, due: 20, accepted: 15)
        late.due = Self.today
        #expect(HazardIndicators([late], on: Self.today).punctualityRate == Ratio(0, of: 1))
    }

    @Test func lineOfAHazardSaysWhatTheHazardSays() throws {
        let hazard = try HazardStory.closed(.major).hazard
        let line = HazardLedgerLine(hazard, [])
        #expect(line.originalDue == hazard.originalDue)
        #expect(line.acceptedOn == hazard.acceptedOn)
        #expect(line.closedOn == hazard.closedOn)
        #expect(!line.isVoid)
        #expect(line.rectificationDays == 0)
    }

    /// Days are counted back from today.
    private func line(
        _ id: Int64, assigned: Int? = nil, due: Int? = nil, accepted: Int? = nil,
        closed: Int? = nil, isVoid: Bool = false, returns: Int = 0
    ) -> HazardLedgerLine {
        func back(_ days: Int?) -> Day? { days.map { Self.today.adding(days: -$0) } }
        return HazardLedgerLine(
            id: Hazard.ID(id), number: "\(id)", source: .dailyCheck,
            reportedOn: Self.today.adding(days: -40), foundOn: Self.today.adding(days: -40),
            assignedOn: back(assigned),
            originalDue: back(due), due: back(due), acceptedOn: back(accepted),
            closedOn: back(closed), isVoid: isVoid, returns: returns,
            firstReviewOn: returns > 0 ? back(0) : back(accepted), passedFirstReview: returns == 0)
    }
}

@Suite struct StockBalanceTests {
    @Test func withdrawnClosingCountsOnItsOwnDay() throws {
        var story = HazardStory(from: Moment(day: day("2026-01-30"), hour: 8, minute: 0))
        try story.add(.verified(note: ""), by: .leader)
        try story.add(.voided(reason: "重复"), by: .safetyOffice)
        try story.add(
            .revoked(ordinal: 3, reason: "不是重复"), by: .safetyOffice,
            at: Moment(day: day("2026-02-03"), hour: 8, minute: 0))
        let movements = StockMovement.movements(
            reportedOn: day("2026-01-30"), events: story.events)
        #expect(movements.map(\.kind) == [.registered, .voided, .voidingWithdrawn])
        let january = StockBalance(movements, from: day("2026-01-01"), through: day("2026-01-31"))
        #expect(january.opening == 0 && january.added == 1 && january.voided == 1)
        #expect(january.stock == 0)
        let february = StockBalance(movements, from: day("2026-02-01"), through: day("2026-02-28"))
        #expect(february.opening == 0 && february.added == 0 && february.voided == -1)
        #expect(february.stock == 1)
        #expect(story.hazard.stage.isOpen)
    }

    @Test func openingIsWhatTheDaysBeforeLeft() {
        let movements: [StockMovement] = [
            StockMovement(day: day("2025-12-30"), kind: .registered),
            StockMovement(day: day("2025-12-31"), kind: .registered),
            StockMovement(day: day("2026-01-01"), kind: .closed),
            StockMovement(day: day("2026-01-02"), kind: .registered),
            StockMovement(day: day("2026-02-01"), kind: .closed),
        ]
        let january = StockBalance(movements, from: day("2026-01-01"), through: day("2026-01-31"))
        #expect(january.opening == 2)
        #expect(january.added == 1)
        #expect(january.closed == 1)
        #expect(january.stock == 2)
    }
}
