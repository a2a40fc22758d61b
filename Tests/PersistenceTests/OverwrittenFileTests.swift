import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// What is copied into an open file, or put beside the log of another one, is noticed and left as it is; what
/// our own programs write into it never looks like that.
@Suite struct OverwrittenFileTests {
    let directory: TemporaryDirectory
    let school: CareSchool

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
    }

    var path: String { directory.data.carePath }
    var log: String { path + "-wal" }

    func opened(_ data: DataDirectory? = nil, _ access: Ledger.Access = .existing) throws
        -> CareFile
    {
        try CareFile.open(in: data ?? directory.data, beside: school.ledger, access: access)
    }

    /// As `cp` does: other content, the same file.
    private func copy(_ content: Data?, into path: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: #require(content))
        try file.close()
    }

    func content(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Everything that was committed, as the file stood then; written into the file by whoever opens it.
    func backup() throws -> Data? {
        _ = try opened()
        #expect(!school.file.isGone)
        return content(path)
    }

    @Test(arguments: [false, true])
    func aBackupThatIsCopiedIntoTheOpenFileIsNoticed(isLogEmpty: Bool) throws {
        let backup = try backup()
        try school.file.store.write { _ in }
        _ = try self.backup()
        if !isLogEmpty { try school.file.store.write { _ in } }
        let left = content(log)
        #expect(left?.isEmpty == isLogEmpty)
        try copy(backup, into: path)
        #expect(school.file.isGone && !school.file.leavesLog)
        #expect(throws: LedgerError.gone(path)) { try school.file.store.write { _ in } }
        #expect(throws: LedgerError.gone(path)) { try school.file.isSetUp() }
        #expect(!exists(log))
        #expect(exists(log + ".replaced-1") == !isLogEmpty)
        if !isLogEmpty { #expect(content(log + ".replaced-1") == left) }
        school.file.closeIfOverwritten()
        #expect(content(path) == backup)
        let file = try opened()
        #expect(try file.isSetUp() && !file.isGone)
        try file.store.write { _ in }
        #expect(!file.isGone)
    }

    /// A copy of the same state that SQLite has made is another file: its pages may lie elsewhere.
    @Test func aCopyOfTheSameStateIsNoticedAsWell() throws {
        let aside = directory.path + "/vacuumed"
        try school.file.store.write { _ in }
        _ = try backup()
        try DatabaseQueue(path: path).writeWithoutTransaction {
            try $0.execute(sql: "VACUUM INTO '\(aside)'")
        }
        try copy(content(aside), into: path)
        #expect(school.file.isGone)
    }

    /// Whatever has renamed the log, by mistake or by hand: two logs of one file would delete each other.
    @Test func whoseLogWasTakenAwayWritesNothingMore() throws {
        try school.file.store.write { _ in }
        #expect(!school.file.isGone)
        let (aside, left) = (log + ".aside", content(log))
        try FileManager.default.moveItem(atPath: log, toPath: aside)
        #expect(school.file.isGone && !school.file.leavesLog)
        #expect(throws: LedgerError.gone(path)) { try school.file.store.write { _ in } }
        try Data("of others".utf8).write(to: URL(fileURLWithPath: log))
        school.file.closeIfOverwritten()
        #expect(content(log) == Data("of others".utf8) && content(aside) == left)
    }

    @Test func aFileThatIsOnlyTouchedStays() throws {
        try school.file.store.write { _ in }
        #expect(!school.file.isGone)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
        try copy(content(path), into: path)
        #expect(!school.file.isGone)
        try school.file.store.write { _ in }
    }

    @Test(arguments: ["PASSIVE", "FULL", "RESTART", "TRUNCATE"])
    func twoWhoWriteAndBringTheirLogsInDoNotAlarmEachOther(mode: String) throws {
        let files = [school.file, try opened()]
        let third = try DatabaseQueue(path: path)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reading = try DatabaseQueue(path: path, configuration: configuration)
        for round in 0..<24 {
            // A reader keeps part of the log from being brought in.
            if round % 4 == 1 {
                try reading.inDatabase {
                    try $0.execute(sql: "BEGIN")
                    _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM care_entry")
                }
            }
            for writer in files[..<(round % 3)] { try writer.store.write { _ in } }
            if round % 2 == 0 { #expect(!files[1].isGone) }
            try third.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA wal_checkpoint(\(mode))")
            }
            #expect(!files[0].isGone)
            if round % 4 == 3 {
                try reading.inDatabase { try $0.execute(sql: "COMMIT") }
                _ = try opened()
            }
            #expect(!files[1].isGone)
        }
        #expect(!exists(log + ".replaced-1"))
    }

    @Test func twoLedgersDoNotAlarmEachOther() throws {
        let files = try (0..<2).map { _ in
            try LedgerFile.open(in: directory.data, access: .existing)
        }
        let third = try DatabaseQueue(path: directory.data.ledgerPath)
        for round in 0..<24 {
            try files[round % 2].write { _ in }
            try files[0].read { _ in }
            try third.writeWithoutTransaction {
                try $0.execute(
                    sql: "PRAGMA wal_checkpoint(\(round % 3 == 0 ? "TRUNCATE" : "PASSIVE"))")
            }
            for file in files { try file.snapshot { _ in } }
        }
        #expect(!exists(directory.data.ledgerPath + "-wal.replaced-1"))
    }

    @Test func aBackupThatIsCopiedIntoTheOpenLedgerIsNoticed() throws {
        let path = directory.data.ledgerPath
        let third = try DatabaseQueue(path: path)
        func bringIn() throws -> Data? {
            try third.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            _ = try school.ledger.journal.knowsCareList()
            return content(path)
        }
        let backup = try bringIn()
        let file = try LedgerFile.open(in: directory.data, access: .existing)
        try file.write { _ in }
        _ = try bringIn()
        try file.write { _ in }
        try copy(backup, into: path)
        #expect(throws: LedgerError.gone(path)) { try file.write { _ in } }
        #expect(throws: LedgerError.gone(path)) { try school.ledger.journal.knowsCareList() }
        #expect(exists(path + "-wal.replaced-1") && content(path) == backup)
    }

    @Test func eachCommitKnowsTheOneBefore() {
        let first = CommitMark(number: 0).next(version: 9) { 7 }
        let second = first.next(version: 9) { 12 }
        #expect(first.version == 9 && !first.isUnmarked && first.follows(CommitMark(number: 9)))
        #expect(second.follows(first) && !first.follows(second))
        #expect(second.next(version: 10).version == 10)
    }

    /// A log that was begun one commit later than a backup was made is never taken for that of the backup.
    @Test func noCommitLooksLikeOneOfTheTwoBefore() {
        let first = CommitMark(number: 0).next(version: 9) { 7 }
        var drawn: [UInt32] = [7, 12, 12, 7, 7, 3]
        let second = first.next(version: 9) { drawn.removeFirst() }
        let third = second.next(version: 9) { drawn.removeFirst() }
        #expect(drawn.isEmpty && third.follows(second))
        #expect(!third.follows(first) && second != third && first != third)
    }

    /// Programs older than the marks take the number for the version, and refuse one that is higher than theirs.
    @Test(arguments: [1, 2, CommitMark.largest - 1, CommitMark.largest])
    func aMarkIsHigherThanAnyVersion(drawn: UInt32) {
        for before in [CommitMark(number: 0), CommitMark(number: 0).next(version: 1) { 5 }] {
            let mark = before.next(version: 1) { drawn }
            #expect(Int32(bitPattern: mark.number) > 0xFF && !mark.isUnmarked)
        }
    }
}
