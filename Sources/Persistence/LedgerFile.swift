internal import GRDB
import Security
import Synchronization

/// The open database and the news about it, shared by the ledger and its repositories.
///
/// Two connections: reads go on while another thread writes. GRDB's pool would open its connections
/// in the same way, but takes several times as long to start.
final class LedgerFile: Sendable {
    let path: String
    let changes: ChangeFeed
    private let place: FilePlace
    private let reader: DatabaseQueue
    private let writer: LedgerWriter
    private let isLetGoOf = Mutex(false)

    init(path: String, reader: DatabaseQueue, writer: LedgerWriter, isWatched: Bool) {
        self.path = path
        place = FilePlace(path: path, isImmutable: !isWatched)
        self.reader = reader
        self.writer = writer
        changes = ChangeFeed(source: isWatched ? .init(path: path, reader: reader) : nil)
    }

    /// Whichever connection is closed last would write the log over what lies there now.
    deinit { if !isInPlace { writer.leaveLogOnClose() } }

    /// Lets go of the file whoever still knows of it: what was committed is brought into it, and nothing lies
    /// beside it, unless somebody else has it open or another file lies in its place. Nothing is read or
    /// written any more.
    func close() {
        interruptReading()
        if !isInPlace { writer.leaveLogOnClose() }
        for close in [reader.close, writer.close] {
            do {
                try close()
            } catch {
                // Somebody is in the middle of reading: all that was committed stands in the log, and is read
                // from there.
            }
        }
    }

    /// A statement that only reads ends at once; nobody waits for what nobody will see. Once: a connection
    /// that is closed is none to interrupt. One in memory writes as well.
    private func interruptReading() {
        isLetGoOf.withLock { isLetGoOf in
            if !isLetGoOf, !reader.path.contains(":memory:") { reader.interrupt() }
            isLetGoOf = true
        }
    }

    private var isInPlace: Bool {
        do {
            try read { _ in }
            return true
        } catch {
            return false
        }
    }

    /// For one statement: it sees one state of the ledger without a transaction around it.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        try reportingLedgerErrors(at: path) {
            try reader.unsafeReentrantRead { db in
                try db.demandInPlace(place)
                return try body(db)
            }
        }
    }

    /// For several statements that must see the same state of the ledger.
    func snapshot<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        try read { db in
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

    /// For what takes long: in one snapshot, on a connection of its own, so that it keeps no other
    /// reading waiting. Ends early when the task is cancelled.
    func aside<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do {
            guard !reader.path.contains(":memory:") else { return try await reader.read(body) }
            try read { _ in }
            let queue = try DatabaseQueue(
                path: reader.path, configuration: reader.configuration)
            return try await queue.read(body)
        } catch {
            throw LedgerError(error, path: path) ?? error
        }
    }

    /// The same for a thread that may wait meanwhile.
    func aside<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        guard !reader.path.contains(":memory:") else { return try snapshot(body) }
        try read { _ in }
        return try reportingLedgerErrors(at: path) {
            let queue = try DatabaseQueue(path: reader.path, configuration: reader.configuration)
            return try queue.read(body)
        }
    }

    func write<Value>(
        as signer: Signer? = nil, _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        let value = try rethrowingLedgerErrors {
            try writing().writeWithoutTransaction { db in
                try transact(db, as: signer, ending: .commit, body)
            }
        }
        changes.announceOwnCommit()
        return value
    }

    func write<Value: Sendable>(
        as signer: Signer? = nil,
        _ body: @Sendable @escaping (LedgerTransaction) throws -> Value
    ) async throws -> Value {
        do {
            let value = try await writing().writeWithoutTransaction { [self] db in
                try transact(db, as: signer, ending: .commit, body)
            }
            changes.announceOwnCommit()
            return value
        } catch {
            throw LedgerError(error, path: path) ?? error
        }
    }

    func rehearse<Value>(
        as signer: Signer? = nil, _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        try rethrowingLedgerErrors {
            try writing().writeWithoutTransaction { db in
                try transact(db, as: signer, ending: .rollback, body)
            }
        }
    }

    /// Demands first that the file is in place: another one in its place would be opened with its log.
    private func writing() throws -> DatabaseQueue {
        try read { _ in }
        return try writer.queue()
    }

    private func transact<Value>(
        _ db: Database, as signer: Signer?, ending: Database.TransactionCompletion,
        _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inTransaction(.immediate) {
            try db.demandInPlace(place)
            let transaction = LedgerTransaction(db: db, signer: signer)
            value = try body(transaction)
            try transaction.workspace.finish()
            try db.markCommit()
            try db.demandInPlace(place)
            return ending
        }
        guard let value else { throw DamagedRow(what: "transaction without a value") }
        return value
    }

    private func rethrowingLedgerErrors<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw LedgerError(error, path: path) ?? error
        }
    }
}
