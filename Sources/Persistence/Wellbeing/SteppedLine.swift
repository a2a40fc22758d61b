import Domain
internal import GRDB

/// A line of a book that only signed steps change: the journal keeps them, and the table follows, at
/// work and when the journal is replayed.
protocol SteppedLine: Identifiable where ID == Identifier<Self> {
    associatedtype Step

    static var table: String { get }

    static func fetch(_ db: Database, _ id: ID) throws -> Self?

    static func act(_ step: Step, on id: ID) -> JournalAct

    /// Brings the table to where a step of `day` leads.
    static func apply(_ step: Step, to id: ID, on day: Day, _ db: Database) throws
}

extension LedgerTransaction {
    /// Takes steps on a line, or on a new one, all or none; `demand` throws where something speaks
    /// against a step on the line as it is by then. Returns the line.
    func takeSteps<Line: SteppedLine>(
        _ steps: [Line.Step], on line: Line.ID?, at moment: Moment,
        demanding demand: (Line.Step, Line?) throws -> Void
    ) throws -> Line.ID {
        var known = try line.flatMap { try Line.fetch(db, $0) }
        let id = try known?.id ?? nextID(in: Line.table)
        for step in steps {
            try demand(step, known)
            try note(Line.act(step, on: id), at: moment)
            try Line.apply(step, to: id, on: moment.day, db)
            known = try Line.fetch(db, id)
        }
        return id
    }

    func nextID<Subject>(in table: String) throws -> Identifier<Subject> {
        Identifier(try db.value("SELECT ifnull(max(id), 0) + 1 FROM \(table)") ?? 1)
    }
}
