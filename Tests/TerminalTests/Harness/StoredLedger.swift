import GRDB

/// The ledger's file as SQLite alone sees it, past the program.
struct StoredLedger {
    let path: String

    /// `ok`, or what is wrong with the file.
    func integrity() throws -> String {
        try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } ?? ""
    }

    /// The text of the hazard with the highest number.
    func newestText() throws -> String {
        try read { try String.fetchOne($0, sql: "SELECT text FROM hazard ORDER BY id DESC") } ?? ""
    }

    /// Makes the file look as if a later program had written it.
    func growNewer() throws {
        try queue.writeWithoutTransaction { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try db.execute(sql: "PRAGMA user_version = \(version + 1)")
        }
    }

    func execute(_ sql: String) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// Keeps everybody else from writing while `body` runs.
    func whileLocked(_ body: () async throws -> Void) async throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await body()
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try queue.read(body)
    }

    private var queue: DatabaseQueue {
        get throws { try DatabaseQueue(path: path) }
    }
}
