internal import GRDB
internal import GRDBSQLite
import Glibc
import Synchronization

/// Where a database file was opened, and the log that lay beside it.
///
/// SQLite applies whatever log lies beside a file. Where another file is put in the place of the one that was
/// opened, the log of that one would be written over it, so that it is renamed first.
final class FilePlace: Sendable {
    private static let log = "-wal"
    private static let index = "-shm"

    let path: String
    /// The file and those beside it by their endings, as they were while it lay there. Whoever has the file
    /// open keeps them: SQLite deletes its log with the last connection.
    private let known = Mutex<[String: FileIdentity]>([:])

    init(path: String) {
        self.path = path
    }

    /// Whether the log of the file that was opened lies beside another file, which it would be applied to.
    var isLogBesideAnotherFile: Bool {
        known.withLock { isReplaced($0) && isOurs(Self.log, $0) }
    }

    fileprivate func remember() {
        known.withLock { known in
            for ending in ["", Self.log, Self.index] where known[ending] == nil {
                known[ending] = FileIdentity(of: path + ending)
            }
        }
    }

    /// Renames the log where another file lies here now. One that was only taken away may be put back, and
    /// needs it. Several programs do this one after the other, so that none takes the log of the new file.
    fileprivate func setLogAside() {
        let directory = Glibc.open(
            LedgerPath.directory(of: path), O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { return }
        defer { close(directory) }
        guard flock(directory, LOCK_EX) == 0 else { return }
        known.withLock { known in
            guard isReplaced(known) else { return }
            if isOurs(Self.log, known) { renameLog() }
            if isOurs(Self.index, known) { unlink(path + Self.index) }
        }
    }

    private func renameLog() {
        let log = path + Self.log
        guard let status = FileStatus(of: log) else { return }
        if status.size == 0 {
            unlink(log)
            return
        }
        let name = (1...).lazy.map { log + ".replaced-\($0)" }.first { FileStatus(of: $0) == nil }
        if let name { _ = rename(log, name) }
    }

    private func isReplaced(_ known: [String: FileIdentity]) -> Bool {
        guard let file = known[""], let there = FileIdentity(of: path) else { return false }
        return file != there
    }

    private func isOurs(_ ending: String, _ known: [String: FileIdentity]) -> Bool {
        guard let file = known[ending] else { return false }
        return file == FileIdentity(of: path + ending)
    }
}

extension Database {
    /// Throws `LedgerError.gone` where the file lies no longer at the path that it was opened by: it was
    /// moved or deleted, or another was put in its place. What is in memory is nowhere else.
    func demandInPlace(_ place: FilePlace) throws {
        guard let connection = sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        var hasMoved: CInt = 0
        let answer = sqlite3_file_control(
            connection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard answer == SQLITE_OK else { return }
        guard hasMoved != 0 else { return place.remember() }
        place.setLogAside()
        throw LedgerError.gone(place.path)
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
