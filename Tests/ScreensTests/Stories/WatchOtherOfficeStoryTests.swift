import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A psychology teacher whose key does not count yet is told why, and not that the list is locked.
@Suite struct WatchOtherOfficeStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func makePsychologist(_ person: Person.ID) async throws {
        try await school.ledger.accounts.setOffice(
            .psychologist, of: person, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
    }

    @Test func theLogSaysThatNobodyHasComparedTheKey() async throws {
        try await makePsychologist(school.classTeacher)
        let sitting = try school.sitting(as: school.classTeacher)
        await sitting.unlockWatch()
        sitting.press(.enter, .escape)
        #expect(sitting.model.watch.seal == .instructions)
        #expect(sitting.model.watch.refusalToReadLog == .keyUnacknowledged)
        sitting.type("w")
        sitting.expect("先核对密钥（K）。您的密钥还没有人当面核对")
        sitting.expect(not: "名单已上锁")
    }

    @Test func theLogSaysForWhichOfficeTheKeyWasNotCompared() async throws {
        let deputy = school.staffed.vicePrincipal
        try await makePsychologist(deputy)
        let (own, owner) = (try school.key(of: deputy), try school.key(of: school.psychologist))
        try school.file.acknowledge(
            owner.person, fingerprint: owner.publicIdentity.fingerprint, by: own,
            at: CareSchool.now)
        let sitting = try school.sitting(as: deputy)
        await sitting.unlockWatch()
        let watch = sitting.model.watch
        #expect(watch.seal == .cases && watch.lackingOffices == [.psychologist])
        sitting.expect("核对您的密钥时您尚未任心理教师")
        #expect(watch.refusalToReadLog == .ownKeyLacks([.psychologist]))
        #expect(watch.refusal(to: .open) == .ownKeyLacks([.psychologist]))
        #expect(watch.refusal(to: .addReader) == .ownKeyLacks([.psychologist]))
    }

    @Test func whoeverIsComparedForEveryOfficeIsToldNothingOfIt() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        #expect(sitting.model.watch.lackingOffices.isEmpty)
        sitting.expect(not: "核对时还不任")
        #expect(sitting.model.watch.refusalToReadLog == nil)
    }
}
