public import Domain

extension SchoolModel {
    /// As the forms read a day: `11-30` is the one of the running school year, `2026-11-30` exact; `/`, `.`
    /// and 年月日 are taken too. Nil for what is no day.
    public func day(typed text: String) -> Day? {
        TypedDay.read(text, inSchoolYearOf: now.day, calendar: calendar)
    }

    /// Of a day without its year that the school year puts far from today, the day that is read and the one of
    /// that name nearest to today: which one is meant, nobody can tell. Nil for every other text.
    public func farDay(typed text: String) -> (read: Day, nearest: Day)? {
        guard !TypedDay.hasYear(text), SpokenDay.read(text, today: now.day) == nil,
            let read = day(typed: text)
        else { return nil }
        return TypedDay.far(read, from: now.day)
    }
}

extension TypedDay {
    /// Days from which on a day without a year is asked about.
    nonisolated static let farAway = 180

    nonisolated static func far(_ read: Day, from today: Day) -> (read: Day, nearest: Day)? {
        func distance(_ day: Day) -> Int { abs(day.ordinal - today.ordinal) }
        guard distance(read) > farAway else { return nil }
        let years = [read.year - 1, read.year, read.year + 1]
        let nearest = years.compactMap { Day(year: $0, month: read.month, day: read.day) }
            .min { distance($0) < distance($1) }
        return (read, nearest ?? read)
    }

    /// The only such day between the first of the school year that `today` lies in and the next one's.
    nonisolated static func read(
        _ text: String, inSchoolYearOf today: Day, calendar: SchoolCalendar
    ) -> Day? {
        if let said = SpokenDay.read(text, today: today) { return said }
        let midnight = Moment(day: today, secondOfDay: 0)
        guard !text.contains(where: { ":：".contains($0) }),
            let typed = TypedMoment.read(text, now: midnight)?.day
                ?? leapDay(typed: text, beside: today)
        else { return nil }
        if hasYear(text) { return typed }
        let year = calendar.schoolYear(of: today)
        let first = calendar.firstDay(ofSchoolYear: year)
        let next = calendar.firstDay(ofSchoolYear: year + 1)
        return (first.year...next.year)
            .compactMap { Day(year: $0, month: typed.month, day: typed.day) }
            .first { first <= $0 && $0 < next }
    }

    /// `02-29` in a year that has none: the school year may lie in two.
    private nonisolated static func leapDay(typed text: String, beside today: Day) -> Day? {
        guard let next = Day(year: today.year + 1, month: 1, day: 1) else { return nil }
        return TypedMoment.read(text, now: Moment(day: next, secondOfDay: 0))?.day
    }
}
