/// What somebody saw of the calendar before changing it: whoever comes second is told instead of undoing
/// what the first one did.
public struct CalendarSight: Hashable, Sendable {
    /// The semester that is changed; nil where a new one is entered.
    public let semester: Semester?
    /// All days that differ from their weekday.
    public let stretches: [CalendarStretch]

    public init(semester: Semester? = nil, stretches: [CalendarStretch]) {
        self.semester = semester
        self.stretches = stretches
    }

    /// Those that some of `days` lie in, whole.
    fileprivate func stretches(around days: ClosedRange<Day>) -> Set<CalendarStretch> {
        Set(stretches.filter { $0.days.overlaps(days) })
    }
}

/// What may be entered in the calendar; asked for the form and again inside the transaction.
public struct CalendarRules: Sendable {
    /// With every tick that there is, and the calendar as it stands.
    private let book: DutyBook
    private let stretches: [CalendarStretch]

    public init(book: DutyBook, stretches: [CalendarStretch]) {
        self.book = book
        self.stretches = stretches
    }

    /// What speaks against the changes, made one after the other; nil where nothing does.
    public func refusal(of changes: [CalendarChange], seen: CalendarSight) -> CalendarRefusal? {
        var book = book
        for change in changes {
            if let refusal = refusal(of: change, seen: seen)
                ?? change.refusal(in: book.calendar)
            {
                return refusal
            }
            book = book.under(book.calendar.changed(by: change))
        }
        return lostTick(in: book).map { .isTicked($0) }
    }

    private func refusal(
        of change: CalendarChange, seen: CalendarSight
    ) -> CalendarRefusal? {
        switch change {
        case .semester(let semester):
            let known = book.calendar.semesters.first(where: semester.isSame(as:))
            if known == seen.semester { return nil }
            return seen.semester == nil ? .semesterTaken : .changedMeanwhile
        case .days(let days, _, _):
            let now = CalendarSight(stretches: stretches)
            return seen.stretches(around: days) == now.stretches(around: days)
                ? nil : .changedMeanwhile
        }
    }

    /// The first day on which a duty was ticked that would no longer fall on it.
    private func lostTick(in changed: DutyBook) -> Day? {
        book.allTicks.filter { tick in
            guard let duty = book.duty(tick.duty) else { return false }
            return book.falls(duty, on: tick.day) && !changed.falls(duty, on: tick.day)
        }
        .map(\.day).min()
    }
}
