import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Who leads open cases, and who does so without being able to.
@Suite struct CareOwnersTests {
    private let school: CareSchool
    private let owner: UnlockedKey

    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
    }

    private func stranded() throws -> Set<Person.ID> {
        try school.file.strandedOwners(on: CareSchool.now.day)
    }

    @Test func aTeacherWhoseOfficeHasEndedLeavesOpenCasesBehind() async throws {
        try school.open(by: owner)
        #expect(try stranded().isEmpty)
        #expect(try school.file.ownersOfOpenCases() == [school.psychologist])
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.psychologist, isHeld: false,
            from: CareSchool.now.day.adding(days: 1),
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        #expect(try stranded().isEmpty)
        #expect(
            try school.file.strandedOwners(on: CareSchool.now.day.adding(days: 1))
                == [school.psychologist])
    }

    @Test func soDoesOneWhoseAccountIsClosed() async throws {
        try school.open(by: owner)
        try await school.ledger.accounts.setDisabled(
            true, school.psychologist, as: school.key(of: school.staffed.principal).signer,
            at: CareSchool.now)
        #expect(try stranded() == [school.psychologist])
    }

    @Test func aClosedCaseNeedsNobody() throws {
        _ = try school.closedCase(
            ofPupil: 1, at: CareSchool.now.adding(seconds: 86_400 * 70))
        #expect(try school.file.ownersOfOpenCases().isEmpty)
    }

    @Test func whoeverHasLedCasesThatWereRecoveredIsKnownToHaveASuccessor() throws {
        try school.open(by: owner)
        #expect(try !school.file.hasSuccessor(of: school.psychologist))
        let second = try school.key(of: school.second)
        _ = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: second, at: CareSchool.now)
        #expect(try school.file.lines(for: owner).isEmpty)
        #expect(try school.file.hasSuccessor(of: school.psychologist))
        for person in [school.second, school.staffed.principal, school.classTeacher] {
            #expect(try !school.file.hasSuccessor(of: person))
        }
    }

    @Test func soIsWhoeverHasHandedThemOver() throws {
        let line = try school.open(by: owner)
        try school.file.record(
            .handedOver(to: school.second, reason: "产假"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.hasSuccessor(of: school.psychologist))
        #expect(try !school.file.hasSuccessor(of: school.second))
    }
}
