import Domain
internal import GRDB
import Glibc

extension LedgerFile {
    static func open(
        in directory: DataDirectory, access: Ledger.Access
    ) throws(LedgerError) -> LedgerFile {
        try directory.prepare(for: access)
        let path = directory.openablePath
        try LedgerHeader.check(path, access: access)
        return try reportingLedgerErrors(at: path) {
            try access == .readOnly ? openForReading(path) : openForWriting(path)
        }
    }

    private static func openForWriting(_ path: String) throws -> LedgerFile {
        let pool = try DatabasePool(path: path, configuration: .ledger())
        // A pool lowers this to NORMAL, which may lose the last commits when the power fails.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        try Schema.bringUpToDate(pool, path: path)
        return try LedgerFile(path: path, database: pool, isWatched: true)
    }

    private static func openForReading(_ path: String) throws -> LedgerFile {
        do {
            let pool = try DatabasePool(path: path, configuration: .ledger(isReadOnly: true))
            try Schema.checkVersion(pool, path: path)
            return try LedgerFile(path: path, database: pool, isWatched: true)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
            && (FileStatus(of: path + "-wal")?.size ?? 0) == 0
        {
            // Nobody can write in this directory and no commit waits in a log: the file stands still.
            let queue = try DatabaseQueue(
                path: path.asImmutableURI, configuration: .ledger(isReadOnly: true))
            try Schema.checkVersion(queue, path: path)
            return try LedgerFile(path: path, database: queue, isWatched: false)
        }
    }
}

extension Configuration {
    static func ledger(isReadOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.readonly = isReadOnly
        configuration.maximumReaderCount = 4
        configuration.busyMode = .callback(BusyNap.takeOne)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0")
            // Else INSERT OR REPLACE would delete what a trigger refuses to delete.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            guard !db.configuration.readonly else { return }
            try LedgerHeader.mark(db)
            // 64 MiB, taken only as far as one transaction fills it: a bulk import writes to indexes
            // in no order, and a small cache would write the same pages to the log again and again.
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }
}

/// How a writer waits for another one: SQLite's own naps grow to a tenth of a second and let one
/// process starve for seconds.
enum BusyNap {
    /// Sleeps 0.1 to 0.5 ms; false once about two seconds have gone by.
    @Sendable static func takeOne(numberOfTries: Int) -> Bool {
        guard numberOfTries < 3_700 else { return false }
        usleep(UInt32(min(500, 100 + 20 * numberOfTries)))
        return true
    }
}

extension String {
    /// A URI that tells SQLite to touch nothing beside this file.
    fileprivate var asImmutableURI: String {
        var uri = "file:"
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return uri + "?immutable=1"
    }
}
