import Domain
import Persistence
import Security
import Testing

@Suite struct AccountTests {
    let ledger: Ledger
    let clerk: Person.ID
    let leader: Person.ID
    static let now = SampleSchool.now
    static let passphrase = "山高月小水落石出"

    init() throws {
        ledger = try Ledger.inMemory(cost: .forTests)
        (clerk, leader) = try ledger.write { transaction in
            try transaction.setSchool(name: "思源实验学校", code: "SY")
            return (
                try transaction.addPerson(
                    name: "陈一", staffNumber: nil, position: "安全办主任", officePhone: nil,
                    initials: "cy"),
                try transaction.addPerson(
                    name: "李二", staffNumber: nil, position: "年级主任", officePhone: nil,
                    initials: "le")
            )
        }
    }

    private func setUp() throws -> RecoveryKey {
        try ledger.accounts.create(
            first: clerk, passphrase: Passphrase(Self.passphrase), offices: [.safetyOffice],
            at: Self.now)
    }

    private func signIn(
        _ person: Person.ID, _ text: String = passphrase, after seconds: Int = 0
    ) throws -> SignedIn {
        try ledger.accounts.signInNow(
            person, passphrase: Passphrase(text), at: Self.now.adding(seconds: seconds))
    }

    @Test func firstAccountIsTheAdministratorsAndOnlyTheFirst() throws {
        _ = try setUp()

        let offices = try ledger.accounts.offices(on: Self.now.day).map(\.office)
        #expect(offices == [.administrator, .safetyOffice])
        #expect(throws: AccountRefusal.schoolHasAccounts) { try setUp() }
        #expect(try signIn(clerk).key.isLocked == false)
    }

    @Test func wrongPassphrasesAreNotedAndMakeTheNextTryWait() throws {
        _ = try setUp()
        for _ in 1...4 {
            #expect(throws: AccountRefusal.wrongPassphrase) { try signIn(clerk, "falsches Wort") }
        }
        #expect(throws: AccountRefusal.self) { try signIn(clerk) }
        #expect(try signIn(clerk, after: 600).key.person == clerk)
        let acts = try ledger.journal.entries(limit: 50).map(\.act)
        #expect(acts.filter { $0 == .wrongPassphrase(clerk) }.count == 4)
        #expect(acts.first == .signedIn(clerk))
    }

    @Test func nobodyWhoHasLeftGetsAnAccountOrAnOffice() async throws {
        _ = try setUp()
        let signer = try signIn(clerk).key.signer
        let (last, later) = (Self.now.day, Self.now.adding(seconds: 2 * 86_400))
        try await ledger.duties.act(
            .left(leader, on: last, endingDuties: false), as: signer, at: Self.now)
        #expect(throws: AccountRefusal.hasLeft(last)) {
            try ledger.accounts.createNow(
                leader, passphrase: Passphrase(Self.passphrase), offices: [.safetyOffice],
                as: signer, at: later)
        }
        #expect(try ledger.accounts.accounts().map(\.person) == [clerk])
        await #expect(throws: AccountRefusal.hasLeft(last)) {
            try await ledger.accounts.setOffice(
                .vicePrincipal, of: leader, isHeld: true, from: later.day, as: signer, at: later)
        }
    }

    /// It ends with the last day, and so does one that comes with the account.
    @Test func whoeverIsToLeaveHasAnOfficeUntilThen() async throws {
        _ = try setUp()
        let signer = try signIn(clerk).key.signer
        let last = Self.now.adding(seconds: 5 * 86_400).day
        try await ledger.duties.act(
            .left(leader, on: last, endingDuties: false), as: signer, at: Self.now)
        try ledger.accounts.createNow(
            leader, passphrase: Passphrase(Self.passphrase), offices: [.safetyOffice],
            as: signer, at: Self.now)
        for _ in 1...2 {
            try await ledger.accounts.setOffice(
                .vicePrincipal, of: leader, isHeld: true, from: Self.now.day, as: signer,
                at: Self.now)
        }
        let offices = try ledger.accounts.officeHistory().filter { $0.person == leader }
        #expect(offices.map(\.office) == [.safetyOffice, .vicePrincipal])
        #expect(offices.map(\.ends) == [last, last])
        await #expect(throws: AccountRefusal.hasLeft(last)) {
            try await ledger.accounts.setOffice(
                .principal, of: leader, isHeld: true, from: last.adding(days: 1), as: signer,
                at: Self.now)
        }
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func everythingWithoutAnAccountOrOfficeIsRefused() async throws {
        _ = try setUp()
        let signer = try signIn(clerk).key.signer
        try ledger.accounts.createNow(
            leader, passphrase: Passphrase(Self.passphrase), offices: [], as: signer, at: Self.now)
        let other = try signIn(leader).key.signer

        await #expect(throws: AccountRefusal.notYours([.administrator])) {
            try await ledger.accounts.setDisabled(true, clerk, as: other, at: Self.now)
        }
        await #expect(throws: AccountRefusal.lastAdministrator) {
            try await ledger.accounts.setDisabled(true, clerk, as: signer, at: Self.now)
        }
        try await ledger.accounts.setDisabled(true, leader, as: signer, at: Self.now)
        #expect(throws: AccountRefusal.disabled) { try signIn(leader) }
    }

    @Test func newKeyReplacesTheOldOneWhoseSignaturesStillCount() async throws {
        let recovery = try setUp()
        let before = try signIn(clerk)
        try await ledger.accounts.recover(
            clerk, passphrase: Passphrase("清风徐来水波不兴"), with: recovery, at: Self.now)

        #expect(throws: AccountRefusal.wrongPassphrase) { try signIn(clerk) }
        let after = try signIn(clerk, "清风徐来水波不兴")
        #expect(after.key.key != before.key.key)
        await #expect(throws: AccountRefusal.keyReplaced) {
            try await ledger.accounts.setDisabled(true, clerk, as: before.key.signer, at: Self.now)
        }
        await #expect(throws: AccountRefusal.keyReplaced) {
            try await ledger.accounts.unlockAgain(
                before.key, passphrase: Passphrase("清风徐来水波不兴"), at: Self.now)
        }
        await #expect(throws: AccountRefusal.wrongRecoveryKey) {
            try await ledger.accounts.recover(
                clerk, passphrase: Passphrase(Self.passphrase), with: .generate(), at: Self.now)
        }
    }

    @Test func passphraseChangesAndTheKeyStays() async throws {
        _ = try setUp()
        let key = try signIn(clerk).key.key
        try await ledger.accounts.changePassphrase(
            of: clerk, from: Passphrase(Self.passphrase), to: Passphrase("清风徐来水波不兴"),
            at: Self.now)

        #expect(throws: AccountRefusal.wrongPassphrase) { try signIn(clerk) }
        #expect(try signIn(clerk, "清风徐来水波不兴").key.key == key)
    }

    @Test func signingOutLocksAndRemembersWhereTheLogsStood() throws {
        _ = try setUp()
        let key = try signIn(clerk).key
        let heads = try ledger.journal.heads()
        try ledger.accounts.signOut(key, at: Self.now)

        #expect(key.isLocked)
        #expect(throws: KeyLocked.self) { try key.signer.sign(.origin) }
        let again = try signIn(clerk)
        #expect(again.lastSeen?.journal == heads.journal + 1)
        #expect(again.isWhatWasSeenStillThere)
    }

    private func offices(of person: Person.ID, inDays days: Int = 0) throws -> [Office] {
        try ledger.accounts.offices(on: Self.now.day.adding(days: days))
            .filter { $0.person == person }.map(\.office)
    }

    /// Who was given the wrong office has it no longer than until somebody sees it.
    @Test func anOfficeThatBeganTodayIsTakenBackToday() async throws {
        _ = try setUp()
        let (signer, today) = (try signIn(clerk).key.signer, Self.now.day)
        try await ledger.accounts.setOffice(
            .psychologist, of: leader, isHeld: true, from: today, as: signer, at: Self.now)
        #expect(try offices(of: leader) == [.psychologist])
        try await ledger.accounts.setOffice(
            .psychologist, of: leader, isHeld: false, from: today, as: signer, at: Self.now)
        #expect(try offices(of: leader).isEmpty)
        let acts = try ledger.journal.entries(limit: 2).map(\.act)
        #expect(
            acts == [
                .officeTakenBack(leader, .psychologist, from: today),
                .officeGiven(leader, .psychologist, from: today),
            ])
        // Given once more, it begins once more.
        try await ledger.accounts.setOffice(
            .psychologist, of: leader, isHeld: true, from: today, as: signer, at: Self.now)
        #expect(try offices(of: leader) == [.psychologist])
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func whatIsEndedBeforeItBeginsNeverBegins() async throws {
        _ = try setUp()
        let (signer, today) = (try signIn(clerk).key.signer, Self.now.day)
        try await ledger.accounts.setOffice(
            .psychologist, of: leader, isHeld: true, from: today.adding(days: 7), as: signer,
            at: Self.now)
        #expect(try offices(of: leader, inDays: 7) == [.psychologist])
        try await ledger.accounts.setOffice(
            .psychologist, of: leader, isHeld: false, from: today, as: signer, at: Self.now)
        #expect(try offices(of: leader, inDays: 7).isEmpty)
        #expect(try ledger.verify().faults.isEmpty)
    }

    @Test func theOnlyAdministratorIsNotTakenBackEither() async throws {
        _ = try setUp()
        let signer = try signIn(clerk).key.signer
        await #expect(throws: AccountRefusal.lastAdministrator) {
            try await ledger.accounts.setOffice(
                .administrator, of: clerk, isHeld: false, from: Self.now.day, as: signer,
                at: Self.now)
        }
        #expect(try offices(of: clerk) == [.administrator, .safetyOffice])
    }

    /// Who is to leave administers until the last day, and no longer: the other one is needed for good.
    @Test func anAdministratorWhoIsToLeaveIsNotEnough() async throws {
        _ = try setUp()
        let (signer, today) = (try signIn(clerk).key.signer, Self.now.day)
        try await ledger.duties.act(
            .left(leader, on: today.adding(days: 5), endingDuties: false), as: signer,
            at: Self.now)
        try ledger.accounts.createNow(
            leader, passphrase: Passphrase(Self.passphrase), offices: [.administrator],
            as: signer, at: Self.now)
        #expect(try offices(of: leader) == [.administrator])
        await #expect(throws: AccountRefusal.lastAdministrator) {
            try await ledger.accounts.setOffice(
                .administrator, of: clerk, isHeld: false, from: today, as: signer, at: Self.now)
        }
        await #expect(throws: AccountRefusal.lastAdministrator) {
            try await ledger.accounts.setDisabled(true, clerk, as: signer, at: Self.now)
        }
        // What is no administrator's ends all the same, and so does what ends anyway.
        try await ledger.accounts.setOffice(
            .safetyOffice, of: clerk, isHeld: false, from: today, as: signer, at: Self.now)
        try await ledger.accounts.setOffice(
            .administrator, of: leader, isHeld: false, from: today, as: signer, at: Self.now)
        #expect(try offices(of: leader).isEmpty)
        #expect(try offices(of: clerk) == [.administrator])
        #expect(try ledger.verify().faults.isEmpty)
    }
}
