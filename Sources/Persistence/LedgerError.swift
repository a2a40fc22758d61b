internal import GRDB

/// Why the ledger could not be opened, read or written, with the path where that helps.
public enum LedgerError: Error, Hashable, Sendable {
    case directoryIsAFile(String)
    case directoryNotWritable(String)
    case directoryMissing(String)
    case readOnly(String)
    /// Written by an older version of this program, and opened by one that may not change it.
    case olderProgram(String)
    /// Written by a newer version of this program.
    case newerProgram(String)
    case damaged(String)
    case notALedger(String)
    /// Another process kept writing for longer than anyone should wait.
    case busy
    case diskFull
    /// SQLite's write-ahead log needs memory shared between processes, which no network share has.
    case networkFileSystem(String)
    case noSchool(String)
    /// Moved, deleted or replaced since it was opened; nothing more is read from it or written into it.
    case gone(String)
    case other(String)
}

/// A row that no version of this program writes.
struct DamagedRow: Error {
    let what: String
}

/// A hazard was to be numbered before the school had a code.
struct MissingSchool: Error {}

extension LedgerError {
    /// What an error that came out of a database access means for the ledger at `path`; nil for
    /// errors that are not the database's.
    init?(_ error: any Error, path: String) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        case is DamagedRow: self = .damaged(path)
        case is MissingSchool: self = .noSchool(path)
        default: return nil
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CORRUPT: self = .damaged(path)
        case .SQLITE_NOTADB: self = .notALedger(path)
        case .SQLITE_READONLY:
            self =
                error.extendedResultCode == .SQLITE_READONLY_DIRECTORY
                ? .directoryNotWritable(LedgerPath.directory(of: path)) : .readOnly(path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM:
            self = .directoryNotWritable(LedgerPath.directory(of: path))
        default:
            self = .other(error.description)
        }
    }
}

/// Runs `body` and turns whatever the database throws into a `LedgerError` about `path`.
func reportingLedgerErrors<Value>(
    at path: String, _ body: () throws -> Value
) throws(LedgerError) -> Value {
    do {
        return try body()
    } catch {
        throw LedgerError(error, path: path) ?? .other(String(describing: error))
    }
}

enum LedgerPath {
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
