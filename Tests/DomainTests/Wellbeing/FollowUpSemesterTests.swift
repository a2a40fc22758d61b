import Domain
import Testing

/// Generated cases over a whole semester with holidays: nobody is forgotten, whatever happens to them.
@Suite struct FollowUpSemesterTests {
    private static let (first, last) = (day("2026-09-01"), day("2027-02-20"))
    private static let teachers = [Person.ID(1), Person.ID(2), Person.ID(3)]

    @Test(arguments: [1, 2, 3, 4, 9] as [UInt64])
    func everyOpenCaseHasOneDueDayOrStandsOnSomebodysToday(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let clock = FollowUpClock(calendar: Self.calendar(&dice))
        var cases: [WatchCase] = []
        var today = Self.first
        while today < Self.last {
            if cases.count < 12, dice.roll(6) == 0 {
                cases.append(try Self.opened(Int64(cases.count + 1), on: today, &dice))
            }
            for index in cases.indices where cases[index].openedOn < today {
                happen(to: &cases[index], on: today, clock, &dice)
            }
            for watch in cases { expectNotForgotten(watch, on: today, clock) }
            expectEverythingLateOnAToday(cases, on: today, clock)
            today = today.adding(days: 1)
        }
        #expect(cases.contains { !$0.isOpen } && cases.contains(where: \.isOpen))
    }

    /// Exactly one next day, never further off than the level allows, and the same in the list.
    private func expectNotForgotten(_ watch: WatchCase, on today: Day, _ clock: FollowUpClock) {
        let due = clock.nextDue(of: watch)
        let line = CaseLine(watch, clock: clock)
        #expect(line.nextDue == due && line.isOpen == watch.isOpen)
        guard watch.isOpen else {
            #expect(due == nil)
            return
        }
        guard let due else {
            Issue.record("an open case without a day: \(watch.events)")
            return
        }
        // Later, today, or overdue: one of the three, and the list agrees.
        #expect([due > today, due == today, due < today].count { $0 } == 1)
        #expect(line.isDue(on: today) == (due <= today))
        #expect(line.isOverdue(on: today) == (due < today))
        guard let contact = clock.nextContact(of: watch) else {
            Issue.record("an open case without a contact to come: \(watch.events)")
            return
        }
        let since =
            [watch.lastContact, watch.levelOwedSince, watch.crisisSince]
            .compactMap(\.self).max() ?? today
        #expect(
            since.days(until: contact) <= max(3, clock.limit(of: watch))
                || watch.raisedOn.map { contact <= $0 } ?? false)
        #expect(
            watch.isInCrisis
                ? contact >= watch.lastContact && contact <= today : contact > watch.lastContact)
        let review = clock.nextReview(of: watch)
        #expect(watch.isInCrisis ? due == contact : due == min(contact, review ?? contact))
        // A crisis comes first.
        guard !watch.isInCrisis else { return #expect(review == nil) }
        guard watch.level == .high else { return }
        let reviewed = max(watch.reviewedOn, watch.levelSince)
        #expect(review.map { reviewed.days(until: $0) <= 7 } ?? false)
    }

    /// As Today counts them: by the owner of the day, each case once.
    private func expectEverythingLateOnAToday(
        _ cases: [WatchCase], on today: Day, _ clock: FollowUpClock
    ) {
        let late = cases.filter { clock.nextDue(of: $0).map { $0 <= today } ?? false }
        let counted = Self.teachers.map { teacher in late.count { $0.owner == teacher } }
        #expect(counted.reduce(0, +) == late.count)
    }

    /// What need not reach anybody leaves the due day where it was, or brings it nearer.
    private func happen(
        to watch: inout WatchCase, on today: Day, _ clock: FollowUpClock, _ dice: inout Dice
    ) {
        let (before, owed) = (clock.nextDue(of: watch), clock.nextReview(of: watch))
        let isDue = before.map { $0 <= today } ?? false
        guard dice.roll(isDue ? 2 : 6) == 0, let kind = Self.kind(for: watch, on: today, &dice)
        else { return }
        let level = watch.level
        let at = Moment(day: today, hour: 10, minute: 0)
        watch.take(CareEvent(at: at, actor: watch.owner, kind: kind.told(at: at)))
        guard watch.isOpen, watch.level == level, let before else { return }
        switch kind {
        case .contacted(let contact) where contact.counts:
            #expect(
                watch.isInCrisis || clock.nextContact(of: watch).map { $0 > today } ?? false)
            let review = clock.nextReview(of: watch)
            #expect(contact.kind == .review ? review.map { $0 > today } ?? true : review == owed)
        case .contacted, .measureDone, .amended, .corrected, .handedOver, .readerAdded, .left:
            #expect(clock.nextDue(of: watch) == before)
        case .planned:
            // A review to come may go with an earlier plan; one that is due already does not.
            let review = clock.nextReview(of: watch)
            #expect(owed.map { $0 > today || review == $0 } ?? true)
        default: break
        }
    }

    private static func kind(
        for watch: WatchCase, on today: Day, _ dice: inout Dice
    ) -> CareEvent.Kind? {
        let change = CareEvent.LevelChange(
            level: WatchLevel.allCases[dice.roll(4)], basis: .interview, reason: "访谈")
        guard watch.isOpen else {
            return !watch.isVoid && dice.roll(8) == 0 ? .reopened(change) : nil
        }
        if watch.isInCrisis, dice.roll(3) == 0 {
            return .crisis(CrisisStep.allCases[dice.roll(CrisisStep.allCases.count)])
        }
        switch dice.roll(24) {
        case 0: return change.level > watch.level ? .raised(change) : nil
        case 1:
            return watch.level.lower.map { level in
                .lowered(
                    .init(level: level, basis: .interview, reason: "平稳"), seconder: teachers[2])
            }
        case 2:
            return .planned(CarePlan(reviewOn: today.adding(days: dice.roll(40) - 10)))
        case 3: return .measureDone(0, version: watch.plans.count - 1)
        case 4:
            return watch.awaySince == nil
                ? .left(reason: "休学")
                : .returned(
                    .init(
                        opinionSeen: true, agreementSigned: true, interviewed: true,
                        phasedPlan: true))
        case 5: return .crisis(.found)
        case 6: return .closed(reason: "结案", seconder: teachers[2])
        case 7: return .handedOver(to: teachers[dice.roll(3)], reason: "代班")
        case 8: return .amended(.init(tags: [.returned]))
        case 9: return .corrected(event: 0, note: "更正")
        case 10: return .readerAdded(teachers[dice.roll(3)], reason: "会商")
        case 11:
            // Fewer than are closed: they stay so.
            return dice.roll(4) > 0
                ? nil
                : .corrected(
                    event: 0, note: "误建", withdrawal: .mistaken, seconder: teachers[2])
        default:
            return .contacted(
                CareContact(
                    kind: CareContact.Kind.allCases[dice.roll(7)],
                    outcome: CareContact.Outcome.allCases[dice.roll(5)], minutes: 10))
        }
    }

    private static func opened(
        _ id: Int64, on day: Day, _ dice: inout Dice
    ) throws -> WatchCase {
        let opening = CareEvent.Opening(
            code: "X-\(id)", classBand: "八(3)", source: .screening, tags: [],
            level: WatchLevel.allCases[dice.roll(4)], basis: .interview, reason: "访谈",
            guardianInformed: true, keepUntil: DomainTests.day("2029-07-01"))
        let event = CareEvent(
            at: Moment(day: day, hour: 9, minute: 0), actor: teachers[dice.roll(2)],
            kind: .opened(opening))
        return try #require(WatchCase(id: .init(id), events: [event]))
    }

    /// Holidays of a day to a fortnight, and days made up, anywhere in the semester.
    private static func calendar(_ dice: inout Dice) -> SchoolCalendar {
        var exceptions: [Day: DayException] = [:]
        for _ in 0..<6 {
            let start = first.adding(days: dice.roll(140))
            for offset in 0...dice.roll(14) {
                exceptions[start.adding(days: offset)] = .holiday
            }
            exceptions[start.adding(days: -1 - dice.roll(5))] = .makeUpDay
        }
        return SchoolCalendar(
            semesters: [
                Semester(
                    schoolYear: 2026, term: .autumn, starts: first,
                    ends: DomainTests.day("2027-01-22"))
            ], exceptions: exceptions)
    }
}
