import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

/// Two people at the same days of the calendar: the second is told what the first has made of them.
@Suite struct CalendarStoryTests {
    private let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }
    private let shown = CalendarStretch(
        days: day("2027-10-01")...day("2027-10-07"), exception: .holiday, source: "放假通知")
    private let other = CalendarChange.days(
        day("2027-10-01")...day("2027-10-08"), .holiday, source: "放假通知")

    init() throws {
        school = try StaffedSchool()
    }

    private func change(_ change: CalendarChange) async throws {
        try await ledger.calendar.change(
            [change], seen: CalendarSight(stretches: try ledger.calendar.stretches()),
            as: school.signer(school.principal), at: SmallSchool.now)
    }

    /// The clerk of the office before the days off, of which there is one stretch.
    private func sitting() async throws -> WorkbenchSitting {
        try await change(.days(shown.days, shown.exception, source: shown.source))
        let sitting = try await school.sitting(as: school.office, WorkbenchSitting.usual)
        sitting.openRules()
        sitting.type("5")
        sitting.expect("2027-10-01    2027-10-07")
        return sitting
    }

    @Test func theSecondReadsWhatTheDaysAreNowAndMeansAllOfThemThen() async throws {
        let sitting = try await sitting()
        sitting.press(.enter, .control("u"))
        sitting.type("2027-10-02")
        try await change(other)
        sitting.press(.function(2))
        await sitting.wait(until: "what the first one made of it") {
            sitting.shows("现在是：2027-10-01 – 2027-10-08 放假")
        }
        #expect(try ledger.calendar.stretches().map(\.days.upperBound.text) == ["2027-10-08"])
        sitting.press(.function(2))
        await sitting.wait(until: "the days as the second means them") {
            sitting.shows("2027-10-02    2027-10-07")
        }
        #expect(
            try ledger.calendar.stretches().map(\.days)
                == [day("2027-10-02")...day("2027-10-07")])
    }

    @Test func whoeverRemovesThemSecondIsPromisedNoSecondTry() async throws {
        let sitting = try await sitting()
        sitting.type("d")
        try await change(other)
        sitting.type("y")
        await sitting.wait(until: "why not") { sitting.shows("刚被别人改过，请看过再改") }
        sitting.expect(not: "再保存一次")
        #expect(try ledger.calendar.stretches().map(\.days.upperBound.text) == ["2027-10-08"])
    }
}
