import Domain

/// Reads the rows of a duty plan.
struct DutyDraftReader: RowReader {
    init(heading: TableHeading<DutyColumn>, fileName: String, options: ImportOptions) {}

    func read(_ row: TableRow<DutyColumn>, notes: inout ImportNotes) -> DutyDraft? {
        for column in DutyColumn.required where row.filled(column).isEmpty {
            notes.add(row.issue(.missingValue, in: column))
        }
        let weekdays = Set<Weekday>(written: row.filled(.weekdays))
        if weekdays == nil { notes.add(row.issue(.notWeekdays, in: .weekdays)) }
        let weeks = SchoolWeeks(written: row.filled(.weeks))
        if weeks == nil { notes.add(row.issue(.notWeeks, in: .weeks)) }
        let starts = row.day(.from, notes: &notes)
        let ends = row.day(.until, notes: &notes)
        guard let weekdays, let weeks, !notes.isBad else { return nil }
        return DutyDraft(
            line: row.line, person: row.filled(.person), place: row.filled(.place),
            slot: row.filled(.slot), standIn: row.filled(.standIn), weekdays: weekdays,
            weeks: weeks, starts: starts, ends: ends)
    }
}
