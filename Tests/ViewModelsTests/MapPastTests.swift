import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

/// Days of the past are read once.
@Suite struct MapPastTests {
    private let school: SchoolModel
    private let past: MapPast

    init() throws {
        let small = try SmallSchool()
        try small.file("燃气软管老化")
        school = small.school()
        past = MapModel(school: school).past
    }

    /// What took ten seconds has failed, unless others had the main actor for most of them.
    private func wait(until holds: () -> Bool) async {
        let deadline = ContinuousClock.now + .seconds(10)
        var turns = 0
        while !holds(), turns < 5000 || ContinuousClock.now < deadline {
            turns += 1
            await Task.yield()
        }
    }

    /// Else each step through the weeks of another semester would read all of them anew.
    @Test func whatWasReadForTheNextStepIsKept() async throws {
        try past.show(day("2026-10-18"))
        await wait { past.weeks[day("2026-10-25")] != nil }
        #expect(past.scene?.day == day("2026-10-18"))
        #expect(past.weeks[day("2026-10-25")] != nil)
    }

    @Test func nextDayIsReadBeforeAnybodyGoesThere() async throws {
        try past.show(day("2026-10-18"))
        await wait { past.scenes[day("2026-10-11")] != nil }
        try past.step(by: -1)
        #expect(past.scene?.day == day("2026-10-11"))
        #expect(!past.isReading)
    }

    /// Of days ahead no hazards are shown.
    @Test func ofADayAheadNoHazardsAreRead() async throws {
        try past.show(day("2026-12-06"))
        await wait { past.scene?.day == day("2026-12-06") }
        #expect(past.scene?.day == day("2026-12-06"))
        #expect(past.weeks.isEmpty)
    }

    /// Of years before the first semester that somebody entered, too.
    @Test func whateverTheLedgerKnowsCanBeShown() throws {
        let first = day("2022-09-01")
        #expect(throws: MapPast.Refusal.nothingEarlier) { try past.show(first) }
        let (ledger, cook) = (school.ledger, school.organisation.people[0].id)
        #expect(try ledger.organisation.firstDay() == SmallSchool.now.day)
        try ledger.write { ledger in
            let grid = try ledger.addGrid(code: "G01", name: "全校", parent: nil)
            try ledger.assign(
                GridAssignment(grid: grid, person: cook, role: .leader, starts: first))
        }
        #expect(try ledger.organisation.firstDay() == first)
        school.refresh()
        try past.show(first)
        #expect(past.day == first)
        #expect(throws: MapPast.Refusal.nothingEarlier) { try past.show(first.adding(days: -1)) }
    }

    @Test func oneIsAwayOnEveryDayButToday() throws {
        #expect(!past.isAway)
        for other in ["2026-11-22", "2026-11-29"] {
            try past.show(day(other))
            #expect(past.isAway)
        }
        past.showToday()
        #expect(!past.isAway)
    }

    /// On a weekend nobody stands anywhere.
    @Test func schoolDaysComeOneAfterAnotherWithTodayBetween() throws {
        for (step, expected) in [(-1, "2026-11-20"), (-1, "2026-11-19"), (1, "2026-11-20")] {
            try past.step(by: step, in: .schoolDays)
            #expect(past.day == day(expected))
        }
        try past.step(by: 1, in: .schoolDays)
        #expect(past.day == nil)
        try past.show(day("2026-11-27"))
        try past.step(by: 1, in: .schoolDays)
        #expect(past.day == day("2026-11-30"))
        try past.step(by: -1)
        #expect(past.day == day("2026-11-29"))
    }

    /// The end of a week is a Sunday, of which duties and patrols have nothing to tell.
    @Test func dutiesTellOfTheLastSchoolDay() throws {
        let map = MapModel(school: school)
        let past = map.past
        func showDuties(of shown: String) throws {
            while map.layer != .risk { map.changeLayer(by: 1) }
            try past.show(day(shown))
            map.changeLayer(by: 1)
            #expect(map.layer == .duty)
        }
        try showDuties(of: "2026-11-22")
        #expect(past.day == day("2026-11-20"))
        map.changeLayer(by: 1)
        #expect(map.layer == .patrol)
        #expect(past.day == day("2026-11-20"))
        #expect(past.asked == day("2026-11-22"))
        // The day that was asked for is shown again by the others.
        map.changeLayer(by: -2)
        #expect(map.layer == .risk)
        #expect(past.day == day("2026-11-22"))
        #expect(past.asked == nil)
        // Once around all of them.
        for _ in MapModel.Layer.allCases { map.changeLayer(by: 1) }
        #expect(past.day == day("2026-11-22"))
        try showDuties(of: "2026-11-29")
        #expect(past.day == day("2026-11-27"))
        // On from there, nobody asks for the Sunday any more.
        try past.step(by: -1, in: map.replayStride)
        #expect(past.asked == nil)
        map.changeLayer(by: 2)
        #expect(map.layer == .ownership)
        #expect(past.day == day("2026-11-26"))
        map.changeLayer(by: -1)
        // A day that was asked for stays.
        try past.show(day("2026-11-21"))
        map.changeLayer(by: 1)
        #expect(past.day == day("2026-11-21"))
        past.showToday()
        #expect(past.asked == nil)
        try showDuties(of: "2026-11-18")
        #expect(past.day == day("2026-11-18"))
    }

    @Test func dayWithoutSchoolThatIsAskedForGivesWayAtOnceWhereDutiesAreShown() throws {
        let map = MapModel(school: school)
        try map.show(day("2026-11-22"))
        #expect(map.past.day == day("2026-11-22"))
        #expect(map.past.asked == nil)
        while map.layer != .duty { map.changeLayer(by: 1) }
        try map.show(day("2026-11-15"))
        #expect(map.past.day == day("2026-11-13"))
        #expect(map.past.asked == day("2026-11-15"))
        try map.show(day("2026-11-18"))
        #expect(map.past.day == day("2026-11-18"))
        #expect(map.past.asked == nil)
    }
}
