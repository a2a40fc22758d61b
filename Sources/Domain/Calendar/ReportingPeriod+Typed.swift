extension ReportingPeriod {
    /// Reads `2026`, `2026-11`, `2026-11-23` and two days with a blank, `至` or `..` between; nil for
    /// anything else, never a guess.
    public init?(typed text: String) {
        let parts = text.split { " 　至~～.—到".contains($0) }.map(String.init)
        switch parts.count {
        case 1:
            guard let period = Self.single(parts[0]) else { return nil }
            self = period
        case 2:
            guard let first = Self.single(parts[0]), let last = Self.single(parts[1]),
                first.first <= last.last
            else { return nil }
            self.init(first.first...last.last)
        default: return nil
        }
    }

    private static func single(_ text: String) -> ReportingPeriod? {
        let fields = text.split(whereSeparator: { "-/年月日".contains($0) })
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == fields.count, let year = numbers.first, year >= 1000 else {
            return nil
        }
        let span: Span
        switch numbers.count {
        case 1: span = .calendarYear
        case 2: span = .month
        case 3: span = .day
        default: return nil
        }
        guard
            let day = Day(
                year: year, month: numbers.count > 1 ? numbers[1] : 1,
                day: numbers.count > 2 ? numbers[2] : 1)
        else { return nil }
        return ReportingPeriod(span, around: day, in: SchoolCalendar())
    }
}
