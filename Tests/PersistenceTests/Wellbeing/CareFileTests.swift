import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

/// Who can read what of the sealed file, and what its rules refuse.
@Suite struct CareFileTests {
    @Test func theOwnerReadsAgainWhatWasSealed() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: key)
        #expect(line.code == "X-001")
        try school.file.record(
            .planned(CareSchool.plan()), in: line.id, by: key, at: CareSchool.now)
        let watch = try school.file.watchCase(line.id, for: key)
        #expect(watch.plan?.plan == CareSchool.plan())
        #expect(watch.opening.reason == CareSchool.opening().reason)
        #expect(try school.file.lines(for: key).map(\.standing) == [.planned])
    }

    @Test func nobodyElseOpensACase() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let others = [
            school.staffed.principal, school.staffed.office, school.staffed.leader,
            school.second, school.classTeacher,
        ]
        for person in others {
            let key = try school.key(of: person)
            #expect(try school.file.lines(for: key).isEmpty)
            #expect(try school.file.views(for: key, since: day("2020-01-01")).isEmpty)
            #expect(throws: CareRefusal.notAReader) {
                try school.file.watchCase(line.id, for: key)
            }
            #expect(throws: CareRefusal.self) {
                try school.file.reveal(
                    line.id, reason: .crisis, words: "", by: key, at: CareSchool.now)
            }
            #expect(throws: CareRefusal.self) {
                try school.file.record(
                    .contacted(.init(kind: .meeting, outcome: .steady, minutes: 5)),
                    in: line.id, by: key, at: CareSchool.now)
            }
        }
    }

    @Test func onlyAPsychologyTeacherBeginsOrOpensAnything() throws {
        let school = try CareSchool()
        let clerk = try school.key(of: school.staffed.office)
        #expect(throws: CareRefusal.keyUnacknowledged) { try school.open(by: clerk) }
        let fresh = try CareFile.inMemory(beside: school.ledger)
        #expect(throws: CareRefusal.notYours) { try fresh.setUp(by: clerk, at: CareSchool.now) }
    }

    @Test func lockedKeysOpenNothing() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let line = try school.open(by: key)
        key.lock()
        #expect(throws: KeyLocked.self) { try school.file.watchCase(line.id, for: key) }
        #expect(throws: CareRefusal.locked) { try school.open(by: key) }
    }

    @Test func aScoreAloneOpensNoCaseAndSetsNoLevel() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        #expect(throws: CareRefusal.scoreAlone) {
            try school.file.open(
                CareSchool.opening(basis: .score), of: CareSchool.pupil(1), by: key,
                at: CareSchool.now)
        }
        let line = try school.open(.low, by: key)
        #expect(throws: CareRefusal.scoreAlone) {
            try school.file.record(
                .raised(.init(level: .high, basis: .score, reason: "量表")), in: line.id, by: key,
                at: CareSchool.now)
        }
    }

    @Test func downGoesOneStepUnderTwoSignaturesOfTwoPeople() throws {
        let school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let line = try school.open(.high, by: key)
        let (deputy, clerk) = (school.staffed.vicePrincipal, school.staffed.office)
        func lower(
            to level: WatchLevel, naming person: Person.ID, signing seconder: Person.ID?
        ) throws {
            let second = try seconder.map(school.key)
            try school.file.record(
                .lowered(
                    .init(level: level, basis: .interview, reason: "三周平稳"), seconder: person),
                in: line.id, by: key, seconder: second, at: CareSchool.now)
        }
        #expect(throws: CareRefusal.onlyOneStep) {
            try lower(to: .low, naming: deputy, signing: deputy)
        }
        #expect(throws: CareRefusal.seconderMayNot) {
            try lower(to: .medium, naming: clerk, signing: clerk)
        }
        #expect(throws: CareRefusal.seconderMayNot) {
            try lower(to: .medium, naming: school.psychologist, signing: school.psychologist)
        }
        #expect(throws: CareRefusal.secondSignatureMissing) {
            try lower(to: .medium, naming: school.staffed.principal, signing: deputy)
        }
        try lower(to: .medium, naming: deputy, signing: deputy)
        #expect(try school.file.watchCase(line.id, for: key).level == .medium)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func whoeverIsLetInReadsUntilLockedOutAndNothingAfterwards() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let principal = try school.key(of: school.staffed.principal)
        let clerk = school.staffed.office
        let line = try school.open(by: owner)
        #expect(throws: CareRefusal.readerMayNot) {
            try school.file.record(
                .readerAdded(clerk, reason: "查看"), in: line.id, by: owner, at: CareSchool.now)
        }
        try school.file.record(
            .readerAdded(school.staffed.principal, reason: "危机会商"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.lines(for: principal).map(\.code) == ["X-001"])
        let pupil = try school.file.reveal(
            line.id, reason: .crisis, words: "", by: principal, at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
        try school.file.record(
            .readerRemoved(school.staffed.principal), in: line.id, by: owner,
            at: CareSchool.now)
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 5, note: "平稳")),
            in: line.id, by: owner, at: CareSchool.now)
        #expect(try school.file.lines(for: principal).isEmpty)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: principal)
        }
        #expect(try school.file.watchCase(line.id, for: owner).events.count == 4)
    }

    @Test func anotherPsychologyTeacherRevealsOnlyWithThePrincipalsApproval() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        let second = try school.key(of: school.second)
        #expect(throws: CareRefusal.approvalMissing) {
            try school.file.reveal(
                line.id, reason: .followUp, words: "", by: second, at: CareSchool.now)
        }
        #expect(throws: CareRefusal.approvalMissing) {
            try school.file.reveal(
                line.id, reason: .followUp, words: "", by: second,
                approver: school.key(of: school.staffed.vicePrincipal), at: CareSchool.now)
        }
        let pupil = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: second,
            approver: school.key(of: school.staffed.principal), at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
    }

    @Test func everyLookStandsInTheLogOfOwnerAndPrincipal() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        _ = try school.file.reveal(
            line.id, reason: .referral, words: "陪同就医", by: owner, at: CareSchool.now)
        for person in [school.psychologist, school.staffed.principal] {
            let views = try school.file.views(
                for: school.key(of: person), since: day("2026-11-01"))
            #expect(views.map(\.code) == ["X-001"])
            #expect(views.first?.words == "陪同就医")
            #expect(views.first?.seconds == 60)
        }
        #expect(throws: CareRefusal.reasonMissing) {
            try school.file.reveal(
                line.id, reason: .other, words: "", by: owner, at: CareSchool.now)
        }
    }

    @Test func theClassTeacherSeesACodeAndAnInstructionAlone() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let teacher = try school.key(of: school.classTeacher)
        let line = try school.open(by: owner)
        try school.file.record(
            .instructed(school.classTeacher, text: "每日放学前打招呼"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.told(to: teacher).instructions.map(\.code) == ["X-001"])
        #expect(try school.file.lines(for: teacher).isEmpty)
        try school.file.record(
            .instructed(school.classTeacher, text: "留意午休"), in: line.id, by: owner,
            at: CareSchool.now)
        #expect(try school.file.told(to: teacher).instructions.map(\.text) == ["留意午休"])
    }

    @Test func bothSharesTogetherOpenEverythingAndOneAloneNothing() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let line = try school.open(by: owner)
        let (first, second) = school.shares.texts
        let both = try #require(RecoveryShares(Passphrase(second), Passphrase(first)))
        let drill = try school.file.drill(both, at: CareSchool.now)
        #expect(drill.isComplete && drill.total > 0)
        #expect(try school.file.verify().drilledAt == CareSchool.now)
        let twice = try #require(RecoveryShares(Passphrase(first), Passphrase(first)))
        let strange = try #require(
            RecoveryShares(Passphrase(first), Passphrase(RecoveryShares.generate().texts.first)))
        for wrong in [twice, strange] {
            #expect(throws: AccountRefusal.wrongRecoveryKey) {
                try school.file.drill(wrong, at: CareSchool.now)
            }
        }
        let successor = try school.key(of: school.second)
        #expect(
            try school.file.recover(
                both, casesOf: school.psychologist, to: successor, at: CareSchool.now
            ).cases == 1)
        #expect(try school.file.lines(for: successor).map(\.id) == [line.id])
        let pupil = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: successor, at: CareSchool.now)
        #expect(pupil == CareSchool.pupil(1))
    }

    @Test func aChangedPassphraseLeavesTheCasesAsTheyAre() async throws {
        let school = try CareSchool()
        let line = try school.open(by: school.key(of: school.psychologist))
        let new = Passphrase("另外一句长长的口令")
        try await school.ledger.accounts.changePassphrase(
            of: school.psychologist, from: Passphrase(StaffedSchool.passphrase), to: new,
            at: CareSchool.now)
        let key = try school.ledger.accounts.signInNow(
            school.psychologist, passphrase: new, at: CareSchool.now
        ).key
        #expect(try school.file.lines(for: key).map(\.id) == [line.id])
    }

    @Test func aDestroyedCaseIsUnreadableForTheOwnerAndForTheShares() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let now = CareSchool.now.adding(seconds: 86_400 * 70)
        let line = try school.file.open(
            CareSchool.opening(.observation, keepUntil: day("2027-01-20")),
            of: CareSchool.pupil(1), by: owner, at: now.adding(seconds: -86_400 * 70))
        let review = CareEvent.Kind.contacted(.init(kind: .review, outcome: .steady, minutes: 30))
        for days in [-60, -1] {
            try school.file.record(
                review, in: line.id, by: owner, at: now.adding(seconds: 86_400 * days))
        }
        #expect(throws: CareRefusal.closeFirst) {
            try school.file.destroy(line.id, by: owner, at: now)
        }
        try school.file.record(
            .closed(reason: "毕业", seconder: school.staffed.vicePrincipal), in: line.id,
            by: owner, seconder: school.key(of: school.staffed.vicePrincipal), at: now)
        _ = try school.file.destroy(line.id, by: owner, at: now)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.watchCase(line.id, for: owner)
        }
        #expect(try school.file.drill(school.shares, at: now).total == 0)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func publishedCountsHideSmallNumbers() throws {
        let school = try CareSchool()
        let owner = try school.key(of: school.psychologist)
        let other = try school.key(of: school.second)
        for number in 0..<6 { try school.open(.low, number: number, by: owner) }
        try school.open(.high, by: other)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        try school.file.publish(school.file.lines(for: other), by: other, at: CareSchool.now)
        let few = try #require(try school.file.publicCounts())
        #expect(few.registered == [.few, .exact(0), .hidden, .exact(0)])
        #expect(!few.tellsDue(on: CareSchool.now.day))
        for number in 10..<15 { try school.open(.high, number: number, by: other) }
        try school.file.publish(school.file.lines(for: other), by: other, at: CareSchool.now)
        let counts = try #require(try school.file.publicCounts())
        #expect(counts.registered == [.exact(6), .exact(0), .exact(6), .exact(0)])
        #expect(counts.due == [.exact(6), .exact(0), .exact(0), .exact(0)])
        #expect(counts.tellsDue(on: CareSchool.now.day))
        // The next day the other one has not counted yet: what was due yesterday is not told as due.
        let tomorrow = CareSchool.now.adding(seconds: 86_400)
        try school.file.publish(school.file.lines(for: owner), by: owner, at: tomorrow)
        let next = try #require(try school.file.publicCounts())
        #expect(!next.tellsDue(on: tomorrow.day) && next.registered == counts.registered)
        #expect(try school.file.verify().fault == nil)
    }
}
