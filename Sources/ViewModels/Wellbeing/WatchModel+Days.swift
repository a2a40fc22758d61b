public import Domain

extension WatchModel {
    /// As a form reads a day that has been: `11-20` is the last such day, and `12-01` in November a slip rather
    /// than a day of last year. Nil for what is no day.
    public func pastDay(typed text: String) -> Day? {
        if let day = Day(typed: text) { return day }
        let day = TypedDay.readPast(text, today: today)
        return day.flatMap { $0.days(until: today) < Self.longAgo ? $0 : nil }
    }

    /// Whether what `pastDay` does not read is a day all the same: one to come, or of another year.
    public func isDayToComeOrLongAgo(typed text: String) -> Bool {
        pastDay(typed: text) == nil && TypedDay.readPast(text, today: today) != nil
    }

    /// Days behind which somebody writes the year.
    private static let longAgo = 183

    /// As a form reads a day to come: `11-30` is the next such day, `7` so many days on, and `11-20` in November
    /// a slip rather than a day of next year. Nil for what is no day.
    public func comingDay(typed text: String) -> Day? {
        guard !isDayGoneBy(typed: text) else { return nil }
        return TypedDay.read(
            text, today: today, unit: .calendarDays, calendar: session.school.calendar)
    }

    /// Whether what `comingDay` does not read is a day all the same, which has gone by of late.
    public func isDayGoneBy(typed text: String) -> Bool {
        guard !TypedDay.hasYear(text), let day = TypedDay.readPast(text, today: today) else {
            return false
        }
        return day < today && day.days(until: today) < Self.longAgo
    }
}

extension Day {
    /// Reads `2026-11-23` as it is typed: with `/`, `.` or 年月日 between the numbers, without the noughts, and
    /// with wide figures and dashes, as an input method for Chinese types them; nil for anything else.
    public nonisolated init?(typed text: String) {
        guard let day = TypedMoment.wholeDay(text) else { return nil }
        self = day
    }
}
