import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import ViewModels

/// What goes wrong while duties are given: two places at once, two people at one duty.
@Suite struct DutyStoryTests {
    private let school: StaffedSchool
    private let sitting: WorkbenchSitting
    private var ledger: Ledger { school.small.ledger }

    /// The clerk of the office at the roster, with one duty of the leader at the canteen.
    init() throws {
        school = try StaffedSchool()
        sitting = try school.sittingAtTheRoster()
    }

    private func name(_ person: Person.ID) -> String {
        sitting.model.school.name(of: person) ?? ""
    }

    private func duties() throws -> [Duty] {
        try ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day).duties
    }

    /// How often a place requires a slot today; -1 where that cannot be read.
    private var requirementCount: Int {
        do {
            return try ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day)
                .requirements.count
        } catch {
            return -1
        }
    }

    private func choose(_ name: String) {
        sitting.press(.control("u"))
        sitting.type(name)
        sitting.press(.enter)
    }

    /// The next key would change somebody else's duty.
    @Test func dutyInHandStaysInHandWhenAnotherComesInAboveIt() throws {
        let roster = RosterModel(session: sitting.model.session)
        defer { roster.stop() }
        let duty = try #require(roster.selected?.shift?.duty)
        let (now, library, repairer) = (SmallSchool.now, school.small.library, school.repairer)
        try ledger.write { ledger in
            guard let hours = ClockRange(text: "12:00-12:30") else { return }
            try ledger.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: "午间", kind: .lunch, summer: hours,
                        winter: hours, starts: now.day)), at: now)
            try ledger.record(
                .given(
                    Duty(
                        id: Duty.ID(0), person: repairer, place: library, slot: DutySlot.ID(2),
                        starts: now.day), replacing: nil), at: now)
        }
        roster.reload()
        #expect(roster.lines.count == 2)
        #expect(roster.selectedIndex == 1)
        #expect(roster.selected?.shift?.duty.id == duty.id)
    }

    @Test func nobodyIsPutAtTwoPlacesAtOnceAndWhatWasTypedStays() async throws {
        sitting.type("n")
        choose(name(school.leader))
        choose("图书馆")
        sitting.press(.function(2))
        await sitting.wait(until: "the refusal") { sitting.shows("同一时间") }
        sitting.expect(name(school.leader))
        sitting.expect("图书馆")
        #expect(try duties().count == 1)
        // Under the person, who has the keys, until another one is typed.
        sitting.press(.control("u"))
        sitting.expect(not: "同一时间")
    }

    @Test func standInWhoCannotComeIsRefusedUnderTheStandIn() async throws {
        sitting.type("n")
        choose(name(school.vicePrincipal))
        choose("图书馆")
        choose(name(school.repairer))
        sitting.press(.function(2))
        await sitting.wait(until: "the refusal") {
            sitting.shows(name(school.repairer) + "那时不在任何网格")
        }
        // The stand-in has the keys.
        choose(name(school.principal))
        sitting.press(.function(2))
        await sitting.wait(until: "the duty") { sitting.shows("已保存") }
        let given = try duties().max { $0.id < $1.id }
        #expect(given?.person == school.vicePrincipal)
        #expect(given?.standIn == school.principal)
    }

    @Test func whoeverChangesADutySecondIsToldInTheForm() async throws {
        sitting.type("e")
        choose(name(school.finder))
        let duty = try #require(try duties().first)
        let leader = try ledger.accounts.signInNow(
            school.leader, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key
        defer { leader.lock() }
        try await ledger.duties.act(
            .ended(duty.id, on: day("2026-12-31")), as: leader.signer, at: SmallSchool.now)
        sitting.press(.function(2))
        await sitting.wait(until: "who was first") {
            sitting.shows("\(name(school.leader))刚改过这里")
        }
        #expect(try duties().map(\.person) == [school.leader])
        sitting.press(.escape)
        sitting.expect("放学")
    }

    @Test func whoeverChangesASlotSecondIsToldAndKeepsWhatWasTyped() async throws {
        sitting.press(.escape)
        sitting.type(":护导时段")
        sitting.press(.enter)
        sitting.expect("16:30-17:00")
        sitting.type("e")
        sitting.press(.control("u"))
        sitting.type("放学晚托")
        let principal = try school.signer(school.principal)
        var slot = try #require(
            try ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day).slots.first)
        slot.name = "放学护送"
        try await ledger.duties.act(.slotSet(slot), as: principal, at: SmallSchool.now)
        sitting.press(.function(2))
        await sitting.wait(until: "who was first") {
            sitting.shows("\(name(school.principal))刚改过这里")
        }
        sitting.expect("放学晚托")
        sitting.press(.escape)
        await sitting.wait(until: "what the first one wrote") { sitting.shows("放学护送") }
    }

    @Test func weekdayThatIsNoSchoolDayIsToldWhileItIsTyped() {
        sitting.press(.escape)
        sitting.type(":护导时段")
        sitting.press(.enter)
        sitting.type("n早操")
        sitting.press(.tab, .tab, .tab, .tab, .control("u"))
        sitting.type("1-5")
        sitting.expect(not: "不是教学日")
        sitting.type(",7")
        sitting.expect("注意：周日不是教学日")
    }

    @Test func theSlotThatWasAddedIsInHandAndThePlacesThatNeedItAreOffered() async throws {
        sitting.press(.escape)
        sitting.type(":护导时段")
        sitting.press(.enter)
        sitting.type("n早操")
        sitting.press(.tab, .tab)
        sitting.type("07:40-07:10")
        sitting.press(.tab)
        sitting.type("07:40-08:10")
        sitting.press(.function(2))
        await sitting.wait(until: "the hours that are turned round") {
            sitting.shows("07:40-07:10：结束早于开始")
        }
        sitting.press(.backTab, .control("u"))
        sitting.type("07:30-08:00")
        sitting.press(.function(2))
        await sitting.wait(until: "the slot") { sitting.shows("已保存") }
        sitting.type("+")
        choose("图书馆")
        sitting.press(.function(2))
        await sitting.wait(until: "the requirement, and the page before it") {
            requirementCount == 1 && sitting.shows("F6加场所")
        }
        let book = try ledger.duties.book(SmallSchool.now.day...SmallSchool.now.day)
        #expect(book.requirements.map(\.place) == [school.small.library])
        #expect(book.slots.first { $0.id == book.requirements[0].slot }?.name == "早操")
        sitting.type("-t")
        sitting.press(.enter, .function(2))
        await sitting.wait(until: "no place needs it") { requirementCount == 0 }
    }

    @Test func whoeverAppointsALeaderSecondIsToldWhoWasFirst() async throws {
        sitting.press(.escape)
        sitting.type("6")
        sitting.press(.down)
        sitting.type("a")
        sitting.press(.tab)
        choose(name(school.repairer))
        let grid = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).grids.last)
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid.id, person: school.finder, role: .leader,
                    starts: SmallSchool.now.day)),
            as: school.signer(school.principal), at: SmallSchool.now)
        sitting.press(.function(2))
        await sitting.wait(until: "who was first") {
            sitting.shows("\(name(school.principal))刚改过这里")
        }
        let now = try ledger.organisation.organisation(on: SmallSchool.now.day)
        #expect(now.leader(of: grid.id)?.id == school.finder)
    }

    @Test func whoMakesWayIsNamedBeforeItIsDone() async throws {
        let grid = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).grids.last)
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid.id, person: school.finder, role: .leader,
                    starts: day("2026-11-30"))),
            as: school.signer(school.principal), at: SmallSchool.now)
        sitting.press(.escape)
        sitting.type("6")
        sitting.press(.down)
        sitting.type("a")
        sitting.press(.tab)
        choose(name(school.repairer))
        sitting.press(.control("u"))
        sitting.type("2026-11-30")
        sitting.expect("\(name(school.finder)) · 网格长：原定同日到任，随之不再到任")
        // A day before that it is the one who comes who makes way; the year need not be typed.
        sitting.press(.control("u"))
        sitting.type("11-27")
        sitting.expect("只到 2026-11-29 为止：\(name(school.finder))")
        sitting.press(.escape)
    }

    @Test func theTreeTellsWhoFollowsWhom() async throws {
        let grid = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).grids.last)
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid.id, person: school.finder, role: .leader,
                    starts: day("2026-11-30"), ends: day("2027-09-30"))),
            as: school.signer(school.principal), at: SmallSchool.now)
        sitting.press(.escape)
        sitting.type("6")
        sitting.press(.down, .enter)
        for size in [WorkbenchSitting.usual, WorkbenchSitting.small] {
            sitting.resize(to: size)
            sitting.expect("至 11-29")
            sitting.expect("自 11-30")
            sitting.expect("至 2027-09-30")
            sitting.expect(name(school.finder))
        }
    }

    /// Whoever mends it leaves the present leader where they are.
    @Test func whoeverFollowsALeaderComesWhenTheyGo() async throws {
        let grid = try #require(
            try ledger.organisation.organisation(on: SmallSchool.now.day).grids.last)
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid.id, person: school.finder, role: .leader,
                    starts: SmallSchool.now.day, ends: day("2026-11-29"))),
            as: school.signer(school.principal), at: SmallSchool.now)
        sitting.model.refresh()
        sitting.press(.escape)
        sitting.type("6")
        sitting.press(.tab)
        for _ in 0..<20 where !sitting.cursorRow.contains("网格长无人接任") {
            sitting.press(.down)
        }
        sitting.press(.enter)
        sitting.expect("[2026-11-30")
        sitting.press(.tab)
        choose(name(school.repairer))
        sitting.press(.function(2))
        func leader(on text: String) throws -> Person.ID? {
            try ledger.organisation.organisation(on: day(text)).leader(of: grid.id)?.id
        }
        await sitting.wait(until: "somebody follows") {
            !sitting.shows("[2026-11-30")
        }
        #expect(try leader(on: "2026-11-29") == school.finder)
        #expect(try leader(on: "2026-11-30") == school.repairer)
    }
}
