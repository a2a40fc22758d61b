import Domain
import Persistence
import Security
import TestSupport
import Testing

/// 互换 in the ledger: two entries of the journal, or none.
@Suite struct DutySwapActingTests {
    private let school: StaffedSchool
    private let canteen: Duty
    private let library: Duty
    private let office: Signer
    private var ledger: Ledger { school.small.ledger }
    private let now = Moment(day: day("2026-11-23"), hour: 7, minute: 40)
    private var tomorrow: Day { now.day.adding(days: 1) }

    private var swap: DutySwap {
        DutySwap(of: canteen, with: library, on: tomorrow, reason: "公差")
    }

    /// The leader at the canteen, and the clerk of the office in the library.
    init() throws {
        school = try StaffedSchool()
        let (small, now) = (school.small, now)
        let hours = try #require(ClockRange(text: "07:30-08:00"))
        let morning = DutySlot(
            id: DutySlot.ID(0), name: "上学", kind: .gate, summer: hours, winter: hours,
            starts: now.day)
        office = try school.signer(school.office)
        let posts = [(school.leader, small.canteen), (school.office, small.library)]
        let duties = try small.ledger.write { ledger -> [Duty] in
            guard case .slotSet(let slot) = try ledger.record(.slotSet(morning), at: now) else {
                return []
            }
            return try posts.compactMap { person, place in
                let duty = Duty(
                    id: Duty.ID(0), person: person, place: place, slot: slot.id, starts: now.day)
                let act = try ledger.record(DutyAct.given(duty, replacing: nil), at: now)
                guard case .given(let given, _) = act else { return nil }
                return given
            }
        }
        canteen = try #require(duties.first)
        library = try #require(duties.last)
    }

    private func count() throws -> Int { try ledger.journal.entries(limit: 99).count }

    @Test func bothHalvesAreRecordedUnderOneSignature() async throws {
        let before = try count()
        let faults = try ledger.verify().faults.count
        let seen = [DutySight(canteen), DutySight(library)]
        try await ledger.duties.act(swap, seen: seen, as: office, at: now)
        #expect(try count() == before + 2)
        let book = try ledger.duties.book(tomorrow...tomorrow)
        #expect(book.cover(of: canteen.id, on: tomorrow) == .person(school.office))
        #expect(book.cover(of: library.id, on: tomorrow) == .person(school.leader))
        #expect(book.swapped(with: canteen, on: tomorrow) == library)
        #expect(try ledger.verify().faults.count == faults)
    }

    @Test func whateverIsRefusedOfOneHalfLeavesNothingOfTheOther() async throws {
        let leader = try school.signer(school.leader)
        let before = try count()
        await #expect(throws: DutyRefusal.self) {
            try await ledger.duties.act(swap, as: leader, at: now)
        }
        let seen = [DutySight(canteen), DutySight(library, cover: .nobody)]
        await #expect(throws: DutyRefusal.changedMeanwhile(by: nil)) {
            try await ledger.duties.act(swap, seen: seen, as: office, at: now)
        }
        await #expect(throws: AccountRefusal.notSignedIn) {
            try await ledger.duties.act(swap, as: nil, at: now)
        }
        #expect(try count() == before)
    }
}
