import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// Which post Enter would tick.
@Suite struct RoundSelectionTests {
    @Test func thePostUnderTheCursorStaysWhenAnotherComesInAboveIt() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let (leader, canteen, library) = (
            school.leader, school.small.canteen, school.small.library
        )
        let now = SmallSchool.now
        let acts = [(Int64(1), canteen), (2, library)].map { slot, place in
            DutyAct.given(
                Duty(
                    id: Duty.ID(0), person: leader, place: place, slot: DutySlot.ID(slot),
                    starts: now.day), replacing: nil)
        }
        try await ledger.write { ledger in
            for (name, text) in [("放学", "16:30-17:00"), ("课后", "15:00-15:30")] {
                let hours = ClockRange(text: text) ?? .never
                try ledger.record(
                    .slotSet(
                        DutySlot(
                            id: DutySlot.ID(0), name: name, kind: .leaving, summer: hours,
                            winter: hours, starts: now.day)), at: now)
            }
            _ = try ledger.record(acts[0], at: now)
        }
        let sitting = try await school.sitting(as: leader)
        let round = RoundModel(session: sitting.model.session)
        defer { round.stop() }
        #expect(round.selected?.post.slot.name == "放学")
        try await ledger.write { ledger in _ = try ledger.record(acts[1], at: now) }
        round.reload()
        #expect(round.lines.map(\.post.slot.name) == ["课后", "放学"])
        #expect(round.selected?.post.slot.name == "放学")
    }

    /// On the smallest screen too, before Enter and after it.
    @Test func standInIsToldWhosePostItIs() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let now = SmallSchool.now
        let duty = Duty(
            id: Duty.ID(0), person: school.vicePrincipal, place: school.small.canteen,
            slot: DutySlot.ID(1), standIn: school.leader, starts: now.day)
        try await ledger.write { ledger in
            let hours = ClockRange(text: "13:50-14:30") ?? .never
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "午休", kind: .patrol, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            _ = try ledger.record(.given(duty, replacing: nil), at: now)
        }
        let sitting = try await school.sitting(as: school.leader)
        sitting.resize(to: WorkbenchSitting.small)
        let (absent, present) = (
            sitting.model.school.name(of: school.vicePrincipal) ?? "?",
            sitting.model.school.name(of: school.leader) ?? "?"
        )
        sitting.type("8")
        sitting.expect("替 " + absent)
        sitting.press(.enter)
        await sitting.wait(until: "whose post it was") {
            sitting.shows("已到岗：食堂 · 替 " + absent)
        }
        sitting.press(.escape)
        sitting.type("7")
        sitting.expect(present + " 替 " + absent)
    }

    @Test func mistypedEnterIsTakenBack() async throws {
        let school = try StaffedSchool()
        let now = SmallSchool.now
        let duty = Duty(
            id: Duty.ID(0), person: school.leader, place: school.small.canteen,
            slot: DutySlot.ID(1), starts: now.day)
        try await school.small.ledger.write { ledger in
            let hours = ClockRange(text: "13:50-14:30") ?? .never
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "午休", kind: .patrol, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            _ = try ledger.record(.given(duty, replacing: nil), at: now)
        }
        let sitting = try await school.sitting(as: school.leader)
        sitting.resize(to: WorkbenchSitting.small)
        sitting.type("8")
        sitting.press(.enter)
        await sitting.wait(until: "the tick") { sitting.shows("已到岗：食堂") }
        sitting.press(.enter)
        sitting.expect("记错了按 u 撤回")
        sitting.type("u")
        sitting.expect("撤回 食堂 的到岗记录？")
        sitting.type("y")
        await sitting.wait(until: "nothing said") { sitting.shows("已撤回到岗记录：食堂") }
        sitting.expect("待记 1 · 共 1")
    }

    @Test func thePostOfWhichATickIsTakenBackStaysUnderTheCursor() async throws {
        let school = try StaffedSchool()
        let now = SmallSchool.now
        let places = [school.small.canteen, school.small.library, school.small.gate]
        let leader = school.leader
        try await school.small.ledger.write { ledger in
            let hours = ClockRange(text: "13:50-14:30") ?? .never
            for (index, place) in places.enumerated() {
                let slot = DutySlot.ID(Int64(index + 1))
                try ledger.record(
                    .slotSet(
                        DutySlot(
                            id: DutySlot.ID(0), name: "巡查\(index)", kind: .patrol, summer: hours,
                            winter: hours, starts: now.day)), at: now)
                _ = try ledger.record(
                    .given(
                        Duty(
                            id: Duty.ID(0), person: leader, place: place, slot: slot,
                            starts: now.day), replacing: nil), at: now)
            }
        }
        let sitting = try await school.sitting(as: leader)
        let round = RoundModel(session: sitting.model.session)
        defer { round.stop() }
        let signer = try school.signer(leader)
        for line in round.lines.dropLast() {
            let isTicked = await round.pass(line, as: signer)
            #expect(isTicked)
        }
        round.select(1)
        let mistaken = try #require(round.selected)
        let isTakenBack = await round.takeBack(mistaken, as: signer)
        #expect(isTakenBack)
        #expect(round.selectedIndex == 1)
        #expect(round.selected?.shift.duty.id == mistaken.shift.duty.id)
        #expect(round.selected?.isOpen == true)
    }

    /// A quarter of an hour before they begin.
    @Test func whoTicksTwoPostsOfTheSameTimeIsToldBeforeTheyBeginToo() async throws {
        let school = try StaffedSchool()
        let now = SmallSchool.now
        let posts = [
            (school.vicePrincipal, school.small.canteen, Int64(1)),
            (school.repairer, school.small.library, 1),
            (school.vicePrincipal, school.small.gate, 2),
        ]
        let leader = school.leader
        try await school.small.ledger.write { ledger in
            for (name, text) in [("午后", "14:20-15:00"), ("课后", "15:00-15:30")] {
                let hours = ClockRange(text: text) ?? .never
                try ledger.record(
                    .slotSet(
                        DutySlot(
                            id: DutySlot.ID(0), name: name, kind: .patrol, summer: hours,
                            winter: hours, starts: now.day)), at: now)
            }
            for (person, place, slot) in posts {
                let duty = Duty(
                    id: Duty.ID(0), person: person, place: place, slot: DutySlot.ID(slot),
                    standIn: leader, starts: now.day)
                _ = try ledger.record(.given(duty, replacing: nil), at: now)
            }
        }
        let sitting = try await school.sitting(as: leader)
        let round = RoundModel(session: sitting.model.session)
        defer { round.stop() }
        func line(at place: Place.ID) throws -> RoundModel.Line {
            try #require(round.lines.first { $0.post.place == place })
        }
        let (first, second) = (school.small.canteen, school.small.library)
        #expect(try round.elsewhere(line(at: second)) == nil)
        let isTicked = try await round.pass(line(at: first), as: school.signer(leader))
        #expect(isTicked)
        #expect(try round.elsewhere(line(at: second))?.place == first)
        #expect(try round.elsewhere(line(at: school.small.gate)) == nil)
    }
}
