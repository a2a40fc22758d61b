import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// What is published follows from what all psychology teachers have counted, or stays as it was.
@Suite struct CareCountsTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        for number in 0..<6 { try school.open(number: number, by: owner) }
        try publish(owner)
    }

    private func publish(
        _ key: UnlockedKey, at moment: Moment = CareSchool.now
    ) throws {
        try school.file.publish(school.file.lines(for: key), by: key, at: moment)
    }

    private func write(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { try $0.execute(sql: sql, arguments: arguments) }
    }

    /// The deputy becomes a psychology teacher, and both compare their keys.
    private func appoint() async throws -> UnlockedKey {
        let deputy = school.staffed.vicePrincipal
        try await school.ledger.accounts.setOffice(
            .psychologist, of: deputy, isHeld: true, from: CareSchool.now.day,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let key = try school.key(of: deputy)
        for (person, signer, other) in [
            (deputy, owner, key), (school.psychologist, key, owner),
        ] {
            try school.file.acknowledge(
                person, fingerprint: other.publicIdentity.fingerprint, by: signer,
                at: CareSchool.now)
        }
        return key
    }

    @Test func aNewPsychologyTeacherCountsWithTheOthers() async throws {
        let new = try await appoint()
        try publish(new)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(6))
        #expect(try school.file.verify().fault == nil)
    }

    @Test func nothingIsPublishedWithoutWhatAnotherHasCounted() async throws {
        let new = try await appoint()
        try write(
            """
            UPDATE care_wrap SET wrapped = zeroblob(80) WHERE reader_id = ?
                AND box_id IN (SELECT id FROM care_box WHERE kind = 'counts')
            """, [new.person.rawValue])
        let before = try school.file.publicCounts()
        try publish(new, at: CareSchool.now.adding(seconds: 86_400))
        #expect(try school.file.publicCounts() == before)
        #expect(before?.registered[1] == .exact(6))
        // Once the other counts again the new one is counted with.
        try school.open(.high, number: 9, by: owner)
        try publish(owner, at: CareSchool.now.adding(seconds: 86_400))
        #expect(try school.file.publicCounts() != before)
    }

    /// The giver's count alone would say that there is one case less in the school.
    @Test func whatIsHandedOverIsToldAsBeforeUntilTheReceiverHasCounted() throws {
        let second = try school.key(of: school.second)
        let other = try school.open(.medium, number: 8, by: second)
        try publish(second)
        let before = try #require(try school.file.publicCounts())
        #expect(before.registered[1] == .exact(7))
        func give(_ care: CareCase.ID, from key: UnlockedKey, to person: Person.ID) throws {
            try school.file.record(
                .handedOver(to: person, reason: "代班"), in: care, by: key, at: CareSchool.now)
            try publish(key)
        }
        let line = try #require(try school.file.lines(for: owner).first)
        try give(line.id, from: owner, to: school.second)
        #expect(try school.file.publicCounts() == before)
        // As many again, and still not those that were counted.
        try give(other.id, from: second, to: school.psychologist)
        #expect(try school.file.publicCounts() == before)
        try publish(owner)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(7))
        // What happens to any of them is told again.
        try school.open(.medium, number: 9, by: second)
        try publish(second)
        #expect(try school.file.publicCounts()?.registered[1] == .exact(8))
        #expect(try school.file.verify().fault == nil)
    }

    @Test func followUpsStayWhenTheFirstDayOfTheSemesterIsEntered() throws {
        for line in try school.file.lines(for: owner) {
            try school.file.record(
                .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)), in: line.id,
                by: owner, at: CareSchool.now)
        }
        try publish(owner)
        let before = try #require(try school.file.publicCounts())
        #expect(before.followUps == PublicShare(part: 6, rest: 0))
        #expect(before.since == day("2026-09-01"))
        try school.beginSemester()
        try publish(owner)
        let after = try #require(try school.file.publicCounts())
        #expect(after.since == CareSchool.semester.starts)
        #expect(after.followUps == before.followUps)
    }

    @Test func casesFollowTheTableOfLimitsAsSoonAsTheirTeacherOpensTheList() async throws {
        func due() throws -> Set<Day> {
            Set(try school.file.dueDays(through: CareSchool.now.day.adding(days: 60)).map(\.day))
        }
        let before = try due()
        func set(_ value: String, as person: Person.ID) async throws {
            try await school.ledger.rules.set(
                .careSilenceDays, to: value, source: "本校办法", as: school.key(of: person).signer,
                at: CareSchool.now)
        }
        await #expect(throws: AccountRefusal.self) {
            try await set("1/2/7/30/56", as: school.staffed.office)
        }
        try await set("1/2/7/30/56", as: school.psychologist)
        #expect(try due() == before)
        try publish(owner)
        // Opened three days ago, on a Friday: by the new table on the Sunday, by the old one on the Monday.
        #expect(before == [CareSchool.now.day])
        #expect(try due() == [CareSchool.now.day.adding(days: -1)])
        #expect(try school.ledger.verify().faults == [])
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aLineThatWasReadBeforeMovesNoDayBack() throws {
        let stale = try school.file.lines(for: owner)
        func due() throws -> [Day] {
            try school.file.dueDays(through: CareSchool.now.day.adding(days: 60)).map(\.day)
        }
        let before = try due()
        try school.file.record(
            .contacted(.init(kind: .meeting, outcome: .steady, minutes: 9)),
            in: try #require(stale.first).id, by: owner, at: CareSchool.now)
        let days = try due()
        #expect(days != before)
        try school.file.publish(stale, by: owner, at: CareSchool.now)
        #expect(try due() == days)
    }

    @Test func aCaseClosedToNewKeysKeepsNobodyFromTheList() async throws {
        let line = try #require(try school.file.lines(for: owner).first)
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        let principal = try school.key(of: school.staffed.principal)
        let passphrase = Passphrase("换了新钥匙以后的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: school.psychologist, passphrase: passphrase, as: principal.signer,
            at: CareSchool.now)
        let new = try school.ledger.accounts.signInNow(
            school.psychologist, passphrase: passphrase, at: CareSchool.now
        ).key
        for (person, signer, other) in [
            (school.psychologist, principal, new), (principal.person, new, principal),
        ] {
            try school.file.acknowledge(
                person, fingerprint: other.publicIdentity.fingerprint, by: signer,
                at: CareSchool.now)
        }
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.second, isHeld: false, from: CareSchool.now.day,
            as: principal.signer, at: CareSchool.now)
        var opened = OpenedLines()
        #expect(try school.file.lines(for: new, opened: &opened).isEmpty)
        #expect(opened.missing.count == 6)
        let before = try school.file.publicCounts()
        try publish(new)
        #expect(try school.file.publicCounts() == before)
        try school.open(number: 9, by: new)
    }

    /// Whether some bytes stand anywhere in the file or its log.
    private func isAnywhere(_ bytes: Data) -> Bool {
        ["/care.db", "/care.db-wal"].contains { name in
            FileManager.default.contents(atPath: directory.data.path + name)?
                .range(of: bytes) != nil
        }
    }

    private func wraps(ofBoxes kind: String) throws -> [Data] {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        let wraps = try queue.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT wrapped FROM care_wrap JOIN care_box ON care_box.id = box_id
                    WHERE kind = ?
                    """, arguments: [kind])
        }
        try queue.close()
        return wraps
    }

    @Test func keysThatAreDroppedStandInNoOldPage() throws {
        let line = try #require(try school.file.lines(for: owner).first)
        func instruct(_ text: String) throws {
            try school.file.record(
                .instructed(school.classTeacher, text: text), in: line.id, by: owner,
                at: CareSchool.now)
        }
        try instruct("每日放学前打招呼")
        let instruction = try wraps(ofBoxes: "instruction")
        #expect(!instruction.isEmpty && instruction.allSatisfy(isAnywhere))
        try instruct("留意午休")
        #expect(!instruction.contains(where: isAnywhere))
        let counts = try wraps(ofBoxes: "counts")
        #expect(!counts.isEmpty && counts.allSatisfy(isAnywhere))
        _ = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: school.key(of: school.second),
            at: CareSchool.now)
        #expect(!counts.contains(where: isAnywhere))
    }
}
