internal import GRDB
internal import GRDBSQLite

extension Database {
    /// Throws `LedgerError.gone` where the file lies no longer at the path that it was opened by: it was
    /// moved or deleted, or another was put in its place. What is in memory is nowhere else.
    func demandInPlace(_ path: String) throws {
        guard let connection = sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        var hasMoved: CInt = 0
        let answer = sqlite3_file_control(
            connection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        if answer == SQLITE_OK, hasMoved != 0 { throw LedgerError.gone(path) }
    }
}
