import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// The log that was left by a program that was killed.
extension OverwrittenFileTests {
    /// What lies in a directory of its own after a crash: a file and a log.
    private func crashed(_ file: Data?, log: Data?) throws -> DataDirectory {
        let crashed = DataDirectory(path: directory.path + "/crashed")
        try FileManager.default.createDirectory(
            atPath: crashed.path, withIntermediateDirectories: true)
        try #require(file).write(to: URL(fileURLWithPath: crashed.carePath))
        try #require(log).write(to: URL(fileURLWithPath: crashed.carePath + "-wal"))
        return crashed
    }

    @Test func theLogOfAnotherFileIsSetAsideBeforeItIsOpened() throws {
        let backup = try backup()
        try school.file.store.write { _ in }
        _ = try self.backup()
        try school.file.store.write { _ in }
        let left = content(log)
        let crashed = try crashed(backup, log: left)
        // Whoever only reads leaves all as it is, and reads the backup.
        let reading = try opened(crashed, .readOnly)
        #expect(try reading.isSetUp())
        #expect(content(crashed.carePath + "-wal") == left)
        let file = try opened(crashed)
        #expect(try file.isSetUp() && file.verify().fault == nil)
        #expect(content(crashed.carePath + "-wal.replaced-1") == left)
        #expect(content(crashed.carePath) == backup)
    }

    /// Whoever works with a log that does not look like that of its file keeps it: nobody renames it, and nobody
    /// else writes into it.
    @Test func aLogThatSomebodyWorksWithIsNotSetAside() throws {
        let backup = try backup()
        try school.file.store.write { _ in }
        _ = try self.backup()
        try school.file.store.write { _ in }
        let crashed = try crashed(backup, log: content(log))
        let worker = try DatabaseQueue(path: crashed.carePath)
        let mark = try worker.read { try $0.commitMark() }
        try #require(FilePlace.isLogForeign(beside: crashed.carePath))
        #expect(throws: LedgerError.busy) { try opened(crashed) }
        #expect(!exists(crashed.carePath + "-wal.replaced-1"))
        #expect(try worker.read { try $0.commitMark() } == mark)
    }

    @Test func aLogThatCannotBeSetAsideIsNotWrittenIntoTheFile() throws {
        let backup = try backup()
        try school.file.store.write { _ in }
        _ = try self.backup()
        try school.file.store.write { _ in }
        let crashed = try crashed(backup, log: content(log))
        for path in [directory.path, crashed.path] { chmod(path, 0o555) }
        for ending in ["", "-wal"] { chmod(crashed.carePath + ending, 0o666) }
        defer { for path in [directory.path, crashed.path] { chmod(path, 0o755) } }
        try asNobody {
            #expect(throws: LedgerError.directoryNotWritable(crashed.path)) {
                try FilePlace.setForeignLogAside(beside: crashed.carePath)
            }
        }
        #expect(content(crashed.carePath) == backup)
    }

    @Test(arguments: [1, 3])
    func theLogOfTheFileItselfIsReadAfterACrash(writes: Int) throws {
        let before = try backup()
        for _ in 0..<writes { try school.file.store.write { _ in } }
        let mark = try school.file.store.read { try $0.commitMark() }
        let crashed = try crashed(before, log: content(log))
        #expect(!FilePlace.isLogForeign(beside: crashed.carePath))
        let file = try opened(crashed)
        #expect(try file.store.read { try $0.commitMark() } == mark)
        #expect(!exists(crashed.carePath + "-wal.replaced-1"))
    }

    /// As while the first frame of a log is written: its header stands over the page of the log before.
    @Test(arguments: [8, 24 + 200])
    func aFrameThatIsNotWholeSaysNothing(offset: Int) throws {
        let backup = try backup()
        try school.file.store.write { _ in }
        _ = try self.backup()
        try school.file.store.write { _ in }
        var left = try #require(content(log))
        let whole = try crashed(backup, log: left)
        #expect(FilePlace.isLogForeign(beside: whole.carePath))
        left[32 + offset] ^= 1
        try left.write(to: URL(fileURLWithPath: whole.carePath + "-wal"))
        #expect(!FilePlace.isLogForeign(beside: whole.carePath))
    }

    /// What `.restore` of SQLite's shell does while the program is open.
    @Test func aBackupThatSQLiteHasPutBackIsNoOtherFile() throws {
        let aside = try DatabaseQueue(path: directory.path + "/aside.db")
        try DatabaseQueue(path: path).backup(to: aside)
        try school.file.store.write { _ in }
        _ = try backup()
        try aside.backup(to: DatabaseQueue(path: path))
        #expect(content(log)?.isEmpty == false && !school.file.isGone)
        #expect(!FilePlace.isLogForeign(beside: path))
        try school.file.store.write { _ in }
        #expect(!FilePlace.isLogForeign(beside: path) && !school.file.isGone)
    }

    /// All that was committed stands in the file already, and in the log as well.
    @Test func aLogThatWasBroughtInIsOfTheFile() throws {
        for _ in 0..<3 { try school.file.store.write { _ in } }
        try DatabaseQueue(path: path).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
        }
        #expect(content(log)?.isEmpty == false)
        let crashed = try crashed(content(path), log: content(log))
        #expect(!FilePlace.isLogForeign(beside: crashed.carePath))
    }
}
