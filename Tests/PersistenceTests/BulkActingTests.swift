import Domain
import Persistence
import Security
import TestSupport
import Testing

/// One thing done to many hazards in one transaction.
@Suite struct BulkActingTests {
    private let school: StaffedSchool
    private var hazards: HazardRepository { school.small.ledger.hazards }

    init() throws {
        school = try StaffedSchool()
    }

    private func signer(_ person: Person.ID) async throws -> Signer {
        try await school.small.ledger.accounts.signIn(
            person, passphrase: Passphrase(StaffedSchool.passphrase), at: SmallSchool.now
        ).key.signer
    }

    private func act(
        _ deed: BulkDeed, on seen: [Hazard], orNone: Bool = false, as person: Person.ID
    ) async throws -> BulkOutcome {
        try await hazards.act(
            deed, onEach: seen, orNone: orNone, as: try await signer(person), at: SmallSchool.now)
    }

    private func assignment(from number: String, due: Day? = day("2026-11-30")) -> BulkDeed {
        .assign(
            BulkAssignment(
                person: school.repairer, unit: "总务处", due: due,
                notices: NoticeNumbers(from: number), orders: ""))
    }

    @Test func eachIsCheckedByItsOwnRuleAndTheOthersAreDone() async throws {
        let all = [
            try school.hazard(school.graded), try school.hazard(),
            try school.hazard(school.graded),
        ]
        let outcome = try await act(assignment(from: "2026-31"), on: all, as: school.office)
        #expect(outcome.done == [all[0].id, all[2].id])
        #expect(outcome.refused.map(\.hazard.id) == [all[1].id])
        #expect(outcome.refused.first?.obstacle == .rule(.wrongStage(.reported)))
        #expect(try hazards.hazard(all[1].id)?.eventCount == all[1].eventCount)
    }

    @Test func whoeverIsRefusedUsesUpNoNumber() async throws {
        let all = [
            try school.hazard(school.graded), try school.hazard(),
            try school.hazard(school.graded),
        ]
        _ = try await act(assignment(from: "2026-31"), on: all, as: school.office)
        #expect(try hazards.hazard(all[0].id)?.noticeNumber == "2026-31")
        #expect(try hazards.hazard(all[2].id)?.noticeNumber == "2026-32")
    }

    @Test func eachIsSignedByItself() async throws {
        let all = try (0..<3).map { _ in try school.hazard(school.assigned) }
        _ = try await act(.remind(note: "请抓紧"), on: all, as: school.leader)
        for hazard in all {
            let last = try #require(try hazards.history(of: hazard.id).last)
            #expect(last.event.kind == .reminded(note: "请抓紧"))
            #expect(last.event.actor == school.leader)
            #expect(last.isSigned)
        }
        #expect(try school.small.ledger.verify().faults.isEmpty)
    }

    @Test func orNoneLeavesAllAsTheyWereWhereOneIsRefused() async throws {
        let all = [try school.hazard(school.graded), try school.hazard()]
        let outcome = try await act(
            assignment(from: "2026-31"), on: all, orNone: true, as: school.office)
        #expect(outcome.done.isEmpty)
        #expect(outcome.refused.map(\.hazard.id) == [all[1].id])
        #expect(try hazards.hazard(all[0].id)?.stage == .graded)
    }

    @Test func whatSomebodyElseWentOnWithIsLeftAlone() async throws {
        let all = [try school.hazard(), try school.hazard()]
        _ = try await hazards.act(
            [.verified(note: "")], on: all[0].id, seen: all[0].eventCount,
            as: try await signer(school.leader), at: SmallSchool.now)
        let outcome = try await act(.verify(note: "属实"), on: all, as: school.office)
        #expect(outcome.done == [all[1].id])
        #expect(
            outcome.refused.first?.obstacle
                == .overtaken(by: school.leader, .verified(note: "")))
    }

    @Test func givingWorkToAnotherPersonMovesNoDeadline() async throws {
        let assigned = try school.hazard(school.assigned)
        let outcome = try await act(
            .assign(
                BulkAssignment(
                    person: school.leader, unit: "", due: day("2026-12-20"),
                    notices: NoticeNumbers(from: "2026-90"), orders: "")),
            on: [assigned], as: school.office)
        #expect(outcome.refused.isEmpty)
        let after = try #require(try hazards.hazard(assigned.id))
        #expect(after.responsible == school.leader)
        #expect(after.due == day("2026-11-30"))
        #expect(after.noticeNumber == "2026-1")
        #expect(after.measures == "更换软管")
        #expect(after.unit == "总务处")
    }

    @Test func whoMayNotIsRefusedForAll() async throws {
        let all = try (0..<2).map { _ in try school.hazard(school.graded) }
        let outcome = try await act(assignment(from: "2026-31"), on: all, as: school.finder)
        #expect(outcome.done.isEmpty)
        #expect(outcome.refused.count == 2)
    }

    @Test func onlyWhatTheFilterShowsIsAmongThem() throws {
        let kitchen = try school.hazard()
        let other = try school.small.ledger.write { ledger in
            try ledger.file(
                HazardReport(
                    place: school.small.canteen, category: "XF", text: "疏散通道堆放货物",
                    foundAt: SmallSchool.now, finder: school.finder),
                by: school.finder, [])
        }
        let ids: Set = [kitchen.id, other.id]
        #expect(
            try hazards.shown(ids, by: HazardQuery(scope: .everything)) == [kitchen.id, other.id])
        #expect(
            try hazards.shown(ids, by: HazardQuery(scope: .everything, text: "软管"))
                == [kitchen.id])
        #expect(
            try hazards.shown(
                ids, by: HazardQuery(scope: .everything, places: [school.small.canteen]))
                == [other.id])
    }
}
