import Domain
import Persistence
import Security
import TestSupport
import Testing

/// The school calendar, changed under a signature.
@Suite struct CalendarChangingTests {
    private let school: StaffedSchool
    private let moment = SmallSchool.now
    private let week = day("2026-12-07")...day("2026-12-11")

    init() throws {
        school = try StaffedSchool()
    }

    private var ledger: Ledger { school.small.ledger }

    private func change(_ change: CalendarChange, as person: Person.ID) async throws {
        let signer = try ledger.accounts.signInNow(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: moment
        ).key.signer
        let seen = CalendarSight(
            semester: try ledger.calendar.calendar().semesters.first {
                if case .semester(let semester) = change { $0.isSame(as: semester) } else { false }
            }, stretches: try ledger.calendar.stretches())
        try await ledger.calendar.change([change], seen: seen, as: signer, at: moment)
    }

    @Test func theSecondOfTwoIsToldInsideTheTransaction() async throws {
        let seen = CalendarSight(stretches: try ledger.calendar.stretches())
        try await change(.days(week, .holiday, source: "甲通知"), as: school.office)
        let signer = try ledger.accounts.signInNow(
            school.principal, passphrase: Passphrase(StaffedSchool.passphrase), at: moment
        ).key.signer
        await #expect(throws: CalendarRefusal.changedMeanwhile) {
            try await ledger.calendar.change(
                [.days(week, .makeUpDay, source: "乙通知")], seen: seen, as: signer, at: moment)
        }
        #expect(try ledger.calendar.stretches().map(\.source) == ["甲通知"])
    }

    @Test func daysOffMoveADeadlineThatCountsSchoolDays() async throws {
        let rule = DeadlineRule(count: 7, unit: .schoolDays)
        let before = rule.dueDay(from: day("2026-12-04"), in: try ledger.calendar.calendar())
        #expect(before == day("2026-12-15"))
        try await change(.days(week, .holiday, source: "停课通知"), as: school.office)
        let after = rule.dueDay(from: day("2026-12-04"), in: try ledger.calendar.calendar())
        #expect(after == day("2026-12-22"))
        #expect(
            try ledger.calendar.stretches() == [
                CalendarStretch(days: week, exception: .holiday, source: "停课通知")
            ])
        try await change(.days(week, nil, source: "通知取消"), as: school.office)
        #expect(try ledger.calendar.stretches() == [])
    }

    @Test func whoMayNotChangeRulesMayNotChangeTheCalendar() async throws {
        await #expect(throws: AccountRefusal.self) {
            try await change(.days(week, .holiday, source: "停课通知"), as: school.finder)
        }
        #expect(try ledger.calendar.stretches() == [])
    }

    @Test func whatTheCalendarCannotHoldIsRefusedWhole() async throws {
        let short = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2026-09-20"))
        await #expect(throws: CalendarRefusal.semesterLength) {
            try await change(.semester(short), as: school.office)
        }
        #expect(try ledger.calendar.calendar().semesters.contains(short) == false)
    }

    /// A post that the canteen requires since the start of the month, and nobody ticked.
    private func require(from starts: Day) async throws {
        let canteen = school.small.canteen
        try await ledger.write(as: school.signer(school.office)) { ledger in
            guard let summer = ClockRange(text: "07:10-07:40"),
                let winter = ClockRange(text: "07:30-08:00")
            else { return }
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(1), name: "上学", kind: .gate, summer: summer,
                        winter: winter, starts: starts)), at: SmallSchool.now)
            try ledger.record(
                .required(
                    SlotRequirement(place: canteen, slot: DutySlot.ID(1), starts: starts)),
                at: SmallSchool.now)
        }
    }

    @Test func aMissedPostOfADayThatIsOverIsNotTakenOutOfThePast() async throws {
        try await require(from: day("2026-11-02"))
        let friday = day("2026-11-20")
        await #expect(throws: CalendarRefusal.isPast(friday)) {
            try await change(.days(friday...friday, .holiday, source: "通知"), as: school.office)
        }
        #expect(try ledger.duties.book(friday...friday).roster(on: friday).gaps.count == 1)
        let before = day("2026-10-30")
        try await change(.days(before...before, .holiday, source: "通知"), as: school.office)
        try await change(
            .days(moment.day...moment.day, .holiday, source: "通知"), as: school.office)
    }

    @Test func anotherSummerTimetableMovesTheHoursFromItsDayOn() async throws {
        try await require(from: day("2026-09-01"))
        func hours(on day: Day) throws -> [String] {
            try ledger.duties.book(day...day).roster(on: day).posts.map(\.hours.text)
        }
        let signer = try school.signer(school.office)
        try await ledger.rules.set(
            .summerTimetable, to: "05-01/11-30", source: "作息通知", as: signer, at: moment)
        #expect(try hours(on: day("2026-10-26")) == ["07:30-08:00"])
        #expect(try hours(on: moment.day) == ["07:10-07:40"])
        #expect(try hours(on: day("2026-12-01")) == ["07:30-08:00"])
        #expect(try ledger.verify().faults == [])
    }

    @Test func theJournalKeepsTheChangeAndHolds() async throws {
        try await change(.days(week, .makeUpDay, source: "调休通知"), as: school.office)
        #expect(try ledger.verify().faults == [])
    }

    @Test func aDayOffThatWasSignedCannotBeTakenBackInTheFile() async throws {
        try await change(.days(week, .holiday, source: "停课通知"), as: school.office)
        try await ledger.write { transaction in
            try transaction.setException(nil, on: day("2026-12-07")...day("2026-12-07"))
        }
        let faults = try ledger.verify().faults
        #expect(
            faults.map(\.subject) == [.row(table: "day_exception", key: week.lowerBound.text)])
        #expect(faults.map(\.flaw) == [.missing])
    }
}
