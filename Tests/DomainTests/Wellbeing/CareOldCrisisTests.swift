import Domain
import Foundation
import Testing

/// A crisis that an older program has signed keeps the meaning that it had then.
@Suite struct CareOldCrisisTests {
    private static let me = Person.ID(1)
    private static let semester = day("2026-09-01")
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    /// As it stands in the file.
    private func old(_ step: String) throws -> CareEvent.Kind {
        try JSONDecoder().decode(
            CareEvent.Kind.self, from: Data(#"{"crisis":{"_0":"\#(step)"}}"#.utf8))
    }

    private func contact(_ kind: CareContact.Kind = .meeting) -> CareEvent.Kind {
        .contacted(.init(kind: kind, outcome: .steady, minutes: 10))
    }

    @Test func eachOfItsStepsWasAContactAndNoLevelIsOwed() throws {
        let crisis = try WatchCase.written(
            .low, told: false,
            [
                ("2026-11-24", old("found")), ("2026-11-24", old("protected")),
                ("2026-11-25", old("reviewed")),
            ])
        let plain = try WatchCase.written(
            .low, told: false, [("2026-11-24", contact()), ("2026-11-25", contact())])
        #expect(crisis.lastContact == day("2026-11-25") && crisis.levelOwedSince == nil)
        #expect(clock.nextDue(of: crisis) == clock.nextDue(of: plain))
        #expect(clock.limit(of: crisis) == clock.limit(of: plain))
        let line = CaseLine(crisis, clock: clock)
        #expect(line.standing == .followed)
        let today = day("2026-12-11")
        let made = line.followUps(since: Self.semester, on: today)
        #expect((made.timely, made.all) == (2, 2))
        // What was in time then is in time now.
        var later = crisis
        later.take(careEvent("2026-12-11", contact()))
        let record = CaseLine(later, clock: clock).followUps(since: Self.semester, on: today)
        #expect((record.timely, record.all) == (3, 3))
    }

    @Test func itPutsNoClosingOff() throws {
        let watch = try WatchCase.written(
            .observation, told: false,
            [
                ("2026-11-16", contact(.review)), ("2027-01-20", contact(.review)),
                ("2027-01-21", old("found")), ("2027-01-21", old("reviewed")),
            ])
        let standing = Standing(person: Self.me, day: day("2027-01-22"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == nil)
    }

    @Test func whatIsReviewedNowAsksForALevelWhoeverFoundIt() throws {
        let reviewed = CareEvent.Kind.crisis(.reviewed).told(
            at: Moment(day: day("2026-11-25"), hour: 10, minute: 0))
        let watch = try WatchCase.written(
            .low, told: false, [("2026-11-24", old("found")), ("2026-11-25", reviewed)])
        #expect(watch.levelOwedSince == day("2026-11-25"))
        #expect(watch.lastContact == day("2026-11-24"))
        #expect(CaseLine(watch, clock: clock).standing == .levelOwed)
    }

    /// Read and written again it says what it said, and what this program signs says when.
    @Test func itIsNeverTakenForOneOfThisProgram() throws {
        let at = Moment(day: day("2026-11-24"), hour: 14, minute: 5)
        #expect(try old("found") == .crisis(.found))
        #expect(CareEvent.Kind.crisis(.found).told(at: at) == .crisis(.found, at: at))
        let before = at.adding(seconds: -600)
        #expect(
            CareEvent.Kind.crisis(.found, at: before).told(at: at) == .crisis(.found, at: before))
        #expect(contact().told(at: at) == contact())
    }
}
