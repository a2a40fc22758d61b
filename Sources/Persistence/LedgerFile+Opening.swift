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

    static func inMemory() throws(LedgerError) -> LedgerFile {
        let path = ":memory:"
        return try reportingLedgerErrors(at: path) {
            let queue = try DatabaseQueue(configuration: .ledgerWriter)
            try Schema.fill(queue)
            return LedgerFile(
                path: path, reader: queue, writer: LedgerWriter(queue), isWatched: false)
        }
    }

    private static func openForWriting(_ path: String) throws -> LedgerFile {
        // Asked before SQLite, which would leave its log beside a file that it may only read.
        guard access(path, W_OK) == 0 else { throw LedgerError.readOnly(path) }
        FileAccess.closeToOthers(path, leaving: FileAccess.ledgerMode(of: path))
        try FilePlace.setForeignLogAside(beside: path)
        let reader = try DatabaseQueue(path: path, configuration: .ledgerReader)
        let writer = LedgerWriter(path: path, isAllowed: true)
        if try Schema.isBehind(reader, path: path) {
            // One program after the other: of two that begin the same tables at once SQLite may refuse both.
            let directory = LockedDirectory(of: path)
            defer { directory?.unlock() }
            if try Schema.isBehind(reader, path: path) {
                try Schema.bringUpToDate(writer.queue(), path: path)
            }
        }
        return LedgerFile(path: path, reader: reader, writer: writer, isWatched: true)
    }

    private static func openForReading(_ path: String) throws -> LedgerFile {
        var configuration = Configuration.ledgerReader
        configuration.readonly = true
        func file(_ location: String, isWatched: Bool) throws -> LedgerFile {
            let reader = try DatabaseQueue(path: location, configuration: configuration)
            try Schema.refuseBehind(reader, path: path)
            let writer = LedgerWriter(path: path, isAllowed: false)
            return LedgerFile(path: path, reader: reader, writer: writer, isWatched: isWatched)
        }
        // The log of another file says nothing of this one.
        guard !FilePlace.isLogForeign(beside: path) else {
            return try file(path.asImmutableURI, isWatched: false)
        }
        do {
            return try file(path, isWatched: true)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
            && (FileStatus(of: path + "-wal")?.size ?? 0) == 0
        {
            // Nobody can write in this directory, and no commit waits in a log: the file stands
            // still, and SQLite may read it without the files beside it.
            return try file(path.asImmutableURI, isWatched: false)
        }
    }
}

extension Configuration {
    /// May write only where SQLite needs it to read: the files beside the database.
    static var ledgerReader: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger.reader"
        configuration.busyMode = .callback(BusyNap.takeOne)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0; PRAGMA query_only = ON")
        }
        return configuration
    }

    static var ledgerWriter: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger.writer"
        configuration.busyMode = .callback(BusyNap.takeOne)
        configuration.prepareDatabase { db in
            try LedgerHeader.mark(db)
            try db.execute(sql: writerSettings)
        }
        return configuration
    }

    /// FULL, because nothing that was confirmed on screen may be lost with the power. Recursive
    /// triggers, because INSERT OR REPLACE would else delete what a trigger refuses to delete. A
    /// cache of 64 MiB, taken only as far as one transaction fills it, because a bulk import writes
    /// to indexes in no order and would else write the same pages to the log again and again; the
    /// log shrinks again afterwards.
    private static let writerSettings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA mmap_size = 0;
        PRAGMA recursive_triggers = ON;
        PRAGMA cache_size = -65536;
        PRAGMA journal_size_limit = 16777216;
        """
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
    var asImmutableURI: String {
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
