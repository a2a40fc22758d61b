internal import GRDB
import Glibc
import Synchronization

/// The open connection to `care.db`, and the news about it.
final class CareStore: Sendable {
    let path: String
    let changes: ChangeFeed
    private let place: FilePlace
    private let queue: DatabaseQueue
    private let isReadOnly: Bool
    private let droppedKeys = DroppedKeys()
    private let use = Mutex(Use())

    private struct Use {
        var isLetGoOf = false
        /// So many write just now.
        var writing = 0
    }

    static func open(
        in directory: DataDirectory, access: Ledger.Access
    ) throws(LedgerError) -> CareStore {
        let path = directory.openableCarePath
        if access == .create { try makeEmptyFile(path) }
        if access != .readOnly { FileAccess.closeToOthers(path) }
        guard FileStatus(of: path) != nil else { throw .noSchool(path) }
        return try reportingLedgerErrors(at: path) {
            try access == .readOnly ? openForReading(path) : openForWriting(path)
        }
    }

    private static func openForWriting(_ path: String) throws -> CareStore {
        try FilePlace.setForeignLogAside(beside: path)
        let queue = try begun(path)
        let store = CareStore(path: path, queue: queue, isReadOnly: false)
        store.forgetOldPages()
        return store
    }

    /// One program after the other: of two that begin the same tables at once SQLite may refuse both.
    private static func begun(_ path: String) throws -> DatabaseQueue {
        let directory = LockedDirectory(of: path)
        defer { directory?.unlock() }
        let queue = try DatabaseQueue(
            path: path, configuration: configuration(isReadOnly: false))
        try CareSchema.bringUpToDate(queue, path: path)
        return queue
    }

    /// Without the log where it was written beside another file, which it says nothing of.
    private static func openForReading(_ path: String) throws -> CareStore {
        var configuration = configuration(isReadOnly: true)
        configuration.readonly = true
        let isAlone = FilePlace.isLogForeign(beside: path)
        let queue = try DatabaseQueue(
            path: isAlone ? path.asImmutableURI : path, configuration: configuration)
        let version = try CareSchema.version(queue)
        guard version > 0 else { throw LedgerError.noSchool(path) }
        guard version >= CareSchema.newest else { throw LedgerError.olderProgram(path) }
        return CareStore(path: path, queue: queue, isReadOnly: true, isImmutable: isAlone)
    }

    static func inMemory() throws(LedgerError) -> CareStore {
        try reportingLedgerErrors(at: ":memory:") {
            let queue = try DatabaseQueue(configuration: configuration(isReadOnly: false))
            try CareSchema.bringUpToDate(queue, path: ":memory:")
            return CareStore(path: ":memory:", queue: queue, isReadOnly: false)
        }
    }

    private init(
        path: String, queue: DatabaseQueue, isReadOnly: Bool, isImmutable: Bool = false
    ) {
        self.path = path
        place = FilePlace(path: path, isImmutable: isImmutable)
        self.queue = queue
        self.isReadOnly = isReadOnly
        changes = ChangeFeed(
            source: path == ":memory:" ? nil : .init(path: path, reader: queue))
        queue.add(transactionObserver: droppedKeys, extent: .databaseLifetime)
    }

    /// Whoever closes the file last would write the log over what lies there now.
    deinit { _ = isGone }

    /// Whether the file lies no longer where it was opened.
    var isGone: Bool {
        do {
            try queue.unsafeReentrantRead { try $0.demandInPlace(place) }
            return false
        } catch LedgerError.gone {
            return true
        } catch {
            // Other trouble may pass; whoever reads from it or writes into it is told.
            return place.isOverwritten
        }
    }

    /// Lets go of the file whoever still knows of it: what was committed is brought into it, and nothing lies
    /// beside it, unless somebody else has it open or another file lies in its place. What is being written is
    /// written first.
    func close() {
        interruptReading()
        // Its log is not written over what lies there now.
        _ = isGone
        do {
            // An interruption lasts until the next statement begins, and would keep the log beside the file.
            try queue.unsafeReentrantRead { try $0.execute(sql: "SELECT 1") }
            try queue.close()
        } catch {
            // Somebody is in the middle of reading: all that was committed stands in the log.
        }
    }

    /// A statement that only reads ends at once; nobody waits for what nobody will see. Once: a connection
    /// that is closed is none to interrupt.
    private func interruptReading() {
        use.withLock { use in
            if !use.isLetGoOf, use.writing == 0 { queue.interrupt() }
            use.isLetGoOf = true
        }
    }

    /// Closes the connection where another file was copied into its own one: SQLite knows the memory that it
    /// shares with other connections by the file, and would take it for that of the new one.
    func closeIfOverwritten() {
        guard place.isOverwritten else { return }
        use.withLock { $0.isLetGoOf = true }
        // Where it cannot be closed, nothing is read from it or written into it all the same.
        try? queue.close()
    }

    /// Whether another file lies in its place and its log still beside that.
    var leavesLog: Bool { isGone && place.isLogBesideAnotherFile }

    /// Several statements that see the same state.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try translating {
            try queue.unsafeReentrantRead { db in
                try db.demandInPlace(place)
                guard !db.isInsideTransaction else { return try body(db) }
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw DamagedRow(what: "transaction without a value") }
                return value
            }
        }
    }

    /// Where keys of boxes were dropped, they are overwritten at once in the log and in the file.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard !isReadOnly else { throw LedgerError.readOnly(path) }
        use.withLock { $0.writing += 1 }
        defer { use.withLock { $0.writing -= 1 } }
        let value = try translating {
            try queue.writeWithoutTransaction { db in
                var (value, mark): (Value?, CommitMark?)
                try db.inTransaction(.immediate) {
                    try db.demandInPlace(place)
                    value = try body(db)
                    mark = try db.markCommit()
                    try db.demandInPlace(place)
                    return .commit
                }
                guard let value, let mark else {
                    throw DamagedRow(what: "transaction without a value")
                }
                place.noteCommit(mark)
                return value
            }
        }
        if droppedKeys.areLeft { forgetOldPages() }
        changes.announceOwnCommit()
        return value
    }

    /// Writes what was overwritten in the log over what still stands in the file, so that a key that
    /// was taken away is in neither. Where somebody else reads just then, it is done after the next
    /// write, or when the file is opened again: what was written is true all the same.
    private func forgetOldPages() {
        let isDone: Bool
        do {
            isDone = try queue.writeWithoutTransaction { db in
                try db.demandInPlace(place)
                let isBusy: Int? = try db.value("PRAGMA wal_checkpoint(TRUNCATE)")
                return isBusy == 0
            }
        } catch {
            isDone = false
        }
        droppedKeys.areLeft = !isDone
    }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            guard !place.isOverwritten else { throw LedgerError.gone(path) }
            throw LedgerError(error, path: path) ?? error
        }
    }

    /// Deleted rows are overwritten; temporary tables stay in memory.
    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "care"
        configuration.busyMode = .callback(BusyNap.takeOne)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
            guard !isReadOnly else { return }
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA secure_delete = ON;
                    PRAGMA recursive_triggers = ON;
                    PRAGMA journal_size_limit = 1048576;
                    """)
        }
        return configuration
    }

    /// Before SQLite does, because SQLite would let everybody read it; its log files copy the mode.
    private static func makeEmptyFile(_ path: String) throws(LedgerError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FileAccess.owner)
        if descriptor >= 0 {
            Glibc.close(descriptor)
            return
        }
        switch errno {
        case EEXIST: return
        case ENOSPC, EDQUOT: throw .diskFull
        default: throw .directoryNotWritable(LedgerPath.directory(of: path))
        }
    }
}

/// Whether keys of boxes were taken away that may still stand in old pages.
private final class DroppedKeys: TransactionObserver, Sendable {
    private struct State {
        var isDropping = false
        var areLeft = false
    }

    private let state = Mutex(State())

    var areLeft: Bool {
        get { state.withLock(\.areLeft) }
        set { state.withLock { $0.areLeft = newValue } }
    }

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool {
        if case .delete(tableName: "care_wrap") = kind { true } else { false }
    }

    func databaseDidChange(with event: DatabaseEvent) {
        state.withLock { $0.isDropping = true }
    }

    func databaseDidCommit(_ db: Database) {
        state.withLock { state in
            state.areLeft = state.areLeft || state.isDropping
            state.isDropping = false
        }
    }

    func databaseDidRollback(_ db: Database) {
        state.withLock { $0.isDropping = false }
    }
}

extension DataDirectory {
    public var carePath: String { path + "/care.db" }

    /// True where there is a sealed file with something in it.
    public var hasCareFile: Bool { (FileStatus(of: carePath)?.size ?? 0) > 0 }

    /// In a form that SQLite cannot take for a URI.
    var openableCarePath: String { carePath.hasPrefix("/") ? carePath : "./" + carePath }
}
