import Domain

/// What stands above the rows of a duty plan: the weeks of its title, and the days of its title or of
/// its header.
struct PlanHead {
    let title: PlanTitle
    let dates: PlanDays
    private let today: Day

    /// Of a list.
    init(titles: [String], today: Day) {
        title = PlanTitle(titles)
        dates = PlanDays(titles: titles)
        self.today = today
    }

    /// Of a grid, whose header may give dates to the weekdays as well.
    init(_ heading: TableHeading<DutyGridColumn>, today: Day) {
        title = PlanTitle(heading.titles)
        dates = PlanDays(heading.columns, today: today).within(PlanDays(titles: heading.titles))
        self.today = today
    }

    /// Those of the row, else those of the title; nil, with a note, where neither can be told.
    func weeks<Column>(
        of row: TableRow<Column>, in column: Column, notes: inout ImportNotes
    ) -> SchoolWeeks? {
        let text = row.filled(column)
        guard text.isEmpty else {
            let weeks = SchoolWeeks(written: text)
            if weeks == nil { notes.add(row.issue(.notWeeks, in: column)) }
            return weeks
        }
        switch title {
        case .silent: return .all
        case .weeks(let weeks):
            notes.assume(.weeksOfTitle)
            return weeks
        case .unclear(let title):
            // The dates of the header tell the week as well.
            guard case .none = dates else { return .all }
            notes.add(
                ImportIssue(line: row.line, column: nil, value: title, reason: .unclearWeeks))
            return nil
        }
    }

    typealias Term = (starts: Day?, ends: Day?, plannedFrom: Day?)

    /// What the row says; where it leaves out the first or the last day, the dates above it do.
    func term<Column>(
        of row: TableRow<Column>, from: Column, until: Column, notes: inout ImportNotes
    ) -> Term {
        let starts = row.day(from, notes: &notes)
        let ends = row.day(until, notes: &notes)
        if starts != nil, ends != nil { return (starts, ends, nil) }
        if case .unclear(let titles) = dates {
            notes.add(
                ImportIssue(line: row.line, column: nil, value: titles, reason: .unclearDays))
        }
        guard let days = dates.days(from: today) else { return (starts, ends, nil) }
        notes.assume(.daysOfHeader)
        return (
            starts ?? days.lowerBound, ends ?? days.upperBound, starts == nil ? dates.first : nil
        )
    }
}
