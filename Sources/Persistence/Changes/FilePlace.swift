internal import CSQLite
internal import GRDB
internal import GRDBSQLite
import Glibc
import Synchronization

/// Where a database file was opened, and the log that lay beside it.
///
/// SQLite applies whatever log lies beside a file. Where another file is put in the place of the one that was
/// opened, or is copied into it, the log of that one would be written over it, so that it is renamed first.
final class FilePlace: Sendable {
    private static let log = "-wal"
    private static let index = "-shm"
    /// How often, and with which pause in microseconds, whoever opens a file waits for those who have it open.
    private static let looks = 10
    private static let pause: useconds_t = 100_000

    fileprivate struct Known {
        /// The file and those beside it by their endings, as they were while it lay there. Whoever has the
        /// file open keeps them: SQLite deletes its log with the last connection.
        var files: [String: FileIdentity] = [:]
        var content: SeenContent?
        var isOverwritten = false
        var isLogSetAside = false
    }

    let path: String
    private let keepsFiles: Bool
    private let known = Mutex(Known())

    /// `isImmutable`: whether SQLite was told to touch nothing beside the file; then it keeps no log open.
    init(path: String, isImmutable: Bool = false) {
        self.path = path
        keepsFiles = !isImmutable
    }

    /// Whether the log of the file that was opened lies beside another file, which it would be applied to.
    var isLogBesideAnotherFile: Bool {
        known.withLock { $0.isReplaced(at: path) && $0.isOurs(Self.log, of: path) }
    }

    /// Whether something else was copied into the file.
    var isOverwritten: Bool { known.withLock(\.isOverwritten) }

    /// What was committed by the connection that asks whether the file is in place.
    func noteCommit(_ mark: CommitMark) {
        known.withLock { $0.content?.mark = mark }
    }

    /// Renames a log that a program left beside `path` when it was ended by force, where another file was
    /// put there since. To be asked before SQLite opens it for writing.
    ///
    /// Nothing is renamed while somebody has the file open: that one notices by itself what was copied into it,
    /// and whoever comes meanwhile waits a moment for it, and is refused then.
    static func setForeignLogAside(beside path: String) throws {
        for _ in 0..<looks {
            guard isLogForeign(beside: path) else { return }
            guard access(path, W_OK) == 0 else { throw LedgerError.readOnly(path) }
            do {
                let hold = try FileHold(of: path)
                defer { hold.release() }
                return try setForeignLogAside(beside: path, of: hold)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                usleep(pause)
            }
        }
        throw LedgerError.busy
    }

    private static func setForeignLogAside(beside path: String, of file: FileHold) throws {
        guard let directory = LockedDirectory(of: path) else { throw notWritable(path) }
        defer { directory.unlock() }
        guard FileLog.belongs(at: path + log, to: { file.head }) == false else { return }
        guard rename(log, of: path) else { throw notWritable(path) }
        unlink(path + index)
    }

    private static func notWritable(_ path: String) -> LedgerError {
        .directoryNotWritable(LedgerPath.directory(of: path))
    }

    /// Whether the log that lies there was written beside another file.
    static func isLogForeign(beside path: String) -> Bool {
        FileLog.belongs(at: path + log, to: { FileHead(at: path) }) == false
    }

    fileprivate var content: SeenContent? { known.withLock(\.content) }

    /// What a connection has just read. From the first time on it keeps the files open that lie there, so that
    /// nobody else deletes them; before, the log might have been one that somebody just closed.
    fileprivate func note(_ content: SeenContent) {
        known.withLock { known in
            known.content = content
            guard keepsFiles, content.head.usesLog, !known.isLogSetAside else { return }
            for ending in ["", Self.log, Self.index] where known.files[ending] == nil {
                known.files[ending] = FileIdentity(of: path + ending)
            }
        }
    }

    /// Whether the log of whoever has the file open was taken from beside it: what is written into it now would
    /// be missing for all others, and theirs would be deleted by its name when this one is closed.
    fileprivate var hasOtherLog: Bool {
        known.withLock { known in
            known.isLogSetAside
                || known.files[Self.log] != nil && !known.isOurs(Self.log, of: path)
        }
    }

    /// What the log says of the file that begins with `head`.
    fileprivate func belongs(since known: FileHead, to head: () -> FileHead?) -> Bool? {
        FileLog.belongs(at: path + Self.log, since: known, to: head)
    }

    fileprivate func noteOverwritten() {
        known.withLock { $0.isOverwritten = true }
    }

    /// The files that lie there belong to others, whatever numbers they have later on.
    fileprivate func noteLogTaken() {
        known.withLock { known in
            known.isOverwritten = true
            known.files = [:]
        }
    }

    /// Renames the log where another file lies here now. One that was only taken away may be put back, and
    /// needs it. Several programs do this one after the other, so that none takes the log of the new file.
    fileprivate func setLogAside() {
        guard let directory = LockedDirectory(of: path) else { return }
        defer { directory.unlock() }
        known.withLock { known in
            guard known.isReplaced(at: path) else { return }
            if known.isOurs(Self.log, of: path), Self.rename(Self.log, of: path) {
                known.files[Self.log] = nil
                known.isLogSetAside = true
            }
            if known.isOurs(Self.index, of: path) { unlink(path + Self.index) }
        }
    }

    private static func rename(_ ending: String, of path: String) -> Bool {
        let log = path + ending
        guard let status = FileStatus(of: log) else { return false }
        if status.size == 0 { return unlink(log) == 0 }
        let name = (1...).lazy.map { log + ".replaced-\($0)" }.first { FileStatus(of: $0) == nil }
        return name.map { Glibc.rename(log, $0) == 0 } ?? false
    }
}

extension FilePlace.Known {
    fileprivate func isReplaced(at path: String) -> Bool {
        if isOverwritten { return true }
        guard let file = files[""], let there = FileIdentity(of: path) else { return false }
        return file != there
    }

    fileprivate func isOurs(_ ending: String, of path: String) -> Bool {
        guard let file = files[ending] else { return false }
        return file == FileIdentity(of: path + ending)
    }
}

/// What a connection knew of the file when it last looked.
private struct SeenContent {
    /// How the file itself began.
    let head: FileHead
    /// Until it changes, nobody else has committed.
    let version: DataVersion
    /// The last commit, whether it stands in the file or in the log.
    var mark: CommitMark
    let schema: UInt32

    /// The version first: what is committed meanwhile is taken for news later, never the other way round.
    init(head: FileHead, in db: Database) throws {
        self.head = head
        version = try DataVersion(db)
        mark = try db.commitMark()
        schema = UInt32(
            truncatingIfNeeded: try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
    }

    /// Whether `head` is what the last commit left when all of it had come from the log into the file.
    func isBroughtIn(by head: FileHead) -> Bool {
        head.mark == mark && head.schema == schema
    }
}

extension Database {
    /// Throws `LedgerError.gone` where the file lies no longer at the path that it was opened by: it was
    /// moved or deleted, or another was put in its place, or copied into it. What is in memory is nowhere else.
    func demandInPlace(_ place: FilePlace) throws {
        guard !place.isOverwritten else {
            leaveLogOnClose()
            throw LedgerError.gone(place.path)
        }
        guard let connection = sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        var hasMoved: CInt = 0
        let answer = sqlite3_file_control(
            connection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard answer == SQLITE_OK else { return }
        if hasMoved == 0, place.hasOtherLog {
            place.noteLogTaken()
        } else {
            if hasMoved == 0 {
                guard try isOverwritten(at: place, connection) else { return }
                place.noteOverwritten()
            }
            place.setLogAside()
        }
        leaveLogOnClose()
        throw LedgerError.gone(place.path)
    }

    /// What stands in the log is not written into the file when the connection is closed.
    func leaveLogOnClose() {
        guard let connection = sqliteConnection else { return }
        _ = cs_leave_log_on_close(connection)
    }

    /// Whether something else than a log of our programs came into the file since this was asked last.
    private func isOverwritten(at place: FilePlace, _ connection: OpaquePointer) throws -> Bool {
        guard let head = FileHead(of: connection) else { return false }
        let seen = place.content
        if let seen, seen.head != head {
            let isOurs = place.belongs(since: seen.head, to: { FileHead(of: connection) })
            guard try isOurs ?? isExplained(connection, since: seen) else { return true }
        } else if seen != nil {
            return false
        }
        // What others have committed is not seen from within a transaction.
        if !isInsideTransaction { place.note(try SeenContent(head: head, in: self)) }
        return false
    }

    /// Where the log is empty, all that was committed stands in the file: either the commit that was the last
    /// one then, or one that somebody has made since.
    private func isExplained(
        _ connection: OpaquePointer, since seen: SeenContent
    ) throws -> Bool {
        guard !isInsideTransaction, let head = FileHead(of: connection) else { return true }
        if seen.isBroughtIn(by: head) { return true }
        do {
            return try DataVersion(self) != seen.version
        } catch let error as DatabaseError
            where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
        {
            // A file of which not even that can be read is no work of ours. Other trouble may pass.
            return false
        }
    }
}

/// What tells a file from another one of the same name, as long as somebody has it open.
private struct FileIdentity: Equatable {
    let device: dev_t
    let number: ino_t

    /// Nil where nothing is there or it cannot be seen.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
