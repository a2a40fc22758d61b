internal import GRDB

/// What SQLite itself can tell of the file, and whether all its tables, indexes and triggers are ours.
enum FileCheck {
    static func run(
        _ db: Database, fresh: Database, _ report: inout VerificationReport
    ) throws {
        try db.forEachRow("PRAGMA integrity_check(20)") { row in
            let words = row[0] as String
            if words != "ok" { report.add(.file, .damaged(words)) }
        }
        try db.forEachRow("PRAGMA foreign_key_check") { row in
            let key = (row[1] as Int64?).map(String.init) ?? "?"
            let target = row[2] as String
            report.add(.row(table: row[0], key: key), .damaged("→ " + target))
        }
        try compareSchemas(db, fresh, &report)
    }

    private static func compareSchemas(
        _ db: Database, _ fresh: Database, _ report: inout VerificationReport
    ) throws {
        let stored = try objects(of: db)
        let expected = try objects(of: fresh)
        for name in Set(stored.keys).union(expected.keys).sorted() {
            switch (stored[name], expected[name]) {
            case (nil, _): report.add(.schema(name), .missing)
            case (_, nil): report.add(.schema(name), .unexpected)
            case (let stored, let expected):
                if stored != expected { report.add(.schema(name), .changed(column: nil)) }
            }
        }
    }

    /// By name; SQLite's own, as the indexes that it makes for itself, are left out.
    private static func objects(of db: Database) throws -> [String: String] {
        let rows = try db.map(
            """
            SELECT name, type || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM main.sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """
        ) { row in (row[0] as String, row[1] as String) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
