import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Whoever loses the account or the office while the list is open reads it no longer.
@Suite struct WatchFormerReaderStoryTests {
    private let school: CareSchool
    private let told = "您的账户已停用或已不任原职"

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    /// With the list open, and a clock that the test turns on.
    private func sitting(
        as person: Person.ID, _ clock: @escaping () -> Moment = { CareSchool.now }
    ) async throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            ledger: school.ledger, clock: clock, care: .file(school.file), as: nil)
        try sitting.model.session.take(
            try school.ledger.accounts.signInNow(
                person, passphrase: Passphrase(StaffedSchool.passphrase), at: clock()))
        sitting.type("3")
        await sitting.unlockWatch()
        #expect(sitting.model.watch.isOpen)
        return sitting
    }

    private func disable(_ person: Person.ID) async throws {
        try await school.ledger.accounts.setDisabled(
            true, person, as: school.key(of: school.staffed.principal).signer,
            at: CareSchool.now)
    }

    /// As the program does it after a change of the ledger.
    private func passSecond(_ sitting: WorkbenchSitting) {
        sitting.model.refresh()
        _ = sitting.screen.passSecond()
    }

    @Test func aClosedAccountLocksTheListAndDropsItsForms() async throws {
        let sitting = try await sitting(as: school.psychologist)
        sitting.type("f")
        #expect(sitting.screen.dialog is FormDialog)
        try await disable(school.psychologist)
        passSecond(sitting)
        let watch = sitting.model.watch
        #expect(watch.seal == .locked && watch.lines.isEmpty && watch.detail == nil)
        #expect(watch.session.unlockedKey == nil)
        #expect(sitting.screen.dialog == nil && sitting.screen.curtain == nil)
        sitting.expect(told)
        sitting.expect(not: "X-002")
    }

    @Test func anOfficeThatEndsLocksTheListOnThatDay() async throws {
        var now = CareSchool.now
        let sitting = try await sitting(as: school.psychologist) { now }
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.psychologist, isHeld: false,
            from: CareSchool.now.day.adding(days: 1),
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        passSecond(sitting)
        #expect(sitting.model.watch.isOpen)
        now = now.adding(seconds: 86_400)
        // Somebody has pressed a key just now.
        sitting.model.session.touch()
        passSecond(sitting)
        #expect(sitting.model.watch.seal == .locked)
        #expect(sitting.model.watch.failure == .noLongerReader)
        sitting.expect(told)
    }

    @Test func aClassTeachersSentencesGoWithTheAccount() async throws {
        let sitting = try await sitting(as: school.classTeacher)
        #expect(sitting.model.watch.seal == .instructions)
        passSecond(sitting)
        #expect(sitting.model.watch.seal == .instructions)
        try await disable(school.classTeacher)
        passSecond(sitting)
        #expect(sitting.model.watch.seal == .locked)
        sitting.expect(told)
    }

    @Test func whatBecomesOfOthersLocksNothing() async throws {
        let sitting = try await sitting(as: school.psychologist)
        try await disable(school.classTeacher)
        try await disable(school.second)
        passSecond(sitting)
        #expect(sitting.model.watch.isOpen && sitting.model.watch.failure == nil)
        sitting.expect("X-002")
    }
}
