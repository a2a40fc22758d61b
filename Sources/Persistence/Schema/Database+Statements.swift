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
        guard let text = self[index] as String? else { return nil }
        guard let day = Day(text: text) else { throw DamagedRow(what: "day " + text) }
        return day
    }

    func moment(_ index: Int) throws -> Moment {
        let text = self[index] as String
        guard let moment = Moment(text: text) else { throw DamagedRow(what: "moment " + text) }
        return moment
    }

    /// A word that must be one of an enumeration's.
    func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
        let text = self[index] as String
        guard let word = Word(rawValue: text) else { throw DamagedRow(what: "word " + text) }
        return word
    }
}

extension String {
    /// The text without NUL, at which SQLite would end it.
    var storable: String {
        utf8.contains(0) ? String(unicodeScalars.filter { $0 != "\0" }) : self
    }
}
