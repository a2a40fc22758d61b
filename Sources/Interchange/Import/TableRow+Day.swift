import Domain

extension TableRow {
    /// The day in a cell, with its year; nil where the cell is empty, or with a note where what
    /// stands there is no day.
    func day(_ column: Column, notes: inout ImportNotes) -> Day? {
        // What the program writes behind a day that has gone by stands in parentheses.
        let text = TextWidth.narrow(filled(column)).prefix { $0 != "(" }
        guard !text.isEmpty else { return nil }
        do throws(DateCell.Problem) {
            let cell = try DateCell(String(text))
            if let year = cell.year, let day = cell.day(in: year) { return day }
            notes.add(issue(.notADate, in: column))
        } catch {
            notes.add(issue(ImportIssue.Reason(error), in: column))
        }
        return nil
    }
}

extension ImportIssue.Reason {
    init(_ problem: DateCell.Problem) {
        switch problem {
        case .notADate: self = .notADate
        case .impossible: self = .impossibleDate
        case .ambiguous: self = .ambiguousDate
        }
    }
}
