import Domain
import Foundation
import Testing

/// Two measures of a plan that are the same word for word, reviews in a crisis, and cases that would be over
/// before they begin.
@Suite struct CareCaseTests {
    private static let me = Person.ID(1)
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    private func event(_ date: String, _ kind: CareEvent.Kind) -> CareEvent {
        let at = Moment(day: day(date), hour: 10, minute: 0)
        return CareEvent(at: at, actor: Self.me, kind: kind.told(at: at))
    }

    private func opening(keepUntil: String = "2029-07-01") -> CareEvent.Kind {
        .opened(
            CareEvent.Opening(
                code: "X-001", classBand: "八(3)", source: .screening, tags: [], level: .high,
                basis: .interview, reason: "访谈", guardianInformed: false,
                keepUntil: day(keepUntil)))
    }

    private func watch(_ events: [(String, CareEvent.Kind)]) throws -> WatchCase {
        let all = [event("2026-11-16", opening())] + events.map { event($0.0, $0.1) }
        return try #require(WatchCase(id: CareCase.ID(1), events: all))
    }

    private var plan: CarePlan {
        let talk = CarePlan.Measure(who: .psychologist, text: "每周谈话一次")
        return CarePlan(parts: [.goals: "稳定"], measures: [talk, talk])
    }

    @Test(arguments: [0, 1])
    func aTickUnderOneOfTwoEqualMeasuresStaysThere(index: Int) throws {
        let watch = try watch([
            ("2026-11-16", .planned(plan)), ("2026-11-17", .measureDone(index, version: 0)),
            ("2026-11-18", .planned(plan)),
        ])
        #expect(watch.plan?.done == [index: day("2026-11-17")])
    }

    /// Overdue, then due that day, then the others; the level decides within each.
    @Test func whatIsDueTodayComesBeforeWhatIsNotWhateverTheLevel() throws {
        func line(_ code: String, _ level: WatchLevel, due: String) throws -> CaseLine {
            var line = CaseLine(try watch([]), clock: clock)
            (line.code, line.level, line.nextDue) = (code, level, day(due))
            return line
        }
        let lines = [
            try line("X-1", .medium, due: "2026-11-26"), try line("X-2", .low, due: "2026-11-23"),
            try line("X-3", .high, due: "2026-11-24"), try line("X-4", .low, due: "2026-11-20"),
            try line("X-5", .medium, due: "2026-11-23"),
        ]
        let today = day("2026-11-23")
        let shown = lines.sorted { $0.rank(on: today) < $1.rank(on: today) }.map(\.code)
        #expect(shown == ["X-4", "X-5", "X-2", "X-3", "X-1"])
    }

    /// Of which else nothing is another.
    @Test func aCodeOfFourDigitsComesAfterThoseOfThree() throws {
        let today = day("2026-11-23")
        let lines = try ["X-1001", "X-999", "X-1000", "X-031"].map { code in
            var line = CaseLine(try watch([]), clock: clock)
            line.code = code
            return line
        }
        let shown = lines.sorted { $0.rank(on: today) < $1.rank(on: today) }.map(\.code)
        #expect(shown == ["X-031", "X-999", "X-1000", "X-1001"])
        let codes = ["V26B-001", "V26A-1000", "V26A-999", "", "X-1x"]
        #expect(
            codes.sorted { CodeOrder($0) < CodeOrder($1) }
                == ["", "V26A-999", "V26A-1000", "V26B-001", "X-1x"])
    }

    @Test func noReviewIsOwedInACrisisAndItsOwnBeginsTheWeekAnew() throws {
        var watch = try watch([("2026-11-20", .crisis(.found))])
        let line = CaseLine(watch, clock: clock)
        #expect(line.nextReview == nil && !line.owesReview(on: day("2026-12-01")))
        let late = line.followUps(since: day("2026-09-01"), on: day("2026-11-24"))
        // That of the 17th, which nobody has made up for: whoever finds a crisis has reached nobody yet.
        #expect((late.timely, late.all) == (0, 1))
        watch.take(event("2026-11-24", .crisis(.reviewed)))
        #expect(clock.nextReview(of: watch).map { $0 > day("2026-11-24") } == true)
    }

    @Test(arguments: [("2026-11-15", true), ("2026-11-16", true), ("2026-11-17", false)])
    func aCaseIsKeptBeyondTheDayOfItsOpening(until: String, isRefused: Bool) {
        let refusal = CareRules.refusal(
            of: event("2026-11-16", opening(keepUntil: until)), after: nil,
            as: Standing(person: Self.me, day: day("2026-11-16"), offices: [.psychologist]))
        #expect(refusal == (isRefused ? .keepOver : nil))
    }

    /// A slip would keep it for ever; what was signed before is corrected.
    @Test func noCaseIsKeptForEver() throws {
        let standing = Standing(person: Self.me, day: day("2026-11-16"), offices: [.psychologist])
        let last = CareRefusal.keepTooLong(day("2056-11-01"))
        for (until, expected) in [("2056-11-01", nil), ("2056-11-02", last), ("9999-12-31", last)] {
            #expect(
                CareRules.refusal(
                    of: event("2026-11-16", opening(keepUntil: until)), after: nil, as: standing)
                    == expected)
        }
        var old = try #require(
            WatchCase(
                id: CareCase.ID(1),
                events: [event("2026-11-16", opening(keepUntil: "9999-12-31"))]))
        func refusal(
            _ until: String, seconder: Person.ID? = nil, _ offices: Set<Office> = []
        ) -> CareRefusal? {
            CareRules.refusal(
                of: event(
                    "2026-11-16", .amended(.init(keepUntil: day(until), seconder: seconder))),
                after: old, as: standing, seconderOffices: offices)
        }
        let missing = CareRefusal.secondSignatureMissing
        #expect(refusal("9999-12-31") == last && refusal("2026-11-16") == .keepOver)
        // It is brought back to the last day that may be, and no further, under one signature.
        #expect(refusal("2056-11-01") == nil && refusal("2056-10-31") == missing)
        old.take(event("2026-11-16", .amended(.init(keepUntil: day("2029-07-01")))))
        #expect(old.keepUntil == day("2029-07-01") && old.classBand == "八(3)")
        #expect(CaseLine(old, clock: clock).keepUntil == day("2029-07-01"))
        // From then on it is put off under one, and brought nearer under two.
        #expect(refusal("2029-06-30") == missing && refusal("2026-11-17") == missing)
        #expect(refusal("2029-07-02") == nil)
        let other = Person.ID(77)
        #expect(refusal("2029-06-30", seconder: other, [.vicePrincipal]) == nil)
        #expect(refusal("2029-06-30", seconder: other, [.homeroomTeacher]) == .seconderMayNot)
        #expect(refusal("2029-06-30", seconder: Self.me, [.psychologist]) == .seconderMayNot)
        #expect(refusal("2026-11-16", seconder: other, [.principal]) == .keepOver)
        // Nobody signs as well where one signature is enough.
        #expect(refusal("2029-07-02", seconder: other, [.principal]) == .seconderMayNot)
        let early = CareRefusal.toBeKept(day("2029-07-01"))
        #expect(CareRules.refusal(to: .destroy, on: old, as: standing) == early)
        let pupil = PupilIdentity(name: "甲", className: "", guardian: "", emergencyContact: "")
        let same = CareEvent.Amendment(keepUntil: day("2029-07-01"))
        #expect(CareRules.refusal(toAmend: old, by: same, pupil, to: pupil) == .nothingAmended)
    }

    /// Those of an older program name nobody who signed as well.
    @Test func anAmendmentIsReadAsItWasWritten() throws {
        let old = try JSONDecoder().decode(
            CareEvent.Amendment.self, from: Data(#"{"keepUntil":"2029-07-01"}"#.utf8))
        #expect(old == CareEvent.Amendment(keepUntil: day("2029-07-01")))
        #expect(old.seconder == nil)
        let new = CareEvent.Amendment(keepUntil: day("2028-07-01"), seconder: Person.ID(2))
        let bytes = try JSONEncoder().encode(new)
        #expect(try JSONDecoder().decode(CareEvent.Amendment.self, from: bytes) == new)
    }
}
