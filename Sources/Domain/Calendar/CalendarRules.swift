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
    public func stretches(around days: ClosedRange<Day>) -> [CalendarStretch] {
        stretches.filter { $0.days.overlaps(days) }
    }
}

/// What may be entered in the calendar; asked for the form and again inside the transaction.
public struct CalendarRules: Sendable {
    /// With the duties and ticks of the days that the changes make different, and the calendar as it stands.
    private let book: DutyBook
    private let stretches: [CalendarStretch]
    private let today: Day

    public init(book: DutyBook, stretches: [CalendarStretch], today: Day) {
        self.book = book
        self.stretches = stretches
        self.today = today
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
        if let day = self.book.firstTick(lostIn: book) { return .isTicked(day) }
        return firstPastDay(changedIn: book).map { .isPast($0) }
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
            return Set(seen.stretches(around: days)) == Set(now.stretches(around: days))
                ? nil : .changedMeanwhile
        }
    }

    /// The first day that is over, or that rounds are ticked of, and whose posts or week would become
    /// others.
    private func firstPastDay(changedIn changed: DutyBook) -> Day? {
        guard let first = book.firstDay, first <= today else { return nil }
        return book.calendar.days(in: first...today, differingIn: changed.calendar).first { day in
            guard day < today || book.hasTicks(on: day) else { return false }
            let posts = book.turns(on: day)
            if isUnsettled(day, in: changed) { return false }
            return posts != changed.turns(on: day)
                || !posts.isEmpty && book.calendar.week(of: day) != changed.calendar.week(of: day)
        }
    }

    /// A day of no semester is one that nobody has said anything about: a semester that is entered late
    /// may still take it in, or show it to be one of the holidays.
    private func isUnsettled(_ day: Day, in changed: DutyBook) -> Bool {
        book.calendar.semester(on: day) == nil && book.calendar.exceptions[day] == nil
            && changed.calendar.exceptions[day] == nil
    }
}

extension DutyBook {
    /// The first day of any slot.
    public var firstDay: Day? { slots.map(\.starts).min() }

    /// One post of a day, and one duty of those who stand there.
    fileprivate struct TurnOfDuty: Hashable {
        let place: Place.ID
        let slot: DutySlot.ID
        let duty: Duty.ID?
    }

    fileprivate func turns(on day: Day) -> Set<TurnOfDuty> {
        Set(
            roster(on: day).posts.flatMap { post in
                ([nil] + post.shifts.map(\.duty.id)).map {
                    TurnOfDuty(place: post.place, slot: post.slot.id, duty: $0)
                }
            })
    }
}

extension SchoolCalendar {
    /// The days on which slots may fall in another way under another calendar, or lie in another week.
    public func days(in range: ClosedRange<Day>, differingIn other: SchoolCalendar) -> [Day] {
        (range.lowerBound.ordinal...range.upperBound.ordinal).lazy.map(Day.init(ordinal:)).filter {
            isSchoolDay($0) != other.isSchoolDay($0) || week(of: $0) != other.week(of: $0)
                || timetableWeekday(of: $0) != other.timetableWeekday(of: $0)
        }
    }
}
