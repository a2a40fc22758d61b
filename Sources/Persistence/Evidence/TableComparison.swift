internal import GRDB

/// Compares the tables that the journal changes with what its entries lead to.
struct TableComparison {
    let db: Database
    let replayed: Database
    /// What of the calendar signed changes have touched: the rest was entered when the school was set
    /// up, without a signature.
    let calendar: ChangedDays

    private struct Table {
        let name: String
        /// A column, or what makes one of several.
        let key: String
        let columns: [String]
        /// The rows that follow from the journal; nil where all do.
        var only: Set<String>?
    }

    /// Without `sealed` and `signature`, which prove themselves.
    private static let tables =
        [
            Table(
                name: "account_key", key: "id",
                columns: ["person_id", "signing", "reading", "issued_at", "retired_at"]),
            Table(
                name: "account", key: "person_id",
                columns: ["key_id", "is_disabled", "failures", "last_failure_at"]),
            Table(
                name: "account_seen", key: "person_id",
                columns: [
                    "at", "hazard_event_id", "hazard_event_digest", "journal_id", "journal_digest",
                    "key_id",
                ]),
            Table(name: "recovery_key", key: "id", columns: ["public_key", "set_at"]),
            Table(
                name: "office_assignment", key: "id",
                columns: ["person_id", "office", "starts", "ends"]),
            Table(name: "person_departure", key: "person_id", columns: ["last_day"]),
            Table(name: "school_rule", key: "name", columns: ["value", "source"]),
            Table(name: "season_timetable", key: "starts", columns: ["summer"]),
            Table(
                name: "guide_clause", key: "code",
                columns: ["field", "text", "source", "sort_order"]),
            Table(
                name: "hazard_category", key: "code",
                columns: ["name", "english_name", "source", "sort_order"]),
        ] + dutyTables + riskTables + careTables

    private static let dutyTables = [
        Table(
            name: "duty_slot", key: "id",
            columns: [
                "slot_id", "name", "kind", "summer", "winter", "weekdays", "weeks",
                "school_days_only", "starts", "ends",
            ]),
        Table(
            name: "slot_requirement", key: "id",
            columns: ["place_id", "slot_id", "starts", "ends"]),
        Table(
            name: "duty", key: "id",
            columns: [
                "person_id", "place_id", "slot_id", "stand_in_id", "weekdays", "weeks",
                "starts", "ends",
            ]),
        Table(
            name: "duty_substitution", key: "id",
            columns: ["duty_id", "day", "cover", "person_id", "reason"]),
        Table(
            name: "duty_tick", key: "id",
            columns: ["duty_id", "day", "person_id", "at", "hazard_number"]),
        Table(name: "duty_tick_taken_back", key: "tick_id", columns: []),
        Table(
            name: "pledge", key: "id",
            columns: [
                "layer", "school_year", "person_id", "at", "digest", "text", "signed_on",
                "archive_box", "void_reason",
            ]),
        Table(name: "pledge_template", key: "layer", columns: ["text", "source"]),
        Table(
            name: "family_pledges", key: "id",
            columns: ["school_year", "class_name", "due", "signed", "archive_box"]),
    ]

    private static let riskTables = [
        Table(
            name: "risk_point", key: "id",
            columns: [
                "place_id", "name", "category", "danger", "score", "measures", "responsible_id",
                "level", "review_due", "identified_on", "assessed_on", "assessor_id", "closed_on",
            ]),
        Table(
            name: "risk_history", key: "id",
            columns: ["risk_id", "at", "actor_id", "action", "score", "note"]),
    ]

    private static let careTables = [
        Table(
            name: "care_work", key: "id",
            columns: ["kind", "day", "title", "count", "is_held", "withdrawn_for", "details"]),
        Table(
            name: "talent_member", key: "id",
            columns: [
                "person_id", "name", "school", "last_day", "left_for", "withdrawn_for",
            ]),
        Table(
            name: "talent_term", key: "id",
            columns: [
                "member_id", "starts", "role", "qualifications", "certificate",
                "training_hours",
            ]),
        Table(name: "care_work_class", key: "work_id || ' ' || class_id", columns: []),
        Table(name: "school_class", key: "id", columns: ["name", "starts", "ends"]),
        Table(
            name: "workload", key: "id",
            columns: ["person_id", "kind", "day", "amount", "withdrawn_for"]),
        Table(
            name: "screening_instrument", key: "code", columns: ["name", "cut_off", "source"]),
        Table(
            name: "screening_batch", key: "id",
            columns: ["instrument", "cut_off", "day", "withdrawn_for"]),
        Table(
            name: "screening_class", key: "id",
            columns: ["batch_id", "name", "due", "tested"]),
    ]

    private var calendarTables: [Table] {
        [
            Table(
                name: "semester", key: "school_year || ' ' || term", columns: ["starts", "ends"],
                only: calendar.semesters),
            Table(
                name: "day_exception", key: "day", columns: ["kind", "source"], only: calendar.days),
        ]
    }

    func run(_ report: inout VerificationReport) throws {
        for table in Self.tables + calendarTables { try compare(table, &report) }
    }

    private func compare(_ table: Table, _ report: inout VerificationReport) throws {
        let stored = try Self.rows(of: table, db)
        let expected = try Self.rows(of: table, replayed)
        for key in Set(stored.keys).union(expected.keys).sorted() {
            if let only = table.only, !only.contains(key) { continue }
            let row = LedgerFault.Subject.row(table: table.name, key: key)
            switch (stored[key], expected[key]) {
            case (nil, _): report.add(row, .missing)
            case (_, nil): report.add(row, .unexpected)
            case (let stored?, let expected?):
                for (index, column) in table.columns.enumerated()
                where stored[index] != expected[index] {
                    report.add(row, .changed(column: column))
                }
            }
        }
    }

    private static func rows(
        of table: Table, _ db: Database
    ) throws -> [String: [DatabaseValue]] {
        let columns = ([table.key] + table.columns).joined(separator: ", ")
        var rows: [String: [DatabaseValue]] = [:]
        try db.forEachRow("SELECT \(columns) FROM \(table.name)") { row in
            let values = Array(row.databaseValues)
            rows[row[0] as String? ?? "NULL"] = Array(values.dropFirst())
        }
        return rows
    }
}
