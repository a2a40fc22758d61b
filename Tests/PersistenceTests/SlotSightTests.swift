import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Two people at one slot.
@Suite struct SlotSightTests {
    private let school: StaffedSchool
    private var ledger: Ledger { school.small.ledger }
    private let now = SmallSchool.now

    init() throws {
        school = try StaffedSchool()
    }

    private func slot(
        _ id: DutySlot.ID, _ hours: String, from start: Day
    ) throws -> DutySlot {
        let hours = try #require(ClockRange(text: hours))
        return DutySlot(
            id: id, name: "上学", kind: .gate, summer: hours, winter: hours, starts: start)
    }

    private func set(_ slot: DutySlot, seen: DutySight?, by person: Person.ID) async throws
        -> DutySlot
    {
        let act = try await ledger.duties.act(
            .slotSet(slot), seen: seen, as: school.signer(person), at: now)
        guard case .slotSet(let set) = act else { throw OtherAct() }
        return set
    }

    @Test func secondToChangeASlotIsToldWhoWasFirst() async throws {
        let id = try await set(
            try slot(DutySlot.ID(0), "07:30-08:00", from: now.day), seen: nil, by: school.office
        ).id
        let seen = DutySight(id, in: try ledger.duties.book(now.day...now.day), on: now.day)
        let later = now.day.adding(days: 7)
        _ = try await set(
            try slot(id, "07:20-07:50", from: later), seen: seen, by: school.vicePrincipal)

        let told = DutyRefusal.changedMeanwhile(by: school.vicePrincipal)
        await #expect(throws: told) {
            _ = try await set(
                try slot(id, "07:00-07:30", from: now.day), seen: seen, by: school.office)
        }
        await #expect(throws: told) {
            try await ledger.duties.act(
                .slotEnded(id, on: now.day), seen: seen, as: school.signer(school.office), at: now)
        }
        let book = try ledger.duties.book(now.day...now.day)
        #expect(book.slot(id, on: now.day)?.winter.text == "07:30-08:00")
        #expect(book.slot(id, on: later)?.winter.text == "07:20-07:50")

        let again = DutySight(id, in: book, on: now.day)
        _ = try await set(
            try slot(id, "07:00-07:30", from: now.day), seen: again, by: school.office)
        #expect(
            try ledger.duties.book(now.day...now.day).slot(id, on: later)?.winter.text
                == "07:00-07:30")
    }
}

private struct OtherAct: Error {}
