import Domain
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// The roll of the staff on screen: each change is signed, in the journal, and follows from it.
@Suite struct RollActingTests {
    private let school: StaffedSchool
    private let office: Signer
    private var ledger: Ledger { school.small.ledger }
    private let now = SmallSchool.now
    private var last: Day { now.day.adding(days: 7) }

    init() throws {
        school = try StaffedSchool()
        office = try school.signer(school.office)
    }

    private func organisation(on day: Day? = nil) throws -> Organisation {
        try ledger.organisation.organisation(on: day ?? now.day)
    }

    private func grid() throws -> Grid.ID {
        try #require(organisation().grids.first { $0.code == "G02" }).id
    }

    @discardableResult
    private func enter(_ name: String, _ number: String? = nil) async throws -> Person.ID {
        let person = Person(
            id: Person.ID(0), name: name, staffNumber: number, position: "教师",
            officePhone: "8821", initials: "zm")
        let role = GridAssignment(
            grid: try grid(), person: person.id, role: .member, starts: now.day)
        let act = try await ledger.duties.act(
            .entered(person), joining: role, as: office, at: now)
        guard case .entered(let entered) = act else { throw NobodyEntered() }
        return entered.id
    }

    private func leave(
        _ person: Person.ID, on day: Day, endingDuties: Bool = false
    ) async throws {
        try await ledger.duties.act(
            .left(person, on: day, endingDuties: endingDuties), as: office, at: now)
    }

    @Test func whoIsEnteredIsInTheGridAtOnceAndSignedFor() async throws {
        let id = try await enter("周敏", "T12")
        let organisation = try organisation()
        let person = try #require(organisation.person(id))
        #expect((person.name, person.staffNumber, person.position) == ("周敏", "T12", "教师"))
        #expect(organisation.people(in: try grid(), as: .member).map(\.id) == [id])
        let entries = try ledger.journal.entries(limit: 2)
        #expect(entries.allSatisfy { $0.isSigned && $0.actor == school.office })
        #expect(entries.last?.act == .roll(.entered(person)))
        #expect(try ledger.verify().faults.isEmpty)
    }

    /// The role is refused, and so nobody is entered.
    @Test func nothingIsHalfDone() async throws {
        let before = try organisation().people.count
        let role = GridAssignment(
            grid: Grid.ID(99), person: Person.ID(0), role: .member, starts: now.day)
        await #expect(throws: DutyRefusal.unknownGrid) {
            try await ledger.duties.act(
                .entered(Person(id: Person.ID(0), name: "周敏", initials: "zm")), joining: role,
                as: office, at: now)
        }
        #expect(try organisation().people.count == before)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func aTeacherEntersNobody() async throws {
        let teacher = try school.signer(school.finder)
        await #expect(throws: DutyRefusal.notYours(DutyAction.rollKeepers, orLeaderOf: nil)) {
            try await ledger.duties.act(
                .entered(Person(id: Person.ID(0), name: "周敏", initials: "zm")), as: teacher,
                at: now)
        }
    }

    @Test func whoeverCorrectsSecondIsTold() async throws {
        let id = try await enter("周敏")
        let seen = try #require(organisation().person(id))
        var first = seen
        first.name = "周慧敏"
        try await ledger.duties.act(.corrected(first), seen: seen, as: office, at: now)
        #expect(try organisation().person(id)?.name == "周慧敏")
        await #expect(throws: DutyRefusal.changedMeanwhile(by: school.office)) {
            try await ledger.duties.act(.corrected(seen), seen: seen, as: office, at: now)
        }
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func whoLeavesStaysInThePastAndIsGoneAfterTheLastDay() async throws {
        let id = try await enter("周敏")
        let slot = try await slot()
        let given = try await ledger.duties.act(
            .given(
                Duty(
                    id: Duty.ID(0), person: id, place: school.small.canteen, slot: slot,
                    starts: now.day.adding(days: 1)), replacing: nil), as: office, at: now)
        guard case .given(let duty, _) = given else { throw NobodyEntered() }
        await #expect(throws: DutyRefusal.roll(.onDuty(1))) { try await leave(id, on: last) }
        try await leave(id, on: last, endingDuties: true)
        let (then, after) = (try organisation(on: last), try organisation(on: last.adding(days: 1)))
        #expect(then.assignments.contains { $0.person == id })
        #expect(!after.assignments.contains { $0.person == id })
        #expect(then.people(matching: "周敏").map(\.id) == [id])
        #expect(after.people(matching: "周敏").isEmpty)
        #expect(after.person(id)?.lastDay == last)
        #expect(try ledger.duties.duties(of: id).map(\.ends) == [last])
        #expect(try ledger.duties.duties(of: id).map(\.id) == [duty.id])
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func aLeaderLeavesOnceAnotherOneIsToLead() async throws {
        let grid = try grid()
        await #expect(throws: DutyRefusal.roll(.leads(grid, on: last.adding(days: 1)))) {
            try await leave(school.leader, on: last)
        }
        try await ledger.duties.act(
            .assigned(
                GridAssignment(
                    grid: grid, person: school.repairer, role: .leader,
                    starts: last.adding(days: 1))), as: office, at: now)
        try await leave(school.leader, on: last)
        // Where the other one does not come after all, nobody comes back who has left.
        try await ledger.duties.act(
            .assignmentEnded(
                grid, school.repairer, .leader, on: last, endingDuties: false), as: office,
            at: now)
        #expect(try organisation(on: last).leader(of: grid)?.id == school.leader)
        #expect(try organisation(on: last.adding(days: 1)).leader(of: grid) == nil)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func whoHasLeftSignsInNoMoreUntilTheLeavingIsTakenBack() async throws {
        let accounts = ledger.accounts
        let passphrase = Passphrase(StaffedSchool.passphrase)
        let later = Moment(day: last.adding(days: 1), hour: 8, minute: 0)
        try await leave(school.finder, on: last)
        _ = try accounts.signInNow(school.finder, passphrase: passphrase, at: now)
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try accounts.signInNow(school.finder, passphrase: passphrase, at: later)
        }
        // Nobody else is told the last day.
        #expect(throws: AccountRefusal.wrongPassphrase) {
            try accounts.signInNow(
                school.finder, passphrase: Passphrase("another-one-2"), at: later)
        }
        try await ledger.duties.act(.stays(school.finder), as: office, at: now)
        _ = try accounts.signInNow(school.finder, passphrase: passphrase, at: later)
        #expect(try organisation().person(school.finder)?.lastDay == nil)
        #expect(try ledger.verify().faults.isEmpty)
    }

    /// The terminal may have stood open since the last day.
    @Test func whoHasLeftWritesNothingThoughStillSignedIn() async throws {
        let finder = try school.signer(school.finder)
        let later = Moment(day: last.adding(days: 1), hour: 8, minute: 0)
        try await leave(school.finder, on: last)
        await #expect(throws: AccountRefusal.hasLeft(last)) {
            try await ledger.duties.act(.stays(school.finder), as: finder, at: later)
        }
    }

    @Test func ofTwoLastDaysTheLaterLineHolds() async throws {
        let (finder, other) = (school.finder, last.adding(days: 1))
        let signer = office
        try await leave(finder, on: last)
        try await ledger.write(as: signer) { transaction in
            let act = RollAct.left(finder, on: other, endingDuties: false)
            _ = try act.recorded(in: transaction, at: now)
        }
        #expect(try organisation().person(finder)?.lastDay == other)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func aRoleEndsWithWhoeverHasIt() async throws {
        try await leave(school.finder, on: last)
        let role = GridAssignment(
            grid: try grid(), person: school.finder, role: .member, starts: now.day)
        try await ledger.duties.act(.assigned(role), as: office, at: now)
        let ends = try organisation().assignments.filter { $0.person == school.finder }.map(\.ends)
        #expect(ends == [last])
    }

    @Test func aLastDayThatNobodySignedIsFound() async throws {
        try await leave(school.finder, on: last)
        let (finder, repairer) = (school.finder, school.repairer)
        try await ledger.write { transaction in
            try transaction.db.execute(
                sql: "UPDATE person_departure SET last_day = '2027-06-30' WHERE person_id = ?",
                arguments: [finder.rawValue])
            try transaction.db.execute(
                sql: "INSERT INTO person_departure VALUES (?, '2026-12-31')",
                arguments: [repairer.rawValue])
        }
        let faults = try ledger.verify().faults
        let table = "person_departure"
        #expect(
            Set(faults.map(\.subject)) == [
                .row(table: table, key: finder.text), .row(table: table, key: repairer.text),
            ])
        #expect(faults.contains { $0.flaw == .changed(column: "last_day") })
        #expect(faults.contains { $0.flaw == .unexpected })
    }

    private func slot() async throws -> DutySlot.ID {
        let hours = try #require(ClockRange(text: "16:30-17:00"))
        let act = try await ledger.duties.act(
            .slotSet(
                DutySlot(
                    id: DutySlot.ID(0), name: "放学", kind: .leaving, summer: hours, winter: hours,
                    starts: now.day)), as: office, at: now)
        guard case .slotSet(let slot) = act else { throw NobodyEntered() }
        return slot.id
    }

    private struct NobodyEntered: Error {}
}
