public import Domain
internal import GRDB
import Security

/// Every way to change the ledger; lives only inside `Ledger.write` and `Ledger.rehearse`.
public struct LedgerTransaction {
    let db: Database
    /// Who has signed in; nil for what nobody signs, as an import before there are accounts.
    let signer: Signer?
    let workspace: HazardWorkspace

    init(db: Database, signer: Signer? = nil) {
        self.db = db
        self.signer = signer
        workspace = HazardWorkspace(db: db, signer: signer)
    }

    /// Numbers given so far keep the code that they were given under.
    public func setSchool(name: String, code: String) throws {
        try db.run(
            """
            INSERT INTO school (id, name, code) VALUES (1, ?, ?)
            ON CONFLICT DO UPDATE SET name = excluded.name, code = excluded.code
            """, [name.storable, code.storable])
        workspace.forget()
    }

    public func organisation(on day: Day) throws -> Organisation {
        try Organisation.fetch(db, on: day)
    }

    public func categories() throws -> [HazardCategory] {
        try HazardCategory.fetchAll(db)
    }

    public func ruleSettings() throws -> RuleSettings {
        try RuleSettings.fetch(db)
    }

    /// Replaces what was known of the same semester.
    public func addSemester(_ semester: Semester) throws {
        try semester.save(db)
    }

    /// Nil makes the days ordinary again.
    public func setException(
        _ exception: DayException?, on days: ClosedRange<Day>, source: String = ""
    ) throws {
        try CalendarChange.days(days, exception, source: source).apply(db)
    }
}
