internal import GRDB

/// A statement for thousands of runs: values go straight to SQLite, one call after the other.
struct BoundStatement {
    private let statement: Statement
    private var next: CInt = 1

    init(_ db: Database, _ sql: String) throws {
        statement = try db.makeStatement(sql: sql)
    }

    /// Makes ready for the next run; columns that are not bound then are NULL.
    mutating func begin() {
        statement.setUncheckedArguments([])
        next = 1
    }

    mutating func bind(_ text: String) throws { try bind(value: text) }
    mutating func bind(_ text: String?) throws { try bind(optional: text) }
    mutating func bind(_ number: Int64) throws { try bind(value: number) }
    mutating func bind(_ number: Int64?) throws { try bind(optional: number) }
    mutating func bind(_ flag: Bool) throws { try bind(value: flag) }

    func run() throws {
        try statement.execute()
    }

    private mutating func bind(optional value: (some StatementBinding)?) throws {
        if let value { try bind(value: value) } else { next += 1 }
    }

    private mutating func bind(value: some StatementBinding) throws {
        let code = value.bind(to: statement.sqliteStatement, at: next)
        guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        next += 1
    }
}
