import Domain
import GRDB
import Security
import TestSupport

@testable import Persistence

/// A small ledger on disk in which everything that proves something occurs, and a copy of it in
/// memory, to be tampered with.
struct EvidenceLedger {
    let directory: TemporaryDirectory
    let ledger: Ledger
    let hazards: [Hazard]
    let attachment: Attachment

    static let now = SmallSchool.now
    private static let passphrase = Passphrase(StaffedSchool.passphrase)

    /// Two hazards, one of them with a file, of which most events are signed; three people with
    /// accounts, one of whom got a new key; a rule that was changed; everybody has signed out.
    init() async throws {
        directory = try TemporaryDirectory()
        ledger = try Ledger.open(in: directory.data, access: .create, cost: .forTests)
        let school = try SmallSchool(in: ledger)
        let accounts = ledger.accounts
        let moment = Self.now.adding(seconds: -86_400 * 20)
        _ = try accounts.create(
            first: school.teacher, passphrase: Self.passphrase, offices: [.safetyOffice],
            at: moment)
        var key = try accounts.signInNow(
            school.teacher, passphrase: Self.passphrase, at: moment
        ).key
        try accounts.createNow(
            school.cook, passphrase: Self.passphrase, offices: [.principal, .safetyOffice],
            as: key.signer,
            at: moment)
        try await ledger.rules.set(
            .amberDays, to: "4", source: "县教育局", as: key.signer, at: moment)
        let file = directory.path + "/照片.jpg"
        try directory.write("JFIF 三层楼梯".utf8, to: file)
        guard let store = ledger.attachments else { throw LedgerError.noSchool("") }
        attachment = try store.add(file)

        let other = try school.file("灭火器过期", at: school.library)
        var hazard = try await ledger.hazards.report(
            HazardReport(
                place: school.kitchen, category: "RQ", text: "燃气软管老化", foundAt: moment,
                finder: school.teacher),
            at: moment, actor: nil, as: key.signer)
        hazard = try await ledger.hazards.act(
            [.attached(attachment), .remarked(note: "见照片")], on: hazard.id,
            seen: hazard.eventCount, as: key.signer, at: moment.adding(seconds: 60))
        try accounts.signOut(key, at: moment.adding(seconds: 90))
        key = try accounts.signInNow(
            school.cook, passphrase: Self.passphrase, at: moment.adding(seconds: 100)
        ).key
        hazard = try await ledger.hazards.act(
            [.verified(note: "属实")], on: hazard.id, seen: hazard.eventCount, as: key.signer,
            at: moment.adding(seconds: 120))
        try accounts.signOut(key, at: moment.adding(seconds: 180))
        guard let other = try ledger.hazards.hazard(other.id) else {
            throw LedgerError.noSchool("")
        }
        hazards = [hazard, other]
    }

    /// The ledger as a copy in memory, where nothing holds foreign keys and checks.
    func copy() throws -> Copy {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let memory = try DatabaseQueue(configuration: configuration)
        var reading = Configuration()
        reading.readonly = true
        try DatabaseQueue(path: directory.data.ledgerPath, configuration: reading)
            .backup(to: memory)
        // Each word once: what later entries of the index replace is never read again.
        try memory.writeWithoutTransaction { db in
            try db.execute(sql: "INSERT INTO hazard_search(hazard_search) VALUES ('optimize')")
        }
        return try Copy(memory, of: self)
    }

    /// What somebody with the file can do to it.
    final class Copy {
        private let queue: DatabaseQueue
        private let file: LedgerFile
        private let original: EvidenceLedger
        private let triggers: [(name: String, table: String, sql: String)]

        init(_ queue: DatabaseQueue, of original: EvidenceLedger) throws {
            self.queue = queue
            self.original = original
            file = LedgerFile(
                path: ":memory:", reader: queue, writer: LedgerWriter(queue), isWatched: false)
            triggers = try queue.writeWithoutTransaction { db in
                try SearchCheck.prepare(db)
                try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
                return try Row.fetchAll(
                    db,
                    sql: "SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger'"
                ).map { ($0[0], $0[1], $0[2]) }
            }
        }

        /// What a verification says after `change`, which is taken back; nil where SQLite itself
        /// does not let it happen. Only the triggers of `table` are out of the way; without it, all are.
        func report(
            unguarding table: String? = nil, after change: (Database) throws -> Void
        ) throws -> VerificationReport? {
            let triggers = triggers.filter { table == nil || $0.table == table }
            return try queue.writeWithoutTransaction { db in
                var report: VerificationReport?
                try db.inTransaction(.immediate) {
                    for trigger in triggers {
                        try db.execute(sql: "DROP TRIGGER \(trigger.name)")
                    }
                    do {
                        try change(db)
                    } catch let error as DatabaseError
                        where error.resultCode == .SQLITE_CONSTRAINT
                    {
                        return .rollback
                    }
                    for trigger in triggers { try db.execute(sql: trigger.sql) }
                    report = try LedgerVerification.run(file, original.ledger.attachments) { _ in }
                    return .rollback
                }
                return report
            }
        }

        /// What each word of the index finds after `change`, which is taken back.
        func answers(after change: (Database) throws -> Void) throws -> [String: [Int64]] {
            try queue.writeWithoutTransaction { db in
                var answers: [String: [Int64]] = [:]
                let words = try String.fetchAll(
                    db, sql: "SELECT DISTINCT term FROM temp.hazard_search_words")
                try db.inTransaction(.immediate) {
                    try change(db)
                    for word in words {
                        answers[word] = try Int64.fetchAll(
                            db, sql: "SELECT rowid FROM hazard_search WHERE hazard_search MATCH ?",
                            arguments: ["\"" + word.replacing("\"", with: "\"\"") + "\""])
                    }
                    return .rollback
                }
                return answers
            }
        }

        func rows(_ sql: String) throws -> [Row] {
            try queue.writeWithoutTransaction { db in try Row.fetchAll(db, sql: sql) }
        }
    }
}
