import Domain
internal import GRDB

/// What single acts ask of who did them, and what they change.
extension JournalReplay {
    /// Everybody writes down the own work.
    func isEntitled(
        _ actor: Person.ID, to step: WorkloadStep, on line: Workload.ID, _ day: Day
    ) throws -> Bool {
        var owner = try Workload.fetch(db, line)?.entry.person
        if case .noted(let entry) = step { owner = entry.person }
        let keepers = WorkloadRules.keepers
        return try owner == actor
            || !keepers.isDisjoint(with: try OfficeAssignment.inForce(actor, on: day, db))
    }

    func isEntitled(to act: RollAct, in line: JournalLine, on day: Day) throws -> Bool {
        guard !present.isEmpty else { return true }
        guard line.key != nil, let actor = line.actor else { return false }
        return !Set(act.action.rollOffices).isDisjoint(
            with: try OfficeAssignment.inForce(Person.ID(actor), on: day, db))
    }

    func change(
        clause code: String, _ field: String, _ text: String, _ source: String
    ) throws {
        guard !text.isEmpty, let field = GuideClause.Field(rawValue: field) else {
            return try db.run("DELETE FROM guide_clause WHERE code = ?", [code])
        }
        try GuideClause(code: code, field: field, text: text, source: source).save(db)
    }
}
