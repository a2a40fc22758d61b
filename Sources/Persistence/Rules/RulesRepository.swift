public import Domain
internal import GRDB
public import Security

/// The tables that a county or a school fills in its own way: deadlines and ladder, the numbering,
/// the guide's clauses, the categories; each value with where it comes from.
public struct RulesRepository: Sendable {
    let file: LedgerFile

    public func settings() throws(LedgerError) -> RuleSettings {
        try file.read(RuleSettings.fetch)
    }

    /// Where the values that the school has set come from; the others are the defaults.
    public func sources() throws(LedgerError) -> [RuleName: String] {
        try file.read { db in
            let rows = try db.map("SELECT name, source FROM school_rule") { row in
                (row[0] as String, row[1] as String)
            }
            return Dictionary(
                rows.compactMap { name, source in RuleName(rawValue: name).map { ($0, source) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// In the guide's order.
    public func clauses() throws(LedgerError) -> [GuideClause] {
        try file.read(GuideClause.fetchAll)
    }

    /// Sets a rule under a signature; throws `RuleRefusal` where it cannot have that value.
    public func set(
        _ name: RuleName, to value: String, source: String, as signer: Signer, at moment: Moment
    ) async throws {
        if let refusal = name.refusal(of: value) { throw refusal }
        try await file.write(as: signer) { transaction in
            try transaction.demand(name.action, on: moment.day)
            try RuleSettings.set(
                name.rawValue, to: value.storable, source: source.storable, on: moment.day,
                transaction.db)
            try transaction.note(
                .ruleChanged(name: name.rawValue, value: value, source: source), at: moment)
        }
    }

    /// Adds a clause, or replaces the one of the same code.
    public func set(
        _ clause: GuideClause, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            try clause.save(transaction.db)
            try transaction.note(
                .clauseChanged(
                    code: clause.code, field: clause.field.rawValue, text: clause.text,
                    source: clause.source), at: moment)
        }
    }

    /// Takes a clause from the table; hazards judged by it keep its code.
    public func remove(
        _ clause: GuideClause, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            try transaction.db.run("DELETE FROM guide_clause WHERE code = ?", [clause.code])
            try transaction.note(
                .clauseChanged(
                    code: clause.code, field: clause.field.rawValue, text: "",
                    source: clause.source), at: moment)
        }
    }

    /// Adds a category, or renames the one of the same code.
    public func set(
        _ category: HazardCategory, as signer: Signer, at moment: Moment
    ) async throws {
        try await file.write(as: signer) { transaction in
            try transaction.demand(.changeRules, on: moment.day)
            try category.save(transaction.db)
            try transaction.note(
                .categoryChanged(
                    code: category.code, name: category.name, englishName: category.englishName,
                    source: category.source), at: moment)
        }
    }
}

extension LedgerTransaction {
    /// The rule book with the school's own numbers and calendar.
    func hazardRules() throws -> HazardRules {
        HazardRules(
            settings: try RuleSettings.fetch(db), calendar: try SchoolCalendar.fetch(db))
    }
}

extension RuleSettings {
    /// A summer timetable holds from `day` on; the days before keep theirs.
    static func set(
        _ name: String, to value: String, source: String, on day: Day, _ db: Database
    ) throws {
        try db.run(
            "INSERT OR REPLACE INTO school_rule (name, value, source) VALUES (?, ?, ?)",
            [name, value, source])
        guard name == RuleName.summerTimetable.rawValue else { return }
        try db.run(
            "INSERT OR REPLACE INTO season_timetable (starts, summer) VALUES (?, ?)",
            [day.text, value])
    }

    static func fetch(_ db: Database) throws -> RuleSettings {
        let rows = try db.map("SELECT name, value FROM school_rule") { row in
            (row[0] as String, row[1] as String)
        }
        return RuleSettings(
            values: Dictionary(
                rows.compactMap { name, value in RuleName(rawValue: name).map { ($0, value) } },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension TimetableHistory {
    static func fetch(_ db: Database) throws -> TimetableHistory {
        let rows = try db.map("SELECT starts, summer FROM season_timetable") { row in
            (starts: try row.day(0), summer: row[1] as String)
        }
        // What no timetable is counts as not said, as with every rule.
        return TimetableHistory(
            rows.compactMap { row in
                SeasonTimetable(text: row.summer).map { Term(starts: row.starts, timetable: $0) }
            })
    }
}

extension GuideClause {
    static func fetchAll(_ db: Database) throws -> [GuideClause] {
        try db.map("SELECT code, field, text, source FROM guide_clause ORDER BY sort_order, code") {
            GuideClause(code: $0[0], field: try $0.word(1), text: $0[2], source: $0[3])
        }
    }

    func save(_ db: Database) throws {
        let order = Field.allCases.firstIndex(of: field) ?? 0
        try db.run(
            """
            INSERT INTO guide_clause (code, field, text, source, sort_order)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET field = excluded.field, text = excluded.text,
                source = excluded.source, sort_order = excluded.sort_order
            """, [code.storable, field.rawValue, text.storable, source.storable, order])
    }
}
