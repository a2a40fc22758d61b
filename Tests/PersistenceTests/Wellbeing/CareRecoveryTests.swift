import Domain
import Foundation
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// What both shares give back, and what they lend nobody.
@Suite struct CareRecoveryTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        line = try school.open(by: owner)
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: directory.data.path + "/care.db").write(body)
    }

    /// The owner has lost the passphrase: new keys are issued.
    private func reissue() async throws -> UnlockedKey {
        let passphrase = Passphrase("换了新钥匙以后的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: school.psychologist, passphrase: passphrase,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        return try school.ledger.accounts.signInNow(
            school.psychologist, passphrase: passphrase, at: CareSchool.now
        ).key
    }

    /// Somebody with an account of any kind puts the next key of the case there, for owner and shares.
    private func plant(in kind: String, by stranger: UnlockedKey) throws {
        try write { db in
            let id = try #require(
                try Int64.fetchOne(
                    db, sql: "SELECT id FROM care_box WHERE kind = ?", arguments: [kind]))
            let boxKey = BoxKey.generate()
            for (reader, key, reading) in [
                (CareBoxes.recoveryReader, 0, school.shares.publicIdentity.reading),
                (owner.person.rawValue, owner.key.rawValue, owner.publicIdentity.reading),
            ] {
                let wrapped = try boxKey.wrapped(
                    for: reading, context: CareBox.wrapContext(id, 2, reader: reader))
                try db.execute(
                    sql: """
                        INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                        VALUES (?, 2, ?, ?, ?)
                        """, arguments: [id, reader, key, Data(wrapped)])
            }
            try db.execute(
                sql: "UPDATE care_box SET generation = 2 WHERE id = ?", arguments: [id])
            var box = try #require(try CareBox.closed(id, db))
            box.keys = [2: boxKey]
            try CareEntryLog.name(box, by: stranger, db)
        }
    }

    private func recover(to key: UnlockedKey) throws -> CareFile.Recovery {
        try school.file.recover(
            school.shares, casesOf: school.psychologist, to: key, at: CareSchool.now)
    }

    /// Whoever can write the file puts something else there than a number: it is neither taken for one, nor does
    /// it end the program.
    @Test(arguments: ["'seven'", "'1x'", "1.5", "x'31'"])
    func aGenerationThatIsNoNumberOpensNothingAndIsCounted(generation: String) async throws {
        let before = try school.file.drill(school.shares, at: CareSchool.now)
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    SELECT box_id, \(generation), reader_id, key_id, wrapped FROM care_wrap
                    WHERE reader_id = ? AND box_id = (
                        SELECT id FROM care_box WHERE kind = 'case')
                    """, arguments: [CareBoxes.recoveryReader])
        }
        let drill = try school.file.drill(school.shares, at: CareSchool.now)
        #expect(before.isComplete && !drill.isComplete)
        #expect((drill.opened, drill.total) == (before.opened, before.total + 1))
        #expect(try school.file.verify().fault != nil)
        let recovery = try recover(to: try await reissue())
        #expect(recovery.cases == 1 && recovery.damaged == 1)
    }

    @Test func bothSharesGiveCasesToPsychologyTeachersAlone() throws {
        let staffed = school.staffed
        for person in [staffed.principal, staffed.vicePrincipal, staffed.office] {
            let key = try school.key(of: person)
            #expect(throws: CareRefusal.recovererMayNot) { try recover(to: key) }
        }
        // Who never led any of them may.
        #expect(try recover(to: school.key(of: school.second)).cases == 1)
    }

    @Test func nobodyIsVouchedForWhoseKeyCouldHaveBeenCompared() async throws {
        let other = try school.open(number: 2, by: owner)
        try plant(in: "case", by: school.key(of: school.classTeacher))
        let key = try await reissue()
        let recovery = try recover(to: key)
        #expect(recovery.cases == 1 && recovery.damaged == 1)
        #expect(try school.file.lines(for: key).map(\.id) == [other.id])
        #expect(throws: CareRefusal.notAReader) {
            try school.file.record(
                .planned(CareSchool.plan()), in: line.id, by: key, at: CareSchool.now)
        }
        guard case .stranger = try school.file.verify().fault else {
            Issue.record("the stranger is not named any more")
            return
        }
    }

    @Test func nobodyIsVouchedForInAnIdentityEither() async throws {
        try plant(in: "identity", by: school.key(of: school.classTeacher))
        let key = try await reissue()
        let recovery = try recover(to: key)
        #expect(recovery.cases == 0 && recovery.damaged == 1)
        #expect(throws: CareRefusal.notAReader) {
            try school.file.amend(
                line.id, pupil: CareSchool.pupil(2), .init(), by: key, at: CareSchool.now)
        }
    }

    @Test func aFileWithoutActsIsTakenForAnOldOneByNobodyButThePeople() async throws {
        try plant(in: "case", by: school.key(of: school.classTeacher))
        try write { db in
            try db.execute(
                sql: "DROP TRIGGER care_trust_stays; DELETE FROM care_trust")
        }
        let key = try await reissue()
        #expect(throws: CareRefusal.neverCompared(2)) { try recover(to: key) }
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try school.file.standing(of: key, on: CareSchool.now.day)
        }
    }

    @Test func whoeverHoldsTheKeyOfBeforeReadsNothingThatComesAfterwards() async throws {
        try school.beginSemester()
        try school.listHomeVisits(by: owner)
        let key = try await reissue()
        #expect(try recover(to: key).cases == 1)
        try school.file.amend(
            line.id, pupil: CareSchool.pupil(2), .init(tags: [.returned]), by: key,
            at: CareSchool.now)
        try school.file.take(
            .struck(6), in: CareSchool.semester, by: key, at: CareSchool.now)
        let generations = try write { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, max(care_entry.generation) FROM care_entry
                    JOIN care_box ON care_box.id = box_id
                    WHERE kind IN ('case', 'identity', 'home-visits') GROUP BY kind ORDER BY kind
                    """
            ).map { "\($0[0] as String) \($0[1] as Int)" }
        }
        #expect(generations == ["case 2", "home-visits 2", "identity 2"])
        #expect(try school.file.watchCase(line.id, for: key).tags == [.returned])
        #expect(try school.file.drill(school.shares, at: CareSchool.now).isComplete)
        #expect(try school.file.verify().fault == nil)
    }

    @Test func aListIsSealedAnewOnceAnothersKeysWereComparedAnew() async throws {
        try school.beginSemester()
        let second = try school.key(of: school.second)
        try school.listHomeVisits(by: second)
        let key = try await reissue()
        try school.file.acknowledge(
            school.psychologist, fingerprint: key.publicIdentity.fingerprint, by: second,
            at: CareSchool.now)
        try school.file.tend(by: second, at: CareSchool.now)
        let generation = try write { db in
            try Int.fetchOne(db, sql: "SELECT generation FROM care_box WHERE kind = 'home-visits'")
        }
        #expect(generation == 2)
        #expect(
            try school.file.homeVisits(in: CareSchool.semester, for: second)?.lines.count == 8)
        try school.file.tend(by: second, at: CareSchool.now)
        #expect(try school.file.verify().fault == nil)
    }
}
