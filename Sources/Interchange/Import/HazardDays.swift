import Domain

/// Reads the dates of a ledger's rows in their order, each against the others and today.
struct HazardDays {
    private let today: Day
    private var years: YearContext
    private var cells = Remembered<Result<DateCell, DateCell.Problem>>()
    private var deadlineWords = Remembered<HazardDeadlineWords?>()

    init(hints: [String], today: Day) {
        self.today = today
        years = YearContext(hints: hints, today: today)
    }

    /// When the hazard was found: at nine where the row tells only the day.
    mutating func found(in row: TableRow<HazardColumn>, notes: inout ImportNotes) -> Moment? {
        guard let cell = cell(.foundAt, in: row, notes: &notes) else { return nil }
        guard let day = years.day(of: cell) else {
            notes.add(row.issue(.impossibleDate, in: .foundAt))
            return nil
        }
        if day > today { notes.add(row.issue(.dateInTheFuture, in: .foundAt)) }
        return Moment(day: day, secondOfDay: cell.secondOfDay ?? 9 * 3600)
    }

    mutating func deadline(
        in row: TableRow<HazardColumn>, found: Day, notes: inout ImportNotes
    ) -> Day? {
        if let words = deadlineWords.answer(to: row[.due], HazardDeadlineWords.init) {
            return words.rule.dueDay(from: found, in: SchoolCalendar())
        }
        guard let day = day(.due, in: row, after: found, notes: &notes) else { return nil }
        if day < found { notes.add(row.issue(.deadlineBeforeFinding(found: found), in: .due)) }
        return day
    }

    /// A day of something that has happened since the finding.
    mutating func past(
        _ column: HazardColumn, in row: TableRow<HazardColumn>, found: Day,
        notes: inout ImportNotes
    ) -> Day? {
        guard let day = day(column, in: row, after: found, notes: &notes) else { return nil }
        if day > today { notes.add(row.issue(.dateInTheFuture, in: column)) }
        if day < found { notes.add(row.issue(.completedBeforeFinding(found: found), in: column)) }
        return day
    }

    /// Whether a cell that may hold words holds a date.
    mutating func isDate(_ text: String) -> Bool {
        do {
            _ = try read(text)
            return true
        } catch {
            return error != .notADate
        }
    }

    private mutating func read(_ text: String) throws(DateCell.Problem) -> DateCell {
        let result = cells.answer(to: text) { text in
            Result { () throws(DateCell.Problem) in try DateCell(text) }
        }
        return try result.get()
    }

    private mutating func day(
        _ column: HazardColumn, in row: TableRow<HazardColumn>, after found: Day,
        notes: inout ImportNotes
    ) -> Day? {
        guard let cell = cell(column, in: row, notes: &notes) else { return nil }
        let day = years.day(of: cell, after: found)
        if day == nil { notes.add(row.issue(.impossibleDate, in: column)) }
        return day
    }

    private mutating func cell(
        _ column: HazardColumn, in row: TableRow<HazardColumn>, notes: inout ImportNotes
    ) -> DateCell? {
        let text = row.filled(column)
        guard !text.isEmpty else { return nil }
        do {
            let cell = try read(text)
            if cell.year == nil { notes.assume(.year) }
            return cell
        } catch {
            notes.add(row.issue(ImportIssue.Reason(error), in: column))
            return nil
        }
    }
}
