import Domain
import Persistence
import Security
import TestSupport
import Testing

@Suite struct DutyActingTests {
    let school: StaffedSchool
    let slot: DutySlot.ID
    private var ledger: Ledger { school.small.ledger }
    private let now = Moment(day: day("2026-11-23"), hour: 7, minute: 40)

    init() async throws {
        school = try StaffedSchool()
        let ledger = school.small.ledger
        let hours = try #require(ClockRange(text: "07:30-08:00"))
        let morning = DutySlot(
            id: DutySlot.ID(0), name: "上学", kind: .gate, summer: hours, winter: hours,
            starts: day("2026-11-23"))
        let office = try await ledger.accounts.key(of: school.office)
        let act = try await ledger.duties.act(.slotSet(morning), as: office, at: now)
        guard case .slotSet(let numbered) = act else { throw UnknownAct() }
        slot = numbered.id
    }

    @Test func leaderGivesADutyAndThePersonTicksIt() async throws {
        let duty = try await give(school.leader)
        let leader = try await ledger.accounts.key(of: school.leader)
        let tick = DutyTick(
            duty: duty.id, day: now.day, person: school.leader, at: now, finding: .clear)
        try await ledger.duties.act(.ticked(tick), as: leader, at: now)
        let book = try ledger.duties.book(now.day...now.day)
        #expect(book.tick(of: duty.id, on: now.day) == tick)
        #expect(try ledger.verify().faults.isEmpty)
        await #expect(throws: DutyRefusal.alreadyTicked(by: school.leader, at: now)) {
            try await ledger.duties.act(.ticked(tick), as: leader, at: now)
        }
    }

    @Test func problemFilesAHazardAndTicksWithItsNumber() async throws {
        let duty = try await give(school.leader)
        let leader = try await ledger.accounts.key(of: school.leader)
        let report = HazardReport(
            place: school.small.canteen, category: "XF", text: "灭火器过期", foundAt: now,
            finder: school.leader)
        let hazard = try await ledger.duties.tick(
            duty.id, on: now.day, reporting: report, as: leader, at: now)
        let book = try ledger.duties.book(now.day...now.day)
        #expect(book.tick(of: duty.id, on: now.day)?.finding == .hazard(hazard.number))
        await #expect(throws: DutyRefusal.alreadyTicked(by: school.leader, at: now)) {
            try await ledger.duties.tick(
                duty.id, on: now.day, reporting: report, as: leader, at: now)
        }
        #expect(try ledger.hazards.summary(on: now.day).open == 1)
    }

    @Test func aDayWhoseRoundWasTickedStaysTheDayThatItIs() async throws {
        let duty = try await give(school.leader)
        let leader = try await ledger.accounts.key(of: school.leader)
        let tick = DutyTick(
            duty: duty.id, day: now.day, person: school.leader, at: now, finding: .clear)
        try await ledger.duties.act(.ticked(tick), as: leader, at: now)
        let office = try await ledger.accounts.key(of: school.office)
        await #expect(throws: CalendarRefusal.isTicked(now.day)) {
            try await ledger.calendar.change(
                [.days(now.day...now.day, .holiday, source: "通知")],
                seen: CalendarSight(stretches: []), as: office, at: now)
        }
        let tomorrow = now.day.adding(days: 1)
        try await ledger.calendar.change(
            [.days(tomorrow...tomorrow, .holiday, source: "通知")],
            seen: CalendarSight(stretches: []), as: office, at: now)
    }

    @Test func othersAreRefusedInsideTheTransaction() async throws {
        let repairer = try await ledger.accounts.key(of: school.repairer)
        await #expect(throws: DutyRefusal.self) {
            try await ledger.duties.act(
                .given(duty(of: school.leader), replacing: nil), as: repairer, at: now)
        }
        await #expect(throws: AccountRefusal.notSignedIn) {
            try await ledger.duties.act(
                .given(duty(of: school.leader), replacing: nil), as: nil, at: now)
        }
    }

    @Test func leaderFromMondayLeavesTheWeekBeforeAsItWas() async throws {
        let office = try await ledger.accounts.key(of: school.office)
        let grid = try #require(
            try ledger.organisation.organisation(on: now.day).grids.first { $0.code == "G02" })
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid.id, person: school.finder, role: .leader,
                    starts: day("2026-11-30"))), as: office, at: now)
        #expect(try leader(of: grid.id, on: "2026-11-29") == school.leader)
        #expect(try leader(of: grid.id, on: "2026-11-30") == school.finder)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func gridMovesAndClosesFromADayOn() async throws {
        let office = try await ledger.accounts.key(of: school.office)
        let duties = ledger.duties
        let root = try #require(
            try ledger.organisation.organisation(on: now.day).grids.first { $0.parent == nil })
        func open(_ code: String) async throws -> Grid {
            let grid = Grid(id: Grid.ID(0), code: code, name: code, parent: root.id)
            let act = try await duties.act(.opened(grid, from: now.day), as: office, at: now)
            guard case .opened(let opened, _) = act else { throw UnknownAct() }
            return opened
        }
        let (first, second) = (try await open("G08"), try await open("G09"))
        try await duties.act(
            .moved(second.id, under: first.id, from: day("2026-12-01")), as: office, at: now)
        #expect(try grid(second.id, on: "2026-11-30")?.parent == root.id)
        #expect(try grid(second.id, on: "2026-12-01")?.parent == first.id)
        #expect(try grid(second.id, on: "2026-11-22") == nil)
        await #expect(throws: DutyRefusal.liesInside) {
            try await duties.act(
                .moved(first.id, under: second.id, from: day("2026-12-02")), as: office, at: now)
        }
        await #expect(throws: DutyRefusal.gridStillHas(places: 0, grids: 1)) {
            try await duties.act(
                .closed(first.id, on: day("2026-12-31")), as: office, at: now)
        }
        try await duties.act(.closed(second.id, on: day("2026-12-31")), as: office, at: now)
        #expect(try grid(second.id, on: "2026-12-31") != nil)
        #expect(try grid(second.id, on: "2027-01-01") == nil)
    }

    @Test func leavingWhileOnDutyIsRefusedUntilTheDutiesEndToo() async throws {
        let duty = try await give(school.leader)
        let office = try await ledger.accounts.key(of: school.office)
        let grid = try #require(
            try ledger.organisation.organisation(on: now.day).grids.first { $0.code == "G02" })
        let leaving = { (endingDuties: Bool) in
            GridAct.assignmentEnded(
                grid.id, school.leader, .leader, on: day("2026-11-27"),
                endingDuties: endingDuties)
        }
        await #expect(throws: DutyRefusal.stillOnDuty(1)) {
            try await ledger.duties.act(leaving(false), as: office, at: now)
        }
        try await ledger.duties.act(leaving(true), as: office, at: now)
        #expect(try ledger.duties.duties(of: school.leader).map(\.ends) == [day("2026-11-27")])
        #expect(try leader(of: grid.id, on: "2026-11-28") == nil)
        #expect(duty.ends == nil)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func secondToChangeADutyIsToldWhoWasFirst() async throws {
        let duty = try await give(school.leader)
        let seen = DutySight(duty)
        let (office, leader) = (
            try await ledger.accounts.key(of: school.office),
            try await ledger.accounts.key(of: school.leader)
        )
        func change(to person: Person.ID, from start: String, as signer: Signer) async throws {
            var new = self.duty(of: person)
            new.starts = day(start)
            try await ledger.duties.act(
                .given(new, replacing: duty.id), seen: seen, as: signer, at: now)
        }
        try await change(to: school.office, from: "2026-11-25", as: office)

        let told = DutyRefusal.changedMeanwhile(by: school.office)
        await #expect(throws: told) {
            try await change(to: school.repairer, from: "2026-11-24", as: leader)
        }
        await #expect(throws: told) {
            try await ledger.duties.act(
                .ended(duty.id, on: now.day), seen: seen, as: leader, at: now)
        }
        let after = day("2026-11-25")
        #expect(try ledger.duties.book(after...after).duties.map(\.person) == [school.office])
    }

    @Test func leaderTakesNoDutyAwayFromAPlaceOfAnotherGridByReplacingIt() async throws {
        let office = try await ledger.accounts.key(of: school.office)
        var elsewhere = duty(of: school.finder)
        elsewhere.place = school.small.library
        let root = try #require(
            try ledger.organisation.organisation(on: now.day).grids.first { $0.parent == nil })
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: root.id, person: school.finder, role: .member, starts: now.day)),
            as: office, at: now)
        let act = try await ledger.duties.act(
            .given(elsewhere, replacing: nil), as: office, at: now)
        guard case .given(let foreign, _) = act else { throw UnknownAct() }

        let leader = try await ledger.accounts.key(of: school.leader)
        await #expect(throws: DutyRefusal.notYours(DutyAction.offices, orLeaderOf: nil)) {
            try await ledger.duties.act(
                .given(duty(of: school.leader), replacing: foreign.id), as: leader, at: now)
        }
        #expect(try ledger.duties.book(now.day...now.day).duties == [foreign])
        try await ledger.duties.act(
            .given(duty(of: school.leader), replacing: foreign.id), as: office, at: now)
    }

    @Test func secondToFindASubstituteIsToldWhoWasFirst() async throws {
        let duty = try await give(school.leader)
        let (office, leader) = (
            try await ledger.accounts.key(of: school.office),
            try await ledger.accounts.key(of: school.leader)
        )
        let tomorrow = now.day.adding(days: 1)
        func cover(by person: Person.ID, as signer: Signer) async throws {
            try await ledger.duties.act(
                .substituted(
                    Substitution(
                        duty: duty.id, day: tomorrow, cover: .person(person), reason: "病假")),
                seen: DutySight(duty), as: signer, at: now)
        }
        try await cover(by: school.finder, as: leader)

        await #expect(throws: DutyRefusal.changedMeanwhile(by: school.leader)) {
            try await cover(by: school.repairer, as: office)
        }
        let book = try ledger.duties.book(tomorrow...tomorrow)
        #expect(book.cover(of: duty.id, on: tomorrow) == .person(school.finder))
    }

    @Test func pledgeIsSignedUnderTheOwnKeyOrNotedFromPaper() async throws {
        let leader = try await ledger.accounts.key(of: school.leader)
        let text = "责任状\n甲方 何敏"
        let act = try await ledger.duties.act(
            .signed(pledge(.onScreen(digest: ""), text)), as: leader, at: now)
        guard case .signed(let signed) = act else { throw UnknownAct() }
        var digester = ContentDigester()
        Array(text.utf8).withUnsafeBytes { digester.add($0) }
        #expect(signed.signature == .onScreen(digest: digester.text()))
        #expect(try ledger.duties.pledges(schoolYear: 2026).pledges == [signed])
        await #expect(throws: DutyRefusal.alreadySigned) {
            try await ledger.duties.act(
                .signed(pledge(.onScreen(digest: ""), text)), as: leader, at: now)
        }

        let office = try await ledger.accounts.key(of: school.office)
        try await ledger.duties.act(.voided(signed.id, reason: "文本有误"), as: office, at: now)
        #expect(try ledger.duties.pledges(schoolYear: 2026).pledges.isEmpty)
        let old = Pledge.Signature.onPaper(day("2025-06-01"), archiveBox: "2026-AQ-3")
        await #expect(throws: DutyRefusal.signedBeforeYear(2026, day("2026-08-01"))) {
            try await ledger.duties.act(.signed(pledge(old, "")), as: office, at: now)
        }
        let paper = Pledge.Signature.onPaper(day("2026-11-20"), archiveBox: "2026-AQ-3")
        try await ledger.duties.act(.signed(pledge(paper, "")), as: office, at: now)
        #expect(try ledger.verify().faults.isEmpty)
    }

    private func pledge(_ signature: Pledge.Signature, _ text: String) -> Pledge {
        Pledge(
            id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026, person: school.leader,
            at: now, signature: signature, text: text)
    }

    private func duty(of person: Person.ID) -> Duty {
        Duty(
            id: Duty.ID(0), person: person, place: school.small.canteen, slot: slot,
            starts: day("2026-11-23"))
    }

    private func give(_ person: Person.ID) async throws -> Duty {
        let leader = try await ledger.accounts.key(of: school.leader)
        let act = try await ledger.duties.act(
            .given(duty(of: person), replacing: nil), as: leader, at: now)
        guard case .given(let duty, _) = act else { throw UnknownAct() }
        return duty
    }

    private func leader(of grid: Grid.ID, on text: String) throws -> Person.ID? {
        try ledger.organisation.organisation(on: day(text)).leader(of: grid)?.id
    }

    private func grid(_ id: Grid.ID, on text: String) throws -> Grid? {
        try ledger.organisation.organisation(on: day(text)).grid(id)
    }
}

private struct UnknownAct: Error {}

extension AccountRepository {
    fileprivate func key(of person: Person.ID) async throws -> Signer {
        try await signIn(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }
}
