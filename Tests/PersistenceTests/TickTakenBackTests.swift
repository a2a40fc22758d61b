import Domain
import Persistence
import Security
import TestSupport
import Testing

/// 到岗 that was said by mistake.
@Suite struct TickTakenBackTests {
    private let school: StaffedSchool
    private let duty: Duty
    private var ledger: Ledger { school.small.ledger }
    private let now = Moment(day: day("2026-11-23"), hour: 7, minute: 40)

    /// The leader stands at the canteen in the morning.
    init() throws {
        let school = try StaffedSchool()
        self.school = school
        let hours = try #require(ClockRange(text: "07:30-08:00"))
        let duty = Duty(
            id: Duty.ID(1), person: school.leader, place: school.small.canteen,
            slot: DutySlot.ID(1), starts: now.day)
        self.duty = duty
        let now = now
        try school.small.ledger.write { ledger in
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "上学", kind: .gate, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            try ledger.record(.given(duty, replacing: nil), at: now)
        }
    }

    /// Mistyped: both stay in the journal, and the second one counts.
    @Test func tickIsTakenBackAndSaidAnew() async throws {
        let leader = try school.signer(school.leader)
        // The set-up is signed by nobody.
        let faults = try ledger.verify().faults.count
        let report = HazardReport(
            place: school.small.canteen, category: "XF", text: "灭火器过期", foundAt: now,
            finder: school.leader)
        _ = try await ledger.duties.tick(
            duty.id, on: now.day, reporting: report, as: leader, at: now)
        let back = DutyAct.tickTakenBack(duty.id, on: now.day, by: school.leader)
        let office = try school.signer(school.office)
        await #expect(throws: DutyRefusal.notYours([], orLeaderOf: nil)) {
            try await ledger.duties.act(back, as: office, at: now)
        }
        try await ledger.duties.act(back, as: leader, at: now)
        var book = try ledger.duties.book(now.day...now.day)
        #expect(book.tick(of: duty.id, on: now.day) == nil)
        #expect(book.roster(on: now.day).coverage(at: now) == [school.small.canteen: .notYet])
        #expect(try ledger.hazards.summary(on: now.day).open == 1)
        await #expect(throws: DutyRefusal.notTicked) {
            try await ledger.duties.act(back, as: leader, at: now)
        }
        let tick = DutyTick(
            duty: duty.id, day: now.day, person: school.leader, at: now, finding: .clear)
        try await ledger.duties.act(.ticked(tick), as: leader, at: now)
        book = try ledger.duties.book(now.day...now.day)
        #expect(book.tick(of: duty.id, on: now.day) == tick)
        #expect(book.roster(on: now.day).coverage(at: now) == [school.small.canteen: .checked])
        #expect(try ledger.verify().faults.count == faults)
    }

    /// The journal holds no line that says what never was.
    @Test func whatWasNotTickedIsNotTakenBack() throws {
        let entries = try ledger.journal.entries(limit: 100).count
        #expect(throws: (any Error).self) {
            try school.small.ledger.write { ledger in
                try ledger.record(
                    .tickTakenBack(duty.id, on: now.day, by: school.leader), at: now)
            }
        }
        #expect(try ledger.journal.entries(limit: 100).count == entries)
    }

    /// Of two lines that nothing can have led to, each is told, and the lines after them are checked as well.
    @Test func whatTakesBackNoTickIsToldByItsLineAndTheRestIsChecked() throws {
        let before = try ledger.verify()
        let tick = DutyTick(
            duty: duty.id, day: now.day, person: school.leader, at: now, finding: .clear)
        try ledger.write { ledger in
            try ledger.note(
                .duty(.tickTakenBack(duty.id, on: now.day, by: school.leader)), at: now)
            try ledger.record(.ticked(tick), at: now)
            try ledger.note(.duty(.ticked(tick)), at: now)
            try ledger.record(.slotEnded(DutySlot.ID(1), on: now.day), at: now)
        }
        let report = try ledger.verify()
        #expect(report.journalEntries == before.journalEntries + 4)
        let told = report.faults.filter { $0.flaw == .order }.map(\.subject)
        let first = Int64(before.journalEntries + 1)
        #expect(
            told == [
                .entry(.journal, first, hazard: nil), .entry(.journal, first + 2, hazard: nil),
            ])
        // Neither the file as a whole nor any table is to blame.
        func others(_ report: VerificationReport) -> [LedgerFault] {
            report.faults.filter { fault in
                if case .entry = fault.subject { false } else { true }
            }
        }
        #expect(others(report) == others(before))
    }
}
