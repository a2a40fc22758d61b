import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// The sealed file trusts keys that people have compared, whoever made the accounts.
@Suite struct CareTrustTests {
    /// An account that the administrator makes for somebody who is nobody, with an office of choice.
    private func falseOne(_ office: Office, at school: CareSchool) throws -> UnlockedKey {
        let person = try school.ledger.write { ledger in
            try ledger.addPerson(
                name: "假人", staffNumber: nil, position: "", officePhone: nil, initials: "jr")
        }
        let passphrase = Passphrase("管理员自己选的一句口令")
        let administrator = try school.key(of: school.staffed.principal).signer
        try school.ledger.accounts.createNow(
            person, passphrase: passphrase, offices: [office], as: administrator,
            at: CareSchool.now)
        return try school.ledger.accounts.signInNow(
            person, passphrase: passphrase, at: CareSchool.now
        ).key
    }

    @Test func aFalsePrincipalOpensNothingGetsNoLogAndApprovesNothing() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let stranger = try falseOne(.principal, at: school)
        let second = try school.key(of: school.second)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(throws: CareRefusal.notAcknowledged) {
            try school.file.reveal(
                line.id, reason: .crisis, words: "", by: second, approver: stranger,
                at: CareSchool.now)
        }
        #expect(throws: CareRefusal.notAcknowledged) {
            try school.file.record(
                .readerAdded(stranger.person, reason: "会商"), in: line.id, by: owner,
                at: CareSchool.now)
        }
        _ = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: owner, at: CareSchool.now)
        #expect(try school.file.views(for: stranger, since: day("2026-01-01")).isEmpty)
        #expect(try school.file.lines(for: stranger).isEmpty)
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try school.file.standing(of: stranger, on: CareSchool.now.day)
        }
        // Signing for whoever it likes makes nobody trust it.
        for person in [school.psychologist, school.second] {
            let key = try school.key(of: person)
            try school.file.acknowledge(
                person, fingerprint: key.publicIdentity.fingerprint, by: stranger,
                at: CareSchool.now)
        }
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try school.file.note(.list, by: stranger, at: CareSchool.now)
        }
    }

    @Test func aFalsePsychologyTeacherGetsNoCountsAndNoCase() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let stranger = try falseOne(.psychologist, at: school)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try school.file.publish([], by: stranger, at: CareSchool.now)
        }
        #expect(throws: CareRefusal.keyUnacknowledged) { try school.open(by: stranger) }
        #expect(throws: CareRefusal.notAcknowledged) {
            try school.file.record(
                .handedOver(to: stranger.person, reason: "产假"), in: line.id, by: owner,
                at: CareSchool.now)
        }
    }

    @Test func keysIssuedAnewCountOnceTheyWereComparedAnew() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let passphrase = Passphrase("管理员自己选的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: school.second, passphrase: passphrase,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let key = try school.ledger.accounts.signInNow(
            school.second, passphrase: passphrase, at: CareSchool.now
        ).key
        #expect(throws: CareRefusal.keyUnacknowledged) { try school.open(by: key) }
        let known = try school.file.acquaintances(of: owner, on: CareSchool.now.day)
        let states = known.filter { $0.person == school.second }.map(\.state)
        #expect(states == [.leftOver, .otherKey])
        try school.file.acknowledge(
            school.second, fingerprint: key.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        #expect(throws: CareRefusal.nobodyAcknowledged) { try school.open(by: key) }
        try school.file.acknowledge(
            school.psychologist, fingerprint: owner.publicIdentity.fingerprint, by: key,
            at: CareSchool.now)
        #expect(try school.open(by: key).owner == school.second)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aWithdrawnKeyCountsNoLonger() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        try school.open(by: second)
        try school.file.withdraw(
            school.second, fingerprint: second.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        #expect(throws: CareRefusal.keyWithdrawn(on: CareSchool.now.day)) {
            try school.open(by: second)
        }
        let own = try school.file.acquaintances(of: second, on: CareSchool.now.day).first
        #expect(own?.state == .withdrawn(by: school.psychologist, on: CareSchool.now.day))
        #expect(throws: CareRefusal.otherFingerprint) {
            try school.file.acknowledge(
                school.second, fingerprint: "0000 0000 0000 0000", by: owner,
                at: CareSchool.now)
        }
    }

    /// Whoever withdraws the owner's key does not look at the owner's cases unseen.
    @Test func theOwnerSeesTheLooksOfWhoeverWithdrewTheOwnersKey() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        let line = try school.open(by: owner)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        try school.file.withdraw(
            school.psychologist, fingerprint: owner.publicIdentity.fingerprint, by: second,
            at: CareSchool.now)
        try school.file.note(.caseFile, of: line, by: second, at: CareSchool.now)
        let looks = try school.file.views(for: owner, since: CareSchool.now.day)
        #expect(looks.map(\.viewer) == [school.second])
    }

    @Test func aPrincipalWhomOnlyTheAskerHasAcknowledgedApprovesNothing() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        let second = try school.key(of: school.second)
        let stranger = try falseOne(.principal, at: school)
        try school.file.acknowledge(
            stranger.person, fingerprint: stranger.publicIdentity.fingerprint, by: second,
            at: CareSchool.now)
        #expect(throws: CareRefusal.notAcknowledged) {
            try school.file.reveal(
                line.id, reason: .crisis, words: "", by: second, approver: stranger,
                at: CareSchool.now)
        }
        // The owner knows the true one.
        _ = try school.file.reveal(
            line.id, reason: .crisis, words: "", by: second,
            approver: school.key(of: school.staffed.principal), at: CareSchool.now)
    }

    @Test(arguments: [
        "UPDATE care_trust SET offices = 'principal psychologist' WHERE id = 3",
        "UPDATE care_trust SET person_id = 1 WHERE id = 3", "DELETE FROM care_trust WHERE id = 3",
        "UPDATE care_trust SET kind = 'withdrawn' WHERE id = 3",
    ])
    func anActThatWasChangedOrRemovedStopsEverythingAndIsFound(sql: String) throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let owner = try school.key(of: school.psychologist)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        try queue.write { db in
            try db.execute(
                sql: "DROP TRIGGER care_trust_keeps; DROP TRIGGER care_trust_stays;" + sql)
        }
        #expect(throws: UnlockRefusal.damaged) { try school.open(by: owner) }
        guard case .trust = try school.file.verify().fault else {
            Issue.record("the act is not named")
            return
        }
    }

    @Test func anExchangedRecoveryKeyIsRefusedAtItsNextUseAndFound() throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let owner = try school.key(of: school.psychologist)
        #expect(try school.file.verify().fault == nil)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let other = Data(RecoveryShares.generate().publicIdentity.reading)
        try queue.write { db in
            try db.execute(
                sql: "UPDATE care_about SET recovery_public = ?", arguments: [other])
        }
        #expect(throws: CareRefusal.recoveryKeyStrange) { try school.open(by: owner) }
        #expect(try school.file.verify().fault == .recoveryKey)
    }
}
