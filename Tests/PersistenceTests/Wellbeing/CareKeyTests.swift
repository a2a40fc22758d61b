import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

/// Keys that change: offices given later, keys issued anew, keys that are to count no longer.
@Suite struct CareKeyTests {
    /// Somebody's keys are issued anew; nobody has compared them yet.
    private func reissue(_ person: Person.ID, at school: CareSchool) async throws -> UnlockedKey {
        let passphrase = Passphrase("换了新钥匙以后的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: person, passphrase: passphrase,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        return try school.ledger.accounts.signInNow(
            person, passphrase: passphrase, at: CareSchool.now
        ).key
    }

    @Test func anOfficeGivenLaterCountsOnceTheKeyIsComparedForIt() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let deputy = school.staffed.vicePrincipal
        try await school.ledger.accounts.setOffice(
            .psychologist, of: deputy, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        func lacking() throws -> Set<Office>? {
            let known = try school.file.acquaintances(of: owner, on: CareSchool.now.day)
            guard
                case .acknowledged(_, _, let lacking) = known.first(where: { $0.person == deputy })?
                    .state
            else { return nil }
            return lacking
        }
        #expect(try lacking() == [.psychologist])
        func handOver() throws {
            try school.file.record(
                .handedOver(to: deputy, reason: "产假"), in: line.id, by: owner,
                at: CareSchool.now)
        }
        #expect(throws: CareRefusal.comparedOtherwise([.psychologist])) { try handOver() }
        try school.file.acknowledge(
            deputy, fingerprint: school.key(of: deputy).publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        #expect(try lacking() == [])
        try handOver()
    }

    @Test func whatTheFounderSignedStaysGoodWhenTheFoundersKeyIsWithdrawn() async throws {
        let school = try CareSchool()
        let founder = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        let line = try school.open(by: founder)
        try school.file.record(
            .handedOver(to: school.second, reason: "产假"), in: line.id, by: founder,
            at: CareSchool.now)
        try await school.ledger.accounts.setDisabled(
            true, school.psychologist,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        try school.file.withdraw(
            school.psychologist, fingerprint: founder.publicIdentity.fingerprint, by: second,
            at: CareSchool.now)
        // The case that was handed over stands under a key that the founder signed for.
        try school.file.record(
            .planned(CareSchool.plan()), in: line.id, by: second, at: CareSchool.now)
        try school.open(number: 2, by: second)
        let principal = try school.key(of: school.staffed.principal)
        #expect(
            try school.file.standing(of: principal, on: CareSchool.now.day).has(.principal))
        let known = try school.file.acquaintances(of: second, on: CareSchool.now.day)
        #expect(!known.contains { $0.person == school.psychologist })
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aFoundersNextKeyShutsNobodyOut() async throws {
        let school = try CareSchool()
        let second = try school.key(of: school.second)
        let new = try await reissue(school.psychologist, at: school)
        try school.file.acknowledge(
            school.psychologist, fingerprint: new.publicIdentity.fingerprint, by: second,
            at: CareSchool.now)
        try school.file.acknowledge(
            school.second, fingerprint: second.publicIdentity.fingerprint, by: new,
            at: CareSchool.now)
        try school.open(number: 1, by: second)
        try school.open(number: 2, by: new)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aWithdrawnKeyBringsItselfBackByNobodyOfItsOwn() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let second = try school.key(of: school.second)
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: deputy.person, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        func sign(_ person: UnlockedKey, by key: UnlockedKey) throws {
            try school.file.acknowledge(
                person.person, fingerprint: person.publicIdentity.fingerprint, by: key,
                at: CareSchool.now)
        }
        func states(_ person: Person.ID) throws -> [CareAcquaintance.State] {
            try school.file.acquaintances(of: owner, on: CareSchool.now.day)
                .filter { $0.person == person }.map(\.state)
        }
        try school.file.withdraw(
            school.second, fingerprint: second.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        // Whoever holds the withdrawn key makes a confederate, who signs for it in turn.
        try sign(deputy, by: second)
        try sign(second, by: deputy)
        try sign(deputy, by: second)
        #expect(try states(school.second) == [.unknown])
        let today = CareSchool.now.day
        guard case .acknowledged(_, _, [.psychologist]) = try states(deputy.person).first else {
            Issue.record("the confederate counts as a psychology teacher")
            return
        }
        // Whoever withdrew it takes it back.
        try sign(second, by: owner)
        #expect(try states(school.second) == [.acknowledged(by: owner.person, on: today)])
    }

    @Test func whoeverHasNewKeysComesBackWithBothSharesAndTheOldKeyIsOut() async throws {
        let school = try CareSchool()
        let line = try school.open(by: school.key(of: school.psychologist))
        let key = try await reissue(school.psychologist, at: school)
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try school.file.standing(of: key, on: CareSchool.now.day)
        }
        let recovery = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: key, at: CareSchool.now)
        #expect(recovery.cases == 1)
        #expect(try school.file.watchCase(line.id, for: key).owner == school.psychologist)
        try school.file.record(
            .planned(CareSchool.plan()), in: line.id, by: key, at: CareSchool.now)
        let second = try school.key(of: school.second)
        let known = try school.file.acquaintances(of: second, on: CareSchool.now.day)
        #expect(known.filter { $0.person == school.psychologist }.count == 1)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aKeyThatTheLedgerHasForgottenCanBeWithdrawn() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let old = try school.key(of: school.second).publicIdentity.fingerprint
        let new = try await reissue(school.second, at: school)
        func left() throws -> [String] {
            try school.file.acquaintances(of: owner, on: CareSchool.now.day)
                .filter { $0.state == .leftOver }.map(\.fingerprint)
        }
        #expect(try left() == [old])
        try school.file.withdraw(
            school.second, fingerprint: old, by: owner, at: CareSchool.now)
        #expect(try left() == [])
        try school.file.acknowledge(
            school.second, fingerprint: new.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        #expect(try left() == [])
        #expect(throws: CareRefusal.otherFingerprint) {
            try school.file.withdraw(
                school.second, fingerprint: "0000 0000 0000 0000", by: owner,
                at: CareSchool.now)
        }
    }

    @Test func aKeyComparedLaterPutsTheEarlierOneOut() async throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let new = try await reissue(school.second, at: school)
        try school.file.acknowledge(
            school.second, fingerprint: new.publicIdentity.fingerprint, by: owner,
            at: CareSchool.now)
        let states = try school.file.acquaintances(of: owner, on: CareSchool.now.day)
            .filter { $0.person == school.second }.map(\.fingerprint)
        #expect(states == [new.publicIdentity.fingerprint])
    }
}
