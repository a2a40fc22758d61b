import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// 时段: what other hours of a slot lead to.
@Suite struct SlotStoryTests {
    @Test func whoComesToStandAtTwoPlacesIsNamedBeforeHoursAreSaved() async throws {
        let school = try StaffedSchool()
        let sitting = try school.sittingAtTheRoster()
        let (now, leader, library) = (SmallSchool.now, school.leader, school.small.library)
        let ledger = school.small.ledger
        try await ledger.write { ledger in
            guard let hours = ClockRange(text: "15:00-15:30") else { return }
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "课后", kind: .leaving, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            try ledger.record(
                .given(
                    Duty(
                        id: Duty.ID(0), person: leader, place: library, slot: DutySlot.ID(2),
                        starts: now.day), replacing: nil), at: now)
        }
        func hours() throws -> [String] {
            try ledger.duties.book(now.day...now.day).slots.filter { $0.name == "课后" }
                .map(\.winter.text)
        }
        sitting.type("s")
        sitting.press(.enter)
        sitting.press(.tab, .tab)
        for _ in 1...2 {
            sitting.press(.control("u"))
            sitting.type("16:30-17:00")
            sitting.press(.tab)
        }
        sitting.press(.function(2))
        let name = sitting.model.school.name(of: leader) ?? "?"
        await sitting.wait(until: "who it is") {
            sitting.shows("改后有 1 人同一时间两处护导：" + name)
        }
        #expect(try hours() == ["15:00-15:30"])
        // A no leads back to what was typed.
        sitting.type("n")
        sitting.expect("16:30-17:00")
        sitting.press(.function(2))
        await sitting.wait(until: "it is asked again") { sitting.shows("改后有 1 人") }
        sitting.type("y")
        await sitting.wait(until: "it is saved") { sitting.shows("已保存") }
        #expect(try hours() == ["16:30-17:00"])
    }
}
