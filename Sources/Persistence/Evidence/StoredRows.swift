internal import GRDB
internal import GRDBSQLite
import Security

/// Rows as SQLite holds them, read without any conversion: a digest must cover what is there and not
/// what a reader would make of it.
struct StoredRows {
    /// Owns `handle`.
    private let statement: Statement
    private let handle: SQLiteStatement
    private let connection: SQLiteConnection

    init(_ db: Database, _ sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        guard let connection = db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        self.connection = connection
    }

    /// Goes to the next row; false behind the last one.
    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    /// Begins anew with another value for the one parameter.
    func restart(with number: Int64) {
        sqlite3_reset(handle)
        sqlite3_bind_int64(handle, 1, number)
    }

    /// Begins anew with a text for the one parameter.
    func restart(with text: [UInt8]) {
        sqlite3_reset(handle)
        // SQLite copies the bytes: they are gone before the next step.
        let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        text.withUnsafeBytes { bytes in
            _ = sqlite3_bind_text(
                handle, 1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                CInt(bytes.count), copying)
        }
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL
    }

    func isNumber(_ column: Int) -> Bool {
        sqlite3_column_type(handle, CInt(column)) == SQLITE_INTEGER
    }

    /// 0 for NULL.
    func number(_ column: Int) -> Int64 {
        sqlite3_column_int64(handle, CInt(column))
    }

    func optionalNumber(_ column: Int) -> Int64? {
        isNull(column) ? nil : number(column)
    }

    func text(_ column: Int) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func blob(_ column: Int) -> [UInt8] {
        withBytes(column) { Array($0) }
    }

    /// Of a text or a blob; the pointer is good only within `body`.
    func withBytes<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let start = sqlite3_column_blob(handle, CInt(column))
        let count = Int(sqlite3_column_bytes(handle, CInt(column)))
        return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    func holds(_ word: StaticString, at column: Int) -> Bool {
        withBytes(column) { bytes in
            bytes.elementsEqual(
                UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
    }

    func add(_ columns: Range<Int>, to digester: inout EventDigester) {
        for column in columns {
            switch sqlite3_column_type(handle, CInt(column)) {
            case SQLITE_NULL: digester.addNothing()
            case SQLITE_INTEGER: digester.add(number(column))
            default: withBytes(column) { digester.add(bytes: $0) }
            }
        }
    }
}
