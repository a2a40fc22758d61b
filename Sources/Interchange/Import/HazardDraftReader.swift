import Domain

/// Reads the rows of a hazard ledger.
struct HazardDraftReader: RowReader {
    private let hasStatus: Bool
    private var days: HazardDays
    private var statuses = Remembered<HazardStatus?>()
    private var outcomes = Remembered<HazardStatus?>()
    private var spots = Remembered<Bool>()
    private var grades = Remembered<HazardGrade?>()
    private var keys = HazardImportKey()

    init(heading: TableHeading<HazardColumn>, fileName: String, options: ImportOptions) {
        hasStatus = heading.columns.position(of: .status) != nil
        let hints = [options.year ?? ""] + heading.titles + [fileName]
        days = HazardDays(hints: hints, today: options.today)
    }

    mutating func read(_ row: TableRow<HazardColumn>, notes: inout ImportNotes) -> HazardDraft? {
        for column in HazardColumn.required where row.filled(column).isEmpty {
            notes.add(row.issue(.missingValue, in: column))
        }
        guard let found = days.found(in: row, notes: &notes) else { return nil }
        let due = days.deadline(in: row, found: found.day, notes: &notes)
        let completion = completion(in: row, found: found.day, notes: &notes)
        guard !notes.isBad else { return nil }
        let (place, text) = (row[.place].filter { !$0.isNewline }, row[.text])
        return HazardDraft(
            line: row.line, key: keys.next(for: found, place, text), found: found, place: place,
            text: text, finder: row.filled(.finder), category: row.filled(.category),
            grade: grades.answer(to: row.filled(.grade), Self.grade),
            measures: row.filled(.measures), due: due,
            responsible: row.filled(.responsible), completion: completion,
            reviewer: row.filled(.reviewer))
    }

    /// 重大 is major, any other word general; nil for none.
    private static func grade(_ text: String) -> HazardGrade? {
        if text.isEmpty { return nil }
        let isMajor = text.contains("重大") && !["非重大", "不"].contains(where: text.contains)
        return isMajor ? .major : .general
    }

    // MARK: Completion

    private mutating func completion(
        in row: TableRow<HazardColumn>, found: Day, notes: inout ImportNotes
    ) -> HazardDraft.Completion? {
        let day = days.past(.completedOn, in: row, found: found, notes: &notes)
        let outcome = outcomes.answer(to: row[.outcome], HazardStatus.init(outcome:))
        let closing = closing(
            in: row, outcome: outcome, found: found, completed: day, notes: &notes)
        let status = statuses.answer(to: row[.status], HazardStatus.init(status:))
        let words = max(outcome ?? .open, status ?? .open)
        guard day != nil || closing != nil || words > .open else { return nil }
        return HazardDraft.Completion(
            day: day, note: row.filled(.outcome),
            isOnTheSpot: (day ?? found) == found && isOnTheSpot(row),
            closing: closing)
    }

    private mutating func isOnTheSpot(_ row: TableRow<HazardColumn>) -> Bool {
        [HazardColumn.outcome, .status, .measures].contains { column in
            spots.answer(to: row[column], HazardStatus.isOnTheSpot)
        }
    }

    /// The sign-off that 销号情况 tells, in words or by its date; without such a column 整改情况 may.
    /// A day of its own column signs off what no word keeps open.
    private mutating func closing(
        in row: TableRow<HazardColumn>, outcome: HazardStatus?, found: Day, completed: Day?,
        notes: inout ImportNotes
    ) -> HazardDraft.Closing? {
        let column = hasStatus ? HazardColumn.status : .outcome
        let isDate = hasStatus && days.isDate(row[.status])
        let dayColumn = isDate ? column : .closedOn
        let day = days.past(dayColumn, in: row, found: found, notes: &notes)
        if let day, let completed, day < completed {
            notes.add(row.issue(.closedBeforeCompletion(completed: completed), in: dayColumn))
        }
        let words = isDate ? "" : row.filled(column)
        if day != nil, words.isEmpty { return HazardDraft.Closing(day: day, note: "") }
        let told = hasStatus ? statuses.answer(to: words, HazardStatus.init(status:)) : outcome
        if told == nil, !isDate, day == nil { notes.add(row.issue(.unknownStatus, in: column)) }
        guard told == .closed || day != nil && told != .open else { return nil }
        return HazardDraft.Closing(day: day, note: words)
    }
}
