import Domain
import Persistence
import TestSupport
import Testing

/// The figures of a period, counted from a ledger.
@Suite struct FiguresTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        try school.hazard(school.submitted)
        try school.hazard(school.majorInFull, foundHoursAgo: 30)
        try school.hazard(school.assigned, foundHoursAgo: 24 * 20)
        try school.small.file("灭火器过期", at: school.small.library, SmallSchool.closing)
        try school.small.file("门锁坏", at: school.small.gate, [.voided(reason: "重复")])
    }

    private static let november = day("2026-11-01")...day("2026-11-30")
    private var hazards: HazardRepository { school.small.ledger.hazards }
    private var today: Day { SmallSchool.now.day }

    @Test func countsEveryHazardOnceAndByItsGrid() throws {
        let figures = try hazards.figuresNow(of: Self.november, on: today)
        let balance = figures.school.balance
        #expect(balance.opening == 0 && balance.added == 5)
        #expect(balance.closed == 1 && balance.voided == 1 && balance.stock == 3)
        #expect(figures.school.open.count == 3)
        #expect(figures.school.indicators.registered == 5)
        let parts =
            figures.grids.values.map(\.balance) + [figures.outside?.balance].compactMap(\.self)
        #expect(parts.reduce(StockBalance(), +) == balance)
        #expect(figures.grids.count == 1 && figures.outside?.balance.added == 2)
        #expect(figures.coverage == Ratio(3, of: 5))
    }

    @Test func isCountedTheSameBesideTheScreen() async throws {
        let now = try hazards.figuresNow(of: Self.november, on: today)
        let beside = try await hazards.figures(of: Self.november, on: today) { _, _ in }
        #expect(beside == now)
    }

    @Test func isTheSameWhateverWasAddedSince() throws {
        let heads = try school.small.ledger.journal.heads()
        let before = try hazards.figuresNow(of: Self.november, on: today)
        try school.small.file("窗玻璃裂", at: school.small.library)
        #expect(try hazards.figuresNow(of: Self.november, on: today) != before)
        let then = try hazards.figuresNow(
            of: Self.november, on: today, lastEvent: heads.hazardEvent)
        #expect(then.school == before.school)
    }

    @Test func periodWithoutHazardsHasNoShares() throws {
        let figures = try hazards.figuresNow(
            of: day("2025-01-01")...day("2025-01-31"), on: today)
        #expect(figures.school.balance == StockBalance())
        #expect(figures.school.indicators.rectificationRate.share == nil)
        let next = try hazards.figuresNow(of: day("2026-12-01")...day("2026-12-31"), on: today)
        #expect(next.school.balance.added == 0)
    }
}
