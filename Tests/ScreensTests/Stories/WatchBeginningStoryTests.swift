import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// The sealed list is begun: both shares of its recovery key are seen, and by nobody else.
@Suite struct WatchBeginningStoryTests {
    private let school: CareSchool
    private let file: CareFile

    init() throws {
        school = try CareSchool()
        file = try CareFile.inMemory(beside: school.ledger)
        try school.giveUpList()
    }

    /// At the first share, with a clock that the test turns on.
    private func beginning(_ clock: @escaping () -> Moment) async throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            ledger: school.ledger, clock: clock, care: .file(file), as: nil)
        try sitting.model.session.take(
            try school.ledger.accounts.signInNow(
                school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase),
                at: clock()))
        sitting.type("3")
        sitting.expect("未建册")
        await sitting.unlockWatch()
        sitting.expect("两份恢复密钥")
        sitting.type("y")
        let principal = try school.key(of: school.staffed.principal)
        sitting.expect(principal.publicIdentity.fingerprint)
        sitting.type("y")
        await sitting.wait(until: "a share is shown") { sitting.shows("校长执") }
        return sitting
    }

    /// The line of the share that is on the screen.
    private func share(at sitting: WorkbenchSitting) -> Substring? {
        sitting.picture.split(separator: "\n").first { $0.count(where: { $0 == "-" }) == 8 }
    }

    @Test func beginningTheListShowsBothSharesOnce() async throws {
        let sitting = try await beginning { CareSchool.now }
        for title in ["校长执", "心理教师执"] {
            await sitting.wait(until: "a share is shown") { sitting.shows(title) }
            let last = try #require(share(at: sitting)?.split(separator: "-").last?.prefix(4))
            sitting.type(String(last))
            sitting.press(.enter)
        }
        await sitting.wait(until: "the list is open") { sitting.model.watch.isOpen }
        #expect(try file.isSetUp())
    }

    @Test func aShareThatIsLeftAloneIsCoveredAndComesBackWithThePassphrase() async throws {
        var now = CareSchool.now
        let sitting = try await beginning { now }
        let shown = try #require(share(at: sitting))
        now = now.adding(seconds: WatchModel.idleSeconds - 1)
        #expect(sitting.screen.passSecond())
        #expect(share(at: sitting) == shown)
        now = now.adding(seconds: 1)
        // Nothing runs down any more: no share is left on the screen.
        #expect(!sitting.screen.passSecond())
        #expect(share(at: sitting) == nil)
        sitting.expect("按任意键，输入口令返回")
        sitting.press(.enter)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the curtain is lifted") { sitting.screen.curtain == nil }
        #expect(share(at: sitting) == shown)
    }
}
