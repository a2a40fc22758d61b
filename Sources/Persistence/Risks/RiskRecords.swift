import Domain
internal import GRDB

extension RiskPoint {
    private static let columns = """
        SELECT id, place_id, name, category, danger, score, measures, responsible_id, level,
            review_due, identified_on, assessed_on, assessor_id, closed_on FROM risk_point
        """

    private init(_ row: Row) throws {
        let entry = RiskEntry(
            place: row.id(1), name: row[2], category: row[3], danger: row[4],
            score: try row.riskScore(5), measures: row[6], responsible: row.optionalID(7),
            level: try row.word(8), reviewDue: try row.day(9))
        self.init(
            id: row.id(0), entry: entry, identifiedOn: try row.day(10),
            assessedOn: try row.day(11), assessor: row.optionalID(12),
            closedOn: try row.optionalDay(13))
    }

    static func fetchAll(_ db: Database) throws -> [RiskPoint] {
        try db.map("\(columns) ORDER BY id") { try RiskPoint($0) }
    }

    static func fetch(_ db: Database, _ id: ID) throws -> RiskPoint? {
        try db.firstRow("\(columns) WHERE id = ?", [id.rawValue]).map { try RiskPoint($0) }
    }
}

extension RiskHistoryLine {
    private static let columns =
        "SELECT risk_id, at, actor_id, action, score, note FROM risk_history"

    private init(_ row: Row) throws {
        self.init(
            risk: row.id(0), at: try row.moment(1), actor: row.optionalID(2),
            action: try row.word(3), score: try row.riskScore(4), note: row[5])
    }

    /// The oldest first.
    static func fetchAll(_ db: Database, of risk: RiskPoint.ID) throws -> [RiskHistoryLine] {
        try db.map("\(columns) WHERE risk_id = ? ORDER BY id", [risk.rawValue]) {
            try RiskHistoryLine($0)
        }
    }

    /// The last line of each risk point up to the end of `day`.
    static func fetchLast(_ db: Database, upTo day: Day) throws -> [RiskHistoryLine] {
        try db.map(
            """
            \(columns) WHERE id IN (
                SELECT max(id) FROM risk_history WHERE at < ? GROUP BY risk_id)
            """, [day.adding(days: 1).text]
        ) { try RiskHistoryLine($0) }
    }
}

extension Row {
    fileprivate func riskScore(_ index: Int) throws -> RiskScore {
        let text: String = self[index]
        guard let score = RiskScore(text: text) else {
            throw DamagedRow(what: "risk score " + text)
        }
        return score
    }
}

/// Writes what a step leads to: the same for the ledger and for a replay of its journal.
struct RiskWriter {
    let db: Database

    /// `entry`: the number of the step in the journal.
    func apply(
        _ step: RiskStep, to risk: RiskPoint.ID, entry: Int64, by actor: Person.ID?,
        at moment: Moment
    ) throws {
        var note = ""
        switch step {
        case .identified(let entry):
            try insert(entry, risk, by: actor, on: moment.day)
        case .revised(let entry):
            try update(entry, risk)
        case .reviewed(let score, let words, let next):
            note = words
            try db.run(
                """
                UPDATE risk_point SET score = ?, review_due = ?, assessed_on = ?, assessor_id = ?
                WHERE id = ?
                """,
                [score.text, next.text, moment.day.text, actor?.rawValue, risk.rawValue])
        case .closed(let reason):
            note = reason
            try db.run(
                "UPDATE risk_point SET closed_on = ? WHERE id = ?",
                [moment.day.text, risk.rawValue])
        case .reopened(let reason):
            note = reason
            try db.run("UPDATE risk_point SET closed_on = NULL WHERE id = ?", [risk.rawValue])
        }
        try db.run(
            """
            INSERT INTO risk_history (id, risk_id, at, actor_id, action, score, note)
            SELECT ?1, id, ?2, ?3, ?4, score, ?5 FROM risk_point WHERE id = ?6
            """,
            [
                entry, moment.text, actor?.rawValue, step.action.rawValue, note.storable,
                risk.rawValue,
            ])
    }

    private func insert(
        _ entry: RiskEntry, _ risk: RiskPoint.ID, by actor: Person.ID?, on day: Day
    ) throws {
        try db.run(
            """
            INSERT INTO risk_point (
                id, place_id, name, category, danger, score, measures, responsible_id, level,
                review_due, identified_on, assessed_on, assessor_id
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [risk.rawValue] + entry.arguments + [day.text, day.text, actor?.rawValue])
    }

    private func update(_ entry: RiskEntry, _ risk: RiskPoint.ID) throws {
        try db.run(
            """
            UPDATE risk_point SET place_id = ?, name = ?, category = ?, danger = ?, score = ?,
                measures = ?, responsible_id = ?, level = ?, review_due = ?
            WHERE id = ?
            """, entry.arguments + [risk.rawValue])
    }
}

extension RiskEntry {
    fileprivate var arguments: StatementArguments {
        [
            place.rawValue, name.storable, category.storable, danger.storable, score.text,
            measures.storable, responsible?.rawValue, level.rawValue, reviewDue.text,
        ]
    }
}
