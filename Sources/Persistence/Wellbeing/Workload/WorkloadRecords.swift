import Domain
internal import GRDB

extension Workload {
    private static let columns =
        "SELECT id, person_id, kind, day, amount, withdrawn_for FROM workload"

    private init(_ row: Row) throws {
        let entry = WorkloadEntry(
            person: row.id(1), kind: try row.word(2), day: try row.day(3), amount: row[4])
        self.init(id: row.id(0), entry: entry, withdrawnFor: row[5])
    }

    /// In the order of their days.
    static func fetchAll(_ db: Database) throws -> [Workload] {
        try db.map("\(columns) ORDER BY day, id") { try Workload($0) }
    }

    static func fetch(_ db: Database, _ id: ID) throws -> Workload? {
        try db.firstRow("\(columns) WHERE id = ?", [id.rawValue]).map { try Workload($0) }
    }
}

/// Brings the table to where a step leads, at work and when the journal is replayed.
struct WorkloadWriter {
    let db: Database

    func apply(_ step: WorkloadStep, to line: Workload.ID) throws {
        switch step {
        case .noted(let entry):
            try db.run(
                """
                INSERT INTO workload (id, person_id, kind, day, amount) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    line.rawValue, entry.person.rawValue, entry.kind.rawValue, entry.day.text,
                    entry.amount,
                ])
        case .withdrawn(let reason):
            try db.run(
                "UPDATE workload SET withdrawn_for = ? WHERE id = ?",
                [reason.storable, line.rawValue])
        }
    }
}
