import Domain
internal import GRDB
import GRDBSQLite

/// A statement for thousands of runs: values go straight to SQLite, without GRDB's argument lists,
/// which cost a bulk import as much time as SQLite itself.
///
/// Bind all values in their order, then run.
struct BoundStatement {
    /// Owns `handle`.
    private let statement: Statement
    private let handle: SQLiteStatement
    private let connection: SQLiteConnection
    private let shelf = BindingShelf()
    private var next: CInt = 0

    init(_ db: Database, _ sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        guard let connection = db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        self.connection = connection
    }

    mutating func bindNull() throws {
        next += 1
        try check(sqlite3_bind_null(handle, next))
    }

    mutating func bind(_ number: Int64?) throws {
        guard let number else { return try bindNull() }
        next += 1
        try check(sqlite3_bind_int64(handle, next, number))
    }

    mutating func bind(_ flag: Bool) throws {
        try bind(flag ? 1 : 0)
    }

    mutating func bind(_ text: String?) throws {
        guard var text else { return try bindNull() }
        try text.withUTF8 { try bind(bytes: UnsafeRawBufferPointer($0)) }
    }

    mutating func bind(_ word: StaticString) throws {
        try bindText(at: word.utf8Start, count: word.utf8CodeUnitCount, nil)
    }

    /// As `Day.text` has it.
    mutating func bind(_ day: Day?) throws {
        guard let day else { return try bindNull() }
        try checkYear(of: day)
        try day.withTextBytes { try bind(bytes: $0) }
    }

    /// As `Moment.text` has it.
    mutating func bind(_ moment: Moment?) throws {
        guard let moment else { return try bindNull() }
        try checkYear(of: moment.day)
        try moment.withTextBytes { try bind(bytes: $0) }
    }

    mutating func bind(blob bytes: [UInt8]?) throws {
        guard let bytes else { return try bindNull() }
        next += 1
        let count = CInt(bytes.count)
        try check(
            bytes.withUnsafeBytes { bytes in
                if let kept = shelf.keep(bytes) {
                    return sqlite3_bind_blob(handle, next, kept, count, nil)
                }
                return sqlite3_bind_blob(handle, next, bytes.baseAddress, count, Self.transient)
            })
    }

    /// As a text.
    mutating func bind(bytes: UnsafeRawBufferPointer) throws {
        if let kept = shelf.keep(bytes) {
            try bindText(at: kept, count: bytes.count, nil)
        } else {
            try bindText(at: bytes.baseAddress, count: bytes.count, Self.transient)
        }
    }

    /// Without `transient`, what is there must stay there until the statement has run.
    private mutating func bindText(
        at start: UnsafeRawPointer?, count: Int, _ destructor: sqlite3_destructor_type?
    ) throws {
        next += 1
        try check(
            sqlite3_bind_text(
                handle, next, start?.assumingMemoryBound(to: CChar.self), CInt(count), destructor))
    }

    /// A macro that Swift cannot import: SQLite copies the bytes at once.
    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// True where the statement found a row.
    @discardableResult
    mutating func run() throws -> Bool {
        let code = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        beginAnew()
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(reset) }
        return code == SQLITE_ROW
    }

    private mutating func check(_ code: CInt) throws {
        guard code != SQLITE_OK else { return }
        beginAnew()
        throw failure(code)
    }

    /// Days sort as texts only as long as years have four digits.
    private mutating func checkYear(of day: Day) throws {
        guard !Self.sortableDays.contains(day) else { return }
        beginAnew()
        throw DatabaseError(resultCode: .SQLITE_RANGE, message: "year \(day.year)")
    }

    private static let sortableDays = Day(ordinal: -719_528)...Day(ordinal: 2_932_896)

    private mutating func beginAnew() {
        next = 0
        shelf.clear()
    }

    private func failure(_ code: CInt) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}
