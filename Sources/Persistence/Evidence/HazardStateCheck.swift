import Domain
internal import GRDB

/// Compares the state columns of a hazard's row with the hazard as its events leave it.
struct HazardStateCheck {
    private var whole: BoundStatement
    private var columns: [(name: String, statement: BoundStatement)]

    init(_ db: Database) throws {
        let names = HazardWriter.stateColumns
        let id = "id = ?\(names.count + 1)"
        let all = names.enumerated().map { "\($1) IS ?\($0 + 1)" }.joined(separator: " AND ")
        whole = try BoundStatement(db, "SELECT 1 FROM hazard WHERE \(all) AND \(id)")
        columns = try names.enumerated().map { index, name in
            let sql = "SELECT 1 FROM hazard WHERE \(name) IS ?\(index + 1) AND \(id)"
            return (name, try BoundStatement(db, sql))
        }
    }

    mutating func check(_ hazard: Hazard, _ findings: inout VerificationReport) throws {
        guard try !Self.holds(hazard, &whole) else { return }
        for index in columns.indices where try !Self.holds(hazard, &columns[index].statement) {
            findings.add(.hazard(hazard.number), .changed(column: columns[index].name))
        }
    }

    private static func holds(
        _ hazard: Hazard, _ statement: inout BoundStatement
    ) throws -> Bool {
        try HazardWriter.bindState(of: hazard, to: &statement)
        try statement.bind(hazard.id.rawValue)
        return try statement.run()
    }
}
