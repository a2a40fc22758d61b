internal import GRDB
internal import GRDBSQLite

/// A file that nobody else has open, and that nobody opens before it is released: whoever works with a log
/// holds SQLite's shared lock of its file until the last moment.
struct FileHold {
    private let connection: OpaquePointer
    private let file: UnsafeMutablePointer<sqlite3_file>

    /// Throws `SQLITE_BUSY` where somebody has it open. Nothing is read or written, so that SQLite does not look
    /// at the log either.
    init(of path: String) throws {
        var opened: OpaquePointer?
        var found: UnsafeMutablePointer<sqlite3_file>?
        var code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil)
        if code == SQLITE_OK {
            code = sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &found)
        }
        guard code == SQLITE_OK, let connection = opened, let file = found,
            let lock = file.pointee.pMethods?.pointee.xLock
        else {
            sqlite3_close(opened)
            throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
        }
        (self.connection, self.file) = (connection, file)
        for level in [SQLITE_LOCK_SHARED, SQLITE_LOCK_EXCLUSIVE] where code == SQLITE_OK {
            code = lock(file, level)
        }
        guard code == SQLITE_OK else {
            release()
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    /// How the file begins; nil where it cannot be read.
    var head: FileHead? { FileHead(of: connection) }

    func release() {
        _ = file.pointee.pMethods?.pointee.xUnlock(file, SQLITE_LOCK_NONE)
        sqlite3_close(connection)
    }
}
