import Domain
internal import GRDB

extension SchoolClass {
    private static let columns = "SELECT id, name, starts, ends FROM school_class"

    private init(_ row: Row) throws {
        self.init(
            id: row.id(0), name: row[1], starts: try row.day(2), ends: try row.optionalDay(3))
    }

    /// As a school lists them, those that have ended too.
    static func fetchAll(_ db: Database) throws -> [SchoolClass] {
        try db.map(columns) { try SchoolClass($0) }.sorted(by: SchoolClass.isListedBefore)
    }

    static func nextID(_ db: Database) throws -> ID {
        ID(try db.value("SELECT ifnull(max(id), 0) + 1 FROM school_class") ?? 1)
    }
}

/// Brings the table to where a step leads, at work and when the journal is replayed.
struct SchoolClassWriter {
    let db: Database

    func apply(_ step: SchoolClass.Step, to one: SchoolClass.ID) throws {
        switch step {
        case .added(let name, let day):
            try db.run(
                "INSERT INTO school_class (id, name, starts) VALUES (?, ?, ?)",
                [one.rawValue, name.storable, day.text])
        case .ended(let day):
            try db.run(
                "UPDATE school_class SET ends = ? WHERE id = ?", [day.text, one.rawValue])
        }
    }
}
