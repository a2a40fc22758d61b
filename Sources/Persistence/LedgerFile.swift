internal import GRDB

/// The open database and the news about it, shared by the ledger and its repositories.
final class LedgerFile: Sendable {
    let path: String
    let changes: ChangeFeed
    private let database: any DatabaseWriter

    init(path: String, database: any DatabaseWriter, isWatched: Bool) throws {
        self.path = path
        self.database = database
        let version = try database.writeWithoutTransaction(DataVersion.init)
        changes = ChangeFeed(
            source: isWatched ? .init(path: path, database: database, version: version) : nil)
    }

    static func inMemory() throws(LedgerError) -> LedgerFile {
        try reportingLedgerErrors(at: ":memory:") {
            let queue = try DatabaseQueue(configuration: .ledger())
            try Schema.bringUpToDate(queue, path: ":memory:")
            return try LedgerFile(path: ":memory:", database: queue, isWatched: false)
        }
    }

    /// For one statement: it sees one state of the ledger without a transaction around it.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        try reportingLedgerErrors(at: path) { try database.unsafeReentrantRead(body) }
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

    func write<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
        let value = try rethrowingLedgerErrors {
            try database.writeWithoutTransaction { db in
                try Self.transact(db, ending: .commit, body)
            }
        }
        changes.announce()
        return value
    }

    func write<Value: Sendable>(
        _ body: @Sendable @escaping (LedgerTransaction) throws -> Value
    ) async throws -> Value {
        do {
            let value = try await database.writeWithoutTransaction { db in
                try Self.transact(db, ending: .commit, body)
            }
            changes.announce()
            return value
        } catch {
            throw LedgerError(error, path: path) ?? error
        }
    }

    func rehearse<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
        try rethrowingLedgerErrors {
            try database.writeWithoutTransaction { db in
                try Self.transact(db, ending: .rollback, body)
            }
        }
    }

    private static func transact<Value>(
        _ db: Database, ending: Database.TransactionCompletion,
        _ body: (LedgerTransaction) throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inTransaction(.immediate) {
            let transaction = LedgerTransaction(db: db)
            value = try body(transaction)
            try transaction.workspace.finish()
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
