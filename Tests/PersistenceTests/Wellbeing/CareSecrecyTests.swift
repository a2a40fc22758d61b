import Domain
import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// What a thief finds who has every file, and the passphrases of administrator and clerk.
@Suite struct CareSecrecyTests {
    private static let notes = ["深夜给同伴留言", "周三起不吃午饭", "手臂有旧伤痕"]

    /// Sixty cases with something of everything in them, on disk.
    private func fill(_ directory: DataDirectory) throws -> (CareSchool, Set<String>) {
        let school = try CareSchool(in: directory)
        let key = try school.key(of: school.psychologist)
        var plain: Set<String> = ["八(3)", "监护人已签字同意", "县医院心理科", "每日放学前打招呼"]
        for number in 0..<60 {
            let pupil = CareSchool.pupil(number)
            let level = WatchLevel.allCases[number % 4]
            let reason = "理由第\(number)条\(Self.notes[number % 3])"
            let line = try school.file.open(
                CareSchool.opening(level, reason: reason), of: pupil, by: key,
                at: CareSchool.now.adding(seconds: -86_400 * 9))
            let note = "记录第\(number)条\(Self.notes[number % 3])"
            try school.file.record(
                .contacted(.init(kind: .meeting, outcome: .wavering, minutes: 9, note: note)),
                in: line.id, by: key, at: CareSchool.now)
            plain.formUnion([
                pupil.name, pupil.className, pupil.guardian, pupil.emergencyContact, reason, note,
                line.code,
            ])
        }
        let first = try #require(try school.file.lines(for: key).first)
        for kind: CareEvent.Kind in [
            .planned(CareSchool.plan("监护人已签字同意")),
            .referred(.init(to: "县医院心理科", reason: "复查", guardianSigned: true)),
            .instructed(school.classTeacher, text: "每日放学前打招呼"),
        ] {
            try school.file.record(kind, in: first.id, by: key, at: CareSchool.now)
        }
        _ = try school.file.reveal(
            first.id, reason: .other, words: "监护人已签字同意", by: key, at: CareSchool.now)
        try school.file.publish(school.file.lines(for: key), by: key, at: CareSchool.now)
        return (school, plain)
    }

    @Test func noFileHoldsAnyPlainWordOfAnyCase() throws {
        try withTemporaryDirectory { directory in
            let (school, plain) = try fill(directory)
            let files = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
            #expect(files.contains("care.db") && files.contains("care.db-wal"))
            var words = plain
            words.formUnion(WatchLevel.allCases.map { "\"level\":\"\($0.rawValue)\"" })
            words.formUnion(["classBand", "emergencyContact", "wavering"])
            for file in files {
                let path = directory.path + "/" + file
                guard let bytes = FileManager.default.contents(atPath: path) else { continue }
                for word in words {
                    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
                        let needle = try #require(word.data(using: encoding))
                        #expect(bytes.range(of: needle) == nil, "\(word) in \(file)")
                    }
                }
            }
            _ = school
        }
    }

    @Test func theFileIsOpenToItsOwnerAlone() throws {
        try withTemporaryDirectory { directory in
            let (school, _) = try fill(directory)
            for name in ["care.db", "care.db-wal", "care.db-shm"] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: directory.path + "/" + name)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
            }
            #expect(try school.file.isSetUp())
        }
    }

    @Test func aCopyThatWasOpenToEverybodyIsClosedAgain() throws {
        try withTemporaryDirectory { directory in
            let school = try CareSchool(in: directory)
            let path = directory.path + "/care.db"
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            _ = try CareFile.open(in: directory, beside: school.ledger, access: .existing)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func administratorAndClerkOpenNothingByAnyPath() throws {
        try withTemporaryDirectory { directory in
            let (school, _) = try fill(directory)
            let owner = try school.key(of: school.psychologist)
            let ids = try school.file.lines(for: owner).map(\.id)
            // 何敏 administers the accounts; 陈安 is the clerk of the safety office.
            for person in [school.staffed.principal, school.staffed.office] {
                let key = try school.key(of: person)
                #expect(try school.file.lines(for: key).isEmpty)
                #expect(try school.file.told(to: key).instructions.isEmpty)
                for id in ids {
                    #expect(throws: CareRefusal.notAReader) {
                        try school.file.watchCase(id, for: key)
                    }
                }
            }
            try expectNothingIsDone(in: school, ids)
            // Wrapped keys that were written over to the clerk still open nothing.
            let clerk = try school.key(of: school.staffed.office)
            let queue = try DatabaseQueue(path: directory.path + "/care.db")
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE care_wrap SET reader_id = ?, key_id = ? WHERE reader_id = ?",
                    arguments: [
                        clerk.person.rawValue, clerk.key.rawValue, school.psychologist.rawValue,
                    ])
            }
            #expect(try school.file.lines(for: clerk).isEmpty)
            for id in ids {
                #expect(throws: CareRefusal.nobodyAcknowledged) {
                    try school.file.watchCase(id, for: clerk)
                }
            }
        }
    }

    /// Every way into a case, with the keys of administrator and clerk, and with shares that fit none.
    private func expectNothingIsDone(in school: CareSchool, _ ids: [CareCase.ID]) throws {
        let (file, now) = (school.file, CareSchool.now)
        let before = try file.verify().head
        for person in [school.staffed.principal, school.staffed.office] {
            let key = try school.key(of: person)
            let id = try #require(ids.first)
            #expect(throws: CareRefusal.self) {
                try file.reveal(
                    id, reason: .crisis, words: "", by: key, approver: key, at: now)
            }
            #expect(throws: CareRefusal.self) {
                try file.amend(id, pupil: CareSchool.pupil(1), .init(), by: key, at: now)
            }
            #expect(throws: CareRefusal.self) { try file.destroy(id, by: key, at: now) }
            let kinds: [CareEvent.Kind] = [
                .readerAdded(person, reason: "查看"), .handedOver(to: person, reason: "查看"),
                .recovered(from: school.psychologist), .instructed(person, text: "查看"),
                .corrected(event: 0, note: "查看"), .readerRemoved(school.psychologist),
            ]
            for kind in kinds {
                #expect(throws: CareRefusal.self) {
                    try file.record(kind, in: id, by: key, at: now)
                }
            }
            #expect(throws: AccountRefusal.wrongRecoveryKey) {
                try file.recover(.generate(), casesOf: school.psychologist, to: key, at: now)
            }
            // Not even the right shares, without being a psychology teacher.
            #expect(throws: CareRefusal.recovererMayNot) {
                try file.recover(
                    school.shares, casesOf: school.psychologist, to: key, at: now)
            }
        }
        #expect(try file.verify().head == before)
    }

    @Test func anEntryThatWasChangedOrMovedIsNamed() throws {
        try withTemporaryDirectory { directory in
            let (school, _) = try fill(directory)
            #expect(try school.file.verify().fault == nil)
            let queue = try DatabaseQueue(path: directory.path + "/care.db")
            #expect(throws: DatabaseError.self) {
                try queue.write { try $0.execute(sql: "DELETE FROM care_entry WHERE id = 7") }
            }
            try queue.write { db in
                try db.execute(
                    sql: """
                        DROP TRIGGER care_entry_keeps;
                        UPDATE care_entry SET sealed = (
                            SELECT sealed FROM care_entry WHERE id = 5) WHERE id = 7
                        """)
            }
            #expect(try school.file.verify().fault == .digest(entry: 7))
        }
    }

    @Test func lengthsOfShortContentsAreTheSame() throws {
        let key = BoxKey.generate()
        let lengths = try [0, 1, 80, 508].map {
            try key.seal(Array(repeating: 1, count: $0), context: "box 1").count
        }
        #expect(Set(lengths).count == 1)
        #expect(throws: UnlockRefusal.damaged) {
            try key.open(key.seal([1], context: "box 1"), context: "box 2")
        }
    }

    @Test func aCopyOnAnotherMachineOpensWithTheSamePassphrase() throws {
        try withTemporaryDirectory { directory in
            let (school, _) = try fill(directory)
            _ = school
            try withTemporaryDirectory { copy in
                try FileManager.default.createDirectory(
                    atPath: copy.path, withIntermediateDirectories: true)
                for name in try FileManager.default.contentsOfDirectory(atPath: directory.path)
                where !name.hasSuffix("-shm") {
                    try FileManager.default.copyItem(
                        atPath: directory.path + "/" + name, toPath: copy.path + "/" + name)
                }
                let ledger = try Ledger.open(in: copy, access: .existing, cost: .forTests)
                let file = try CareFile.open(in: copy, beside: ledger, access: .existing)
                let key = try ledger.accounts.signInNow(
                    school.psychologist, passphrase: Passphrase(StaffedSchool.passphrase),
                    at: CareSchool.now
                ).key
                #expect(try file.lines(for: key).count == 60)
            }
        }
    }
}

private func withTemporaryDirectory(_ body: (DataDirectory) throws -> Void) throws {
    let directory = try TemporaryDirectory()
    try withExtendedLifetime(directory) { try body(directory.data) }
}
