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
        try bind(
            bytes: UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// As `Day.text` has it.
    mutating func bind(_ day: Day?) throws {
        guard let day else { return try bindNull() }
        try checkYear(of: day)
        try withUnsafeTemporaryAllocation(byteCount: 10, alignment: 1) { buffer in
            buffer.write(day)
            try bind(bytes: UnsafeRawBufferPointer(buffer))
        }
    }

    /// As `Moment.text` has it.
    mutating func bind(_ moment: Moment?) throws {
        guard let moment else { return try bindNull() }
        try checkYear(of: moment.day)
        try withUnsafeTemporaryAllocation(byteCount: 19, alignment: 1) { buffer in
            buffer.write(moment.day)
            buffer[10] = UInt8(ascii: " ")
            buffer.write(moment.hour, digits: 2, at: 11)
            buffer[13] = UInt8(ascii: ":")
            buffer.write(moment.minute, digits: 2, at: 14)
            buffer[16] = UInt8(ascii: ":")
            buffer.write(moment.secondOfDay % 60, digits: 2, at: 17)
            try bind(bytes: UnsafeRawBufferPointer(buffer))
        }
    }

    mutating func bind(blob bytes: [UInt8]?) throws {
        guard let bytes else { return try bindNull() }
        next += 1
        let count = CInt(bytes.count)
        try check(
            bytes.withUnsafeBytes {
                sqlite3_bind_blob(handle, next, $0.baseAddress, count, Self.transient)
            })
    }

    /// A macro that Swift cannot import: SQLite copies the bytes at once.
    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// As a text.
    mutating func bind(bytes: UnsafeRawBufferPointer) throws {
        next += 1
        try check(
            sqlite3_bind_text(
                handle, next, bytes.assumingMemoryBound(to: CChar.self).baseAddress,
                CInt(bytes.count), Self.transient))
    }

    /// True where the statement found a row.
    @discardableResult
    mutating func run() throws -> Bool {
        next = 0
        let code = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(reset) }
        return code == SQLITE_ROW
    }

    private mutating func check(_ code: CInt) throws {
        guard code != SQLITE_OK else { return }
        next = 0
        throw failure(code)
    }

    /// Days sort as texts only as long as years have four digits.
    private mutating func checkYear(of day: Day) throws {
        guard !(0...9999).contains(day.year) else { return }
        next = 0
        throw DatabaseError(resultCode: .SQLITE_RANGE, message: "year \(day.year)")
    }

    private func failure(_ code: CInt) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate func write(_ day: Day) {
        write(day.year, digits: 4, at: 0)
        self[4] = UInt8(ascii: "-")
        write(day.month, digits: 2, at: 5)
        self[7] = UInt8(ascii: "-")
        write(day.day, digits: 2, at: 8)
    }

    fileprivate func write(_ number: Int, digits: Int, at start: Int) {
        var number = number
        for index in (start..<start + digits).reversed() {
            self[index] = UInt8(ascii: "0") + UInt8(number % 10)
            number /= 10
        }
    }
}
