internal import GRDB
internal import GRDBSQLite

/// The first hundred bytes of a database file (SQLite Database File Format, section 1.3).
struct FileHead: Equatable {
    static let size = 100
    /// `SQLITE_IOERR_SHORT_READ`: what the file has not is zero then.
    private static let shortRead = SQLITE_IOERR | 2 << 8

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// As it lies in the file itself, whatever the log has for it; nil where it cannot be read. Read through
    /// SQLite's own descriptor: to close another one of the same file would drop SQLite's locks.
    init?(of connection: OpaquePointer) {
        var opened: UnsafeMutablePointer<sqlite3_file>?
        let answer = sqlite3_file_control(
            connection, "main", SQLITE_FCNTL_FILE_POINTER, &opened)
        guard answer == SQLITE_OK, let file = opened,
            let read = file.pointee.pMethods?.pointee.xRead
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Self.size)
        let code = read(file, &bytes, CInt(Self.size), 0)
        guard code == SQLITE_OK || code == Self.shortRead else { return nil }
        self.bytes = bytes
    }

    /// The same of a file that is not open; nil where there is none.
    init?(at path: String) {
        var opened: OpaquePointer?
        let answer = sqlite3_open_v2(
            path.asImmutableURI, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        defer { sqlite3_close(opened) }
        guard answer == SQLITE_OK, let connection = opened else { return nil }
        self.init(of: connection)
    }

    /// Whether commits go into a log first.
    var usesLog: Bool { bytes[18] == 2 }
    var mark: CommitMark { CommitMark(number: bytes.number(at: 60)) }
    /// Changes with the tables, and in a copy that SQLite makes of the file.
    var schema: UInt32 { bytes.number(at: 40) }

    /// Whether the first commit of a log left this head, and the file was left by the log before with
    /// `earlier`. Only a commit that brings the tables up to date changes them.
    func follows(_ earlier: FileHead) -> Bool {
        mark.follows(earlier.mark)
            && (schema == earlier.schema || mark == earlier.mark
                || mark.version != earlier.mark.version)
    }

    /// Whether SQLite may have written a backup into the file that began with `earlier` (`.restore`), and left
    /// this head in its log: it counts the change as one of the tables.
    func mayBeRestored(into earlier: FileHead) -> Bool {
        schema == earlier.schema &+ 1 && mark.version <= earlier.mark.version
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Four bytes, the highest first, counted from the beginning.
    func number(at offset: Int) -> UInt32 {
        self[(startIndex + offset)..<(startIndex + offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
