import Domain
import Foundation
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// Who looked is shown as whoever looked has signed it, and nothing that comes later hides it.
@Suite struct CareLogTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let principal: UnlockedKey
    private let line: CaseLine
    private let since = CareSchool.now.day.adding(days: -CareView.shownDays)

    /// With one look, of the owner.
    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        principal = try school.key(of: school.staffed.principal)
        line = try school.open(by: owner)
        _ = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: owner, at: CareSchool.now)
    }

    /// Whoever can write the file puts a look there that `view` tells of, for the principal to read.
    private func plant(_ view: CareView, signedBy key: UnlockedKey) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO care_box (case_id, owner_id, kind) VALUES (?, ?, 'view')",
                arguments: [line.id.rawValue, owner.person.rawValue])
            let (id, boxKey) = (db.lastInsertedRowID, BoxKey.generate())
            let wrapped = try boxKey.wrapped(
                for: principal.publicIdentity.reading,
                context: CareBox.wrapContext(id, 1, reader: principal.person.rawValue))
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    VALUES (?, 1, ?, ?, ?)
                    """,
                arguments: [
                    id, principal.person.rawValue, principal.key.rawValue, Data(wrapped),
                ])
            var box = try #require(try CareBox.closed(id, db))
            box.keys = [1: boxKey]
            try CareEntryLog.append(try CareContent.bytes(view), to: box, by: key, db)
        }
    }

    /// The keys open the case until whoever leads it seals it anew.
    @Test func whoeverUnlocksAfterTheEndOfTheOfficeIsInTheLog() async throws {
        try school.file.record(
            .readerAdded(school.second, reason: "代班"), in: line.id, by: owner,
            at: CareSchool.now)
        try await school.ledger.accounts.setOffice(
            .psychologist, of: school.second, isHeld: false, from: CareSchool.now.day,
            as: principal.signer, at: CareSchool.now)
        func looks(of person: Person.ID) throws -> [CareView] {
            try school.file.log(for: principal, since: since).views.filter { $0.viewer == person }
        }
        #expect(try looks(of: school.second).isEmpty)
        let former = try school.key(of: school.second)
        try school.file.noteFormerReader(by: former, at: CareSchool.now)
        #expect(try looks(of: school.second).map(\.subject) == [.list])
        // Whose keys open nothing is in no log: the class teacher is told a sentence alone.
        try school.file.record(
            .instructed(school.classTeacher, text: "留意午休"), in: line.id, by: owner,
            at: CareSchool.now)
        let before = try school.file.newestEntry()
        try school.file.noteFormerReader(
            by: school.key(of: school.classTeacher), at: CareSchool.now)
        #expect(try school.file.newestEntry() == before)
        // Sealed anew for those who may, the case is closed to the former reader, and so is the log.
        try school.file.publish(school.file.lines(for: owner), by: owner, at: CareSchool.now)
        try school.file.noteFormerReader(by: former, at: CareSchool.now)
        #expect(try looks(of: school.second).count == 1)
        #expect(try school.file.verify().fault == nil)
    }

    /// Somebody else leads the case since the list was read.
    @Test func whoeverLeadsTheCaseByNowLearnsWhoLooked() throws {
        try school.file.record(
            .readerAdded(principal.person, reason: "危机会商"), in: line.id, by: owner,
            at: CareSchool.now)
        let seen = try #require(try school.file.lines(for: principal).first)
        try school.file.record(
            .handedOver(to: school.second, reason: "产假"), in: line.id, by: owner,
            at: CareSchool.now)
        try school.file.note(.caseFile, of: seen, by: principal, at: CareSchool.now)
        func looks(_ person: Person.ID) throws -> [CareView] {
            try school.file.log(for: school.key(of: person), since: since).views
                .filter { $0.viewer == principal.person }
        }
        #expect(try looks(school.second).map(\.subject) == [.caseFile])
        #expect(try looks(school.psychologist).isEmpty)
    }

    @Test func aLookThatWhoeverLookedHasNotSignedIsCountedAndNotShown() throws {
        let stranger = try school.key(of: school.classTeacher)
        try plant(
            CareView(
                at: CareSchool.now, viewer: school.second, subject: .identity, code: line.code),
            signedBy: stranger)
        try plant(
            CareView(at: CareSchool.now, viewer: stranger.person, subject: .list),
            signedBy: stranger)
        let log = try school.file.log(for: principal, since: since)
        #expect(log.views.map(\.viewer) == [school.psychologist])
        #expect(log.unproven == 2)
    }

    @Test func whoIsSaidToHaveApprovedHasSignedAsWell() throws {
        try plant(
            CareView(
                at: CareSchool.now, viewer: school.psychologist, subject: .identity,
                code: line.code, approver: school.staffed.principal), signedBy: owner)
        let log = try school.file.log(for: principal, since: since)
        #expect(log.views.count == 1 && log.unproven == 1)
    }

    @Test func aKeyThatOpensNothingHidesNoLook() throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO care_box (owner_id, kind) VALUES (?, 'view');
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                        SELECT max(id), 1, ?, ?, zeroblob(80) FROM care_box;
                    """,
                arguments: [
                    owner.person.rawValue, principal.person.rawValue, principal.key.rawValue,
                ])
        }
        let log = try school.file.log(for: principal, since: since)
        #expect(log.views.count == 1 && log.unproven == 1)
    }

    @Test func aClockThatWasSetBackHidesNoLook() throws {
        let before = CareSchool.now.adding(seconds: -86_400 * 31)
        try plant(
            CareView(at: before, viewer: school.psychologist, subject: .list), signedBy: owner)
        let log = try school.file.log(for: principal, since: since)
        #expect(log.views.map(\.at) == [before, CareSchool.now])
        #expect(!log.isCut)
    }

    /// What lies before two hundred looks of an earlier time is not opened.
    @Test func theReadingEndsWhereLooksAreOlderForLong() throws {
        let since = CareSchool.now.day.adding(days: -5)
        let earlier = CareSchool.now.adding(seconds: -86_400 * 10)
        for _ in 0..<201 { try school.file.note(.list, by: owner, at: earlier) }
        let log = try school.file.log(for: principal, since: since)
        #expect(log.views.isEmpty && !log.isCut)
        try school.file.note(.list, by: owner, at: CareSchool.now)
        #expect(try school.file.log(for: principal, since: since).views.count == 1)
    }

    @Test func whatIsOlderThanAskedForIsLeftOut() throws {
        let tomorrow = CareSchool.now.adding(seconds: 86_400)
        try school.file.note(.list, by: owner, at: tomorrow)
        let log = try school.file.log(for: principal, since: tomorrow.day)
        #expect(log.views.map(\.subject) == [.list])
        let cut = try school.file.log(for: principal, since: since, limit: 1)
        #expect(cut.isCut && cut.views.map(\.subject) == [.list])
    }
}
