import Domain

/// What the journal keeps of a change to the calendar.
extension CalendarChange {
    var texts: [String] {
        switch self {
        case .semester(let semester):
            [
                "semester", String(semester.schoolYear), semester.term.rawValue,
                semester.starts.text, semester.ends.text,
            ]
        case .days(let days, let exception, let source):
            [
                "days", days.lowerBound.text, days.upperBound.text, exception?.rawValue ?? "",
                source,
            ]
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(_ texts: [String]) {
        guard texts.count == 5 else { return nil }
        switch texts[0] {
        case "semester":
            guard let year = Int(texts[1]), let term = Semester.Term(rawValue: texts[2]),
                let starts = Day(text: texts[3]), let ends = Day(text: texts[4])
            else { return nil }
            self = .semester(
                Semester(schoolYear: year, term: term, starts: starts, ends: ends))
        case "days":
            let exception = DayException(rawValue: texts[3])
            guard let first = Day(text: texts[1]), let last = Day(text: texts[2]),
                first <= last, exception != nil || texts[3].isEmpty
            else { return nil }
            self = .days(first...last, exception, source: texts[4])
        default: return nil
        }
    }
}
