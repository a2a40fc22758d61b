import Domain

/// Reads a day as people type it, one to come or one that has been.
nonisolated enum TypedDay {
    /// `12-01` is the next such day, `2026-12-01` exact, `7` and `7天` so many days from today in
    /// `unit`, `下周一` as it is said. Nil for anything else, never a guess.
    static func read(
        _ text: String, today: Day, unit: DeadlineRule.Unit, calendar: SchoolCalendar
    ) -> Day? {
        if let said = SpokenDay.read(text, today: today) { return said }
        var plain = String(String.UnicodeScalarView(text.trimmed.unicodeScalars.map(\.halfWidth)))
        if plain.hasSuffix("天") { plain.removeLast() }
        if let count = Int(plain) {
            guard (0...365).contains(count) else { return nil }
            return DeadlineRule(count: count, unit: unit).dueDay(from: today, in: calendar)
        }
        let midnight = Moment(day: today, secondOfDay: 0)
        guard !plain.contains(":"), let day = TypedMoment.read(plain, now: midnight)?.day else {
            return nil
        }
        guard !hasYear(plain), day < today else { return day }
        return Day(year: day.year + 1, month: day.month, day: day.day)
    }

    /// `11-20` is the last such day, `2026-11-20` exact. Nil for anything else.
    static func readPast(_ text: String, today: Day) -> Day? {
        if let said = SpokenDay.read(text, today: today, looksBack: true) { return said }
        let midnight = Moment(day: today, secondOfDay: 0)
        guard !text.contains(":"), let day = TypedMoment.read(text, now: midnight)?.day else {
            return nil
        }
        guard !hasYear(text), day > today else { return day }
        return Day(year: day.year - 1, month: day.month, day: day.day)
    }

    static func hasYear(_ text: String) -> Bool {
        text.split(whereSeparator: { !$0.isNumber }).count > 2
    }
}
