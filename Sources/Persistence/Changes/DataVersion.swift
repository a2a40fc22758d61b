internal import GRDB

/// A number of one connection that differs whenever another connection has committed in between
/// (`PRAGMA data_version`).
struct DataVersion: Equatable {
    private let number: Int

    init(_ db: Database) throws {
        number = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
}
