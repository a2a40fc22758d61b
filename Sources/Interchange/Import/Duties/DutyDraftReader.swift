import Domain

/// Reads the rows of a duty plan that names person, place and slot in each.
struct DutyDraftReader: RowReader {
    private let head: PlanHead

    init(heading: TableHeading<DutyColumn>, fileName: String, options: ImportOptions) {
        head = PlanHead(titles: heading.titles, today: options.today)
    }

    func read(_ row: TableRow<DutyColumn>, notes: inout ImportNotes) -> [DutyDraft]? {
        for column in DutyColumn.required where row.filled(column).isEmpty {
            notes.add(row.issue(.missingValue, in: column))
        }
        let weekdays = Set<Weekday>(written: row.filled(.weekdays))
        if weekdays == nil { notes.add(row.issue(.notWeekdays, in: .weekdays)) }
        let weeks = head.weeks(of: row, in: .weeks, notes: &notes)
        let term = head.term(of: row, from: .from, until: .until, notes: &notes)
        guard let weekdays, let weeks, !notes.isBad else { return nil }
        return [
            DutyDraft(
                line: row.line, person: row.dutyCell(.person),
                post: .apart(place: row.dutyCell(.place), slot: row.dutyCell(.slot)),
                standIn: row.dutyCell(.standIn), weekdays: weekdays, weeks: weeks,
                starts: term.starts, ends: term.ends, plannedFrom: term.plannedFrom)
        ]
    }
}

extension TableRow {
    func dutyCell(_ column: Column) -> DutyCell {
        DutyCell(text: filled(column), title: title(of: column))
    }
}
