import Domain
internal import GRDB

extension Database {
    /// Runs a statement that is prepared once per connection.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func firstRow(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ sql: String, _ arguments: StatementArguments = []
    ) throws -> Value? {
        try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Calls `body` with each row; the row is only valid inside.
    func forEachRow(
        _ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { try body(row) }
    }

    func map<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ transform: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(sql, arguments) { values.append(try transform($0)) }
        return values
    }
}

/// A column of numbers in a file that somebody may have written into: -1 stands for what is no whole number, for
/// a text that begins with one would be taken for it.
func wholeNumber(_ column: String) -> String {
    "CASE typeof(\(column)) WHEN 'integer' THEN \(column) WHEN 'null' THEN NULL ELSE -1 END"
}

extension [Int64] {
    /// What a statement reads by `json_each`.
    var jsonArray: String { "[" + map(String.init).joined(separator: ",") + "]" }
}

extension Row {
    func id<Subject>(_ index: Int) -> Identifier<Subject> {
        Identifier(self[index] as Int64)
    }

    func optionalID<Subject>(_ index: Int) -> Identifier<Subject>? {
        (self[index] as Int64?).map { Identifier($0) }
    }

    func day(_ index: Int) throws -> Day {
        guard let day = try optionalDay(index) else { throw DamagedRow(what: "day") }
        return day
    }

    func optionalDay(_ index: Int) throws -> Day? {
        guard var text = self[index] as String? else { return nil }
        let day = text.withUTF8 { $0.count == 10 ? Day(stored: $0) : nil }
        guard let day else { throw DamagedRow(what: "day " + text) }
        return day
    }

    func moment(_ index: Int) throws -> Moment {
        var text = self[index] as String? ?? ""
        let moment = text.withUTF8 { $0.count == 19 ? Moment(stored: $0) : nil }
        guard let moment else { throw DamagedRow(what: "moment " + text) }
        return moment
    }

    func optionalWord<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
        self[index] == nil ? nil : try word(index)
    }

    /// A word that must be one of an enumeration's.
    func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
        let text = self[index] as String? ?? ""
        guard let word = Word(rawValue: text) else { throw DamagedRow(what: "word " + text) }
        return word
    }
}

// A window of the board holds hundreds of days and moments; `init(text:)`, which takes any kind of
// string, needs longer for them than SQLite for the whole window.

extension Day {
    /// Reads the first ten bytes.
    fileprivate init?(stored bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let century = bytes.number(at: 0), let year = bytes.number(at: 2),
            let month = bytes.number(at: 5), let day = bytes.number(at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }
}

extension Moment {
    fileprivate init?(stored bytes: UnsafeBufferPointer<UInt8>) {
        guard let day = Day(stored: bytes), bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = bytes.number(at: 11), let minute = bytes.number(at: 14),
            let second = bytes.number(at: 17), hour < 24, minute < 60, second < 60
        else { return nil }
        self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Two digits.
    fileprivate func number(at index: Int) -> Int? {
        let zero = UInt8(ascii: "0")
        let tens = self[index] &- zero
        let ones = self[index + 1] &- zero
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}

extension String {
    /// The text without NUL, at which SQLite would end it.
    var storable: String {
        utf8.contains(0) ? String(unicodeScalars.filter { $0 != "\0" }) : self
    }
}
