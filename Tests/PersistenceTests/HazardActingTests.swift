import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Two people with accounts act on one hazard.
@Suite struct HazardActingTests {
    let school: SampleSchool
    let office: Signer
    let leader: Signer
    static let passphrase = "山高月小水落石出"

    init() throws {
        school = try SampleSchool(in: try Ledger.inMemory(cost: .forTests))
        let accounts = school.ledger.accounts
        _ = try accounts.create(
            first: school.teacher, passphrase: Passphrase(Self.passphrase),
            offices: [.safetyOffice], at: SampleSchool.now)
        office = try accounts.signInNow(
            school.teacher, passphrase: Passphrase(Self.passphrase), at: SampleSchool.now
        ).key.signer
        try accounts.createNow(
            school.guardian, passphrase: Passphrase(Self.passphrase),
            offices: [.vicePrincipal], as: office, at: SampleSchool.now)
        leader = try accounts.signInNow(
            school.guardian, passphrase: Passphrase(Self.passphrase), at: SampleSchool.now
        ).key.signer
        try school.ledger.write { [school] ledger in
            try ledger.assign(
                GridAssignment(
                    grid: school.grid, person: school.guardian, role: .leader,
                    starts: day("2026-09-01")))
            try ledger.giveToGrid(school.building, school.grid, from: day("2026-09-01"))
        }
    }

    private func act(
        _ kind: HazardEvent.Kind, on hazard: Hazard, as signer: Signer, after minutes: Int
    ) async throws -> Hazard {
        try await school.ledger.hazards.act(
            [kind], on: hazard.id, seen: hazard.eventCount, as: signer,
            at: SampleSchool.now.adding(seconds: 60 * minutes))
    }

    @Test func firstDecisionWinsAndTheSecondIsToldWhose() async throws {
        let hazard = try school.file()
        let verified = try await act(.verified(note: "属实"), on: hazard, as: leader, after: 1)
        #expect(verified.stage == .verified)

        let conflict = await #expect(throws: HazardConflict.self) {
            try await act(.refuted(note: "不属实"), on: hazard, as: office, after: 2)
        }
        #expect(conflict?.by == school.guardian)
        #expect(conflict?.what == .verified(note: "属实"))
        #expect(try school.ledger.hazards.hazard(hazard.id)?.eventCount == 2)
    }

    @Test func ruleIsAskedOnceMoreInsideTheTransaction() async throws {
        let hazard = try school.file()
        await #expect(throws: HazardRefusalReason.verifierIsFinder) {
            try await act(.verified(note: ""), on: hazard, as: office, after: 1)
        }
        #expect(try school.ledger.hazards.hazard(hazard.id)?.eventCount == 1)
    }

    @Test func whatIsStillOpenIsNoEarlierHazardOfARecurrence() async throws {
        let (earlier, back) = (try school.file(), try school.file())
        await #expect(throws: HazardRefusalReason.earlierNotClosed(.reported)) {
            try await act(.recurred(of: earlier.id), on: back, as: office, after: 1)
        }
        #expect(try school.ledger.hazards.hazard(back.id)?.eventCount == 1)
    }

    @Test func disabledAccountDecidesNothingMore() async throws {
        let hazard = try school.file()
        try await school.ledger.accounts.setDisabled(
            true, school.guardian, as: office, at: SampleSchool.now)
        await #expect(throws: AccountRefusal.disabled) {
            try await act(.verified(note: ""), on: hazard, as: leader, after: 1)
        }
    }

    @Test func undoneStepCountsAsIfItHadNotHappened() async throws {
        let hazard = try school.file()
        let verified = try await act(.verified(note: "属实"), on: hazard, as: leader, after: 1)
        let undone = try await act(.undone(ordinal: 2), on: verified, as: leader, after: 2)
        #expect(undone.stage == .reported)
        #expect(undone.eventCount == 3)
        #expect(try school.ledger.hazards.hazard(hazard.id) == undone)
        #expect(try school.ledger.hazards.row(of: hazard.id)?.stage == .reported)
    }
}
