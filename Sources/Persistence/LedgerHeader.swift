internal import GRDB
import Glibc

/// The first hundred bytes of a database file (SQLite Database File Format, section 1.3).
///
/// Read before SQLite sees the file, so that somebody else's database is never touched.
struct LedgerHeader {
    /// Written into every ledger: "WGGE".
    static let applicationID: Int32 = 0x5747_4745

    private static let magic = Array("SQLite format 3\0".utf8)
    private let bytes: [UInt8]

    /// Throws `notALedger` for a file that is not ours, and `noSchool` for a missing or empty one
    /// that may not be created.
    static func check(_ path: String, access: Ledger.Access) throws(LedgerError) {
        let header = try LedgerHeader(path: path)
        if header.bytes.isEmpty {
            guard access == .create else { throw .noSchool(path) }
            return
        }
        guard header.bytes.count == 100, header.bytes.starts(with: magic),
            header.applicationID == applicationID
        else { throw .notALedger(path) }
    }

    /// Marks an empty database as a ledger.
    static func mark(_ db: Database) throws {
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0,
            try Int.fetchOne(db, sql: "PRAGMA schema_version") == 0
        else { return }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    private init(path: String) throws(LedgerError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT:
                bytes = []
                return
            case EACCES: throw .directoryNotWritable(LedgerPath.directory(of: path))
            default: throw .other(path + ": " + String(cString: strerror(errno)))
            }
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw .other(path + ": " + String(cString: strerror(errno))) }
        bytes = Array(buffer[..<count])
    }

    private var applicationID: Int32 {
        Int32(bitPattern: bytes[68..<72].reduce(0) { $0 << 8 | UInt32($1) })
    }
}
