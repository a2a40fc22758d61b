import Foundation
import GRDB

/// One byte of one value in one row of a table, changed.
struct ByteChange: CustomStringConvertible {
    let table: String
    let rowID: Int64
    let column: String
    let byte: Int
    private let before: DatabaseValue

    /// Every one there is in the table, or one in so many of each value besides its first and its last;
    /// which ones differs from row to row.
    static func all(
        in table: String, of copy: EvidenceLedger.Copy, oneIn stride: Int = 1
    ) throws -> [ByteChange] {
        try copy.rows("SELECT rowid AS change_rowid, * FROM \(table)").flatMap { row in
            row.columnNames.dropFirst().flatMap { column in
                let value = row[column] as DatabaseValue
                let (rowID, count) = (row["change_rowid"] as Int64, count(of: value))
                let bytes = (0..<count).filter { byte in
                    byte == 0 || byte == count - 1 || (byte + Int(rowID)) % stride == 0
                }
                return bytes.map { byte in
                    ByteChange(
                        table: table, rowID: rowID, column: column, byte: byte, before: value)
                }
            }
        }
    }

    func apply(to db: Database) throws {
        let cast = before.storage.isText ? "CAST(? AS TEXT)" : "?"
        try db.execute(
            sql: "UPDATE \(table) SET \(column) = \(cast) WHERE rowid = ?",
            arguments: [after, rowID])
    }

    var description: String { "\(table) \(rowID), \(column), byte \(byte)" }

    private var after: DatabaseValue {
        switch before.storage {
        case .null: .null
        case .int64(let number): (number ^ (1 << (8 * byte))).databaseValue
        case .double(let number): number.nextUp.databaseValue
        case .string(let text): Self.flipped(Data(text.utf8), byte).databaseValue
        case .blob(let bytes): Self.flipped(bytes, byte).databaseValue
        }
    }

    private static func flipped(_ bytes: Data, _ byte: Int) -> Data {
        var bytes = bytes
        bytes[byte] ^= 1
        return bytes
    }

    /// As many bytes as SQLite stores of the value.
    private static func count(of value: DatabaseValue) -> Int {
        switch value.storage {
        case .null: 0
        case .int64(let number): max(1, (71 - abs(number).leadingZeroBitCount) / 8)
        case .double: 1
        case .string(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}

extension DatabaseValue.Storage {
    fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
