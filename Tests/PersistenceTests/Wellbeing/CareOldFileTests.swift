import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// A sealed file of a program that knew nothing of compared keys.
@Suite struct CareOldFileTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let line: CaseLine

    /// With one case, under two signatures, as the first schema held it.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        let owner = try school.key(of: school.psychologist)
        line = try school.open(.high, by: owner)
        try school.file.record(
            .lowered(
                .init(level: .medium, basis: .interview, reason: "三周平稳"),
                seconder: school.staffed.vicePrincipal), in: line.id, by: owner,
            seconder: school.key(of: school.staffed.vicePrincipal), at: CareSchool.now)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            for table in try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (
                        'care_about', 'care_case', 'care_box', 'care_wrap', 'care_entry',
                        'care_published', 'care_destroyed')
                    AND name LIKE 'care_%'
                    """)
            {
                try db.execute(sql: "DROP TABLE \(table)")
            }
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier <> '1 sealed cases';
                    UPDATE care_box SET snapshot = zeroblob(200) WHERE kind = 'case';
                    ALTER TABLE care_box DROP COLUMN place;
                    PRAGMA user_version = 1;
                    """)
        }
    }

    @Test func whoeverOnlyLooksIsToldThatItIsOlder() throws {
        #expect {
            try CareFile.open(
                in: directory.data, beside: school.ledger, access: .readOnly)
        } throws: { error in
            if case LedgerError.olderProgram = error { true } else { false }
        }
    }

    @Test func nobodyCountsInItUntilBothSharesVouchForWhatIsThere() throws {
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        let owner = try school.key(of: school.psychologist)
        #expect(throws: CareRefusal.keyUnacknowledged) {
            try file.standing(of: owner, on: CareSchool.now.day)
        }
        #expect(throws: CareRefusal.self) { try file.watchCase(line.id, for: owner) }
        #expect(throws: CareRefusal.neverCompared(1)) {
            try file.recover(
                school.shares, casesOf: school.psychologist, to: owner, at: CareSchool.now)
        }
        let recovery = try file.recover(
            school.shares, casesOf: school.psychologist, to: owner,
            isOfOlderProgram: true, at: CareSchool.now)
        #expect(recovery.cases == 1 && recovery.damaged == 0)
        let watch = try file.watchCase(line.id, for: owner)
        #expect(watch.level == .medium && watch.owner == school.psychologist)
        #expect(try file.lines(for: owner).map(\.level) == [.medium])
        #expect(try file.standing(of: owner, on: CareSchool.now.day).has(.psychologist))
        // The deputy's old signature holds; the deputy signs nothing new before the keys are compared.
        let deputy = try school.key(of: school.staffed.vicePrincipal)
        #expect(throws: CareRefusal.notAcknowledged) {
            try file.record(
                .lowered(
                    .init(level: .low, basis: .interview, reason: "平稳"), seconder: deputy.person),
                in: line.id, by: owner, seconder: deputy, at: CareSchool.now)
        }
        #expect(try file.verify().fault == nil)
    }

    /// Neither somebody's of before, nor the end of the program.
    @Test(arguments: ["'seven'", "'1x'", "1.5"])
    func aKeyThatIsNoNumberIsNobodys(key: String) throws {
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        try DatabaseQueue(path: directory.data.path + "/care.db").write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER care_entry_keeps;
                    UPDATE care_entry SET key_id = \(key), second_key_id = \(key)
                        WHERE box_id IN (SELECT id FROM care_box WHERE kind = 'case');
                    """)
        }
        let owner = try school.key(of: school.psychologist)
        let recovery = try file.recover(
            school.shares, casesOf: school.psychologist, to: owner, isOfOlderProgram: true,
            at: CareSchool.now)
        #expect(recovery.cases == 0 && recovery.damaged == 1)
        #expect(try file.verify().fault != nil)
    }

    @Test func aSuccessorRecoversWhatSomebodyElseHasSigned() throws {
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        let successor = try school.key(of: school.second)
        let recovery = try file.recover(
            school.shares, casesOf: school.psychologist, to: successor,
            isOfOlderProgram: true, at: CareSchool.now)
        #expect(recovery.cases == 1)
        #expect(try file.watchCase(line.id, for: successor).owner == school.second)
        #expect(try file.lines(for: school.key(of: school.psychologist)).isEmpty)
        #expect(try file.verify().fault == nil)
    }

    @Test func whatIsVouchedForTakesThePlaceOfNoPresentKey() async throws {
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        let successor = try school.key(of: school.second)
        _ = try file.recover(
            school.shares, casesOf: school.second, to: successor,
            isOfOlderProgram: true, at: CareSchool.now)
        let deputy = school.staffed.vicePrincipal
        let passphrase = Passphrase("换了新钥匙以后的一句口令")
        try await school.ledger.accounts.reissueKey(
            of: deputy, passphrase: passphrase,
            as: school.key(of: school.staffed.principal).signer, at: CareSchool.now)
        let key = try school.ledger.accounts.signInNow(
            deputy, passphrase: passphrase, at: CareSchool.now
        ).key
        try file.acknowledge(
            deputy, fingerprint: key.publicIdentity.fingerprint, by: successor,
            at: CareSchool.now)
        // The deputy's former key has signed in the case, and nobody has ever compared it.
        let recovery = try file.recover(
            school.shares, casesOf: school.psychologist, to: successor,
            isOfOlderProgram: true, at: CareSchool.now)
        #expect(recovery.cases == 1 && recovery.damaged == 0)
        let known = try file.acquaintances(of: successor, on: CareSchool.now.day)
            .filter { $0.person == deputy }
        #expect(
            known.map(\.state) == [.acknowledged(by: school.second, on: CareSchool.now.day)])
        #expect(try file.verify().fault == nil)
    }

    @Test func oneSealThatIsBrokenDoesNotStopTheRest() throws {
        let file = try CareFile.open(
            in: directory.data, beside: school.ledger, access: .existing)
        let owner = try school.key(of: school.psychologist)
        _ = try file.recover(
            school.shares, casesOf: school.psychologist, to: owner,
            isOfOlderProgram: true, at: CareSchool.now)
        let other = try file.open(
            CareSchool.opening(.low), of: CareSchool.pupil(2), by: owner, at: CareSchool.now)
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    UPDATE care_wrap SET wrapped = zeroblob(80) WHERE reader_id = 0 AND box_id = (
                        SELECT id FROM care_box WHERE kind = 'case' AND case_id = ?)
                    """, arguments: [line.id.rawValue])
        }
        let successor = try school.key(of: school.second)
        let recovery = try file.recover(
            school.shares, casesOf: school.psychologist, to: successor,
            isOfOlderProgram: true, at: CareSchool.now)
        #expect(recovery.cases == 1 && recovery.damaged == 1)
        #expect(try file.lines(for: successor).map(\.id) == [other.id])
        #expect(try file.lines(for: owner).map(\.id) == [line.id])
    }
}
