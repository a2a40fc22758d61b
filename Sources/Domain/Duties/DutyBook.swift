/// Every fact about duties that some days need; who stands where is computed from it, never stored.
public struct DutyBook: Sendable, Equatable {
    /// Each with all its terms, earlier ones first.
    public private(set) var slots: [DutySlot]
    public let requirements: [SlotRequirement]
    public private(set) var duties: [Duty]
    public private(set) var calendar: SchoolCalendar
    public let timetables: TimetableHistory

    private var substitutions: [Occasion: Substitution.Cover]
    private let ticks: [Occasion: DutyTick]

    private struct Occasion: Hashable {
        let duty: Duty.ID
        let day: Day
    }

    /// Of several substitutions for the same occasion the last one counts.
    public init(
        slots: [DutySlot] = [], requirements: [SlotRequirement] = [], duties: [Duty] = [],
        substitutions: [Substitution] = [], ticks: [DutyTick] = [],
        calendar: SchoolCalendar = SchoolCalendar(),
        timetables: TimetableHistory = TimetableHistory()
    ) {
        self.slots = slots
        self.requirements = requirements
        self.duties = duties
        self.calendar = calendar
        self.timetables = timetables
        self.substitutions = Dictionary(
            substitutions.map { (Occasion(duty: $0.duty, day: $0.day), $0.cover) },
            uniquingKeysWith: { _, last in last })
        self.ticks = Dictionary(
            ticks.map { (Occasion(duty: $0.duty, day: $0.day), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same with one duty more; what it replaces ends the day before it begins.
    public func giving(_ duty: Duty, replacing replaced: Duty.ID? = nil) -> DutyBook {
        var book = self
        book.duties = duties.map { known in
            guard known.id == replaced else { return known }
            var known = known
            let last = duty.starts.adding(days: -1)
            known.ends = min(known.ends ?? last, last)
            return known
        }
        book.duties.append(duty)
        return book
    }

    /// The same with one substitution more.
    public func substituting(_ substitution: Substitution) -> DutyBook {
        var book = self
        let occasion = Occasion(duty: substitution.duty, day: substitution.day)
        book.substitutions[occasion] = substitution.cover
        return book
    }

    /// The same under another calendar.
    public func under(_ calendar: SchoolCalendar) -> DutyBook {
        var book = self
        book.calendar = calendar
        return book
    }

    /// The same with other terms of a slot from their first day on.
    public func setting(_ slot: DutySlot) -> DutyBook {
        var book = self
        let last = slot.starts.adding(days: -1)
        book.slots = slots.compactMap { known in
            guard known.id == slot.id else { return known }
            guard known.starts <= last else { return nil }
            var known = known
            known.ends = min(known.ends ?? last, last)
            return known
        }
        book.slots.append(slot)
        return book
    }

    /// The first day on which a duty was ticked that falls on that day no longer in `changed`, a book of
    /// the same duties.
    func firstTick(lostIn changed: DutyBook) -> Day? {
        let known = Dictionary(duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ticks.keys.filter { occasion in
            guard let duty = known[occasion.duty] else { return false }
            return falls(duty, on: occasion.day) && !changed.falls(duty, on: occasion.day)
        }
        .map(\.day).min()
    }

    func hasTicks(on day: Day) -> Bool { ticks.keys.contains { $0.day == day } }

    public func slots(on day: Day) -> [DutySlot] { slots.filter { $0.isInForce(on: day) } }

    /// The slot as it is on `day`; nil before it began and after it ended.
    public func slot(_ id: DutySlot.ID, on day: Day) -> DutySlot? {
        slots.first { $0.id == id && $0.isInForce(on: day) }
    }

    /// Whether the slot falls on the day, by weekday, week, school calendar and its own term.
    public func falls(_ slot: DutySlot, on day: Day) -> Bool {
        guard slot.isInForce(on: day) else { return false }
        if slot.schoolDaysOnly, !calendar.isSchoolDay(day) { return false }
        return slot.weekdays.contains(weekday(of: day, for: slot)) && lies(day, in: slot.weeks)
    }

    /// Whether the duty falls on the day, its slot included.
    public func falls(_ duty: Duty, on day: Day) -> Bool {
        guard duty.isInForce(on: day), let slot = slot(duty.slot, on: day) else { return false }
        return falls(slot, on: day) && takes(duty, of: slot, on: day)
    }

    /// Whether a day on which the slot falls is this duty's.
    func takes(_ duty: Duty, of slot: DutySlot, on day: Day) -> Bool {
        guard duty.isInForce(on: day), lies(day, in: duty.weeks) else { return false }
        return duty.weekdays.isEmpty || duty.weekdays.contains(weekday(of: day, for: slot))
    }

    public func hours(of slot: DutySlot, on day: Day) -> ClockRange {
        slot.hours(in: timetables.season(on: day))
    }

    /// The first day from `day` on that a change to duties of the slot may begin without touching a post that
    /// is over: nobody misses what they could not have known of.
    public func beginning(of slot: DutySlot.ID, from day: Day, at moment: Moment) -> Day {
        guard day == moment.day, let slot = self.slot(slot, on: day), falls(slot, on: day),
            hours(of: slot, on: day).moments(on: day).upperBound <= moment
        else { return day }
        return day.adding(days: 1)
    }

    public func cover(of duty: Duty.ID, on day: Day) -> Substitution.Cover? {
        substitutions[Occasion(duty: duty, day: day)]
    }

    /// For whom the person stands in on single days after `day`.
    func covers(by person: Person.ID, after day: Day) -> [(duty: Duty.ID, day: Day)] {
        substitutions.filter { $0.key.day > day && $0.value == .person(person) }.keys
            .map { ($0.duty, $0.day) }
    }

    public func tick(of duty: Duty.ID, on day: Day) -> DutyTick? {
        ticks[Occasion(duty: duty, day: day)]
    }

    /// Some day's ticks, in the order in which they were made.
    public func ticks(on day: Day) -> [DutyTick] {
        ticks.values.filter { $0.day == day }.sorted { $0.at < $1.at }
    }

    func hasTicks(of duty: Duty.ID, from day: Day) -> Bool {
        ticks.keys.contains { $0.duty == duty && $0.day >= day }
    }

    /// A week pattern means nothing outside a semester, except the one that holds always.
    private func lies(_ day: Day, in weeks: SchoolWeeks) -> Bool {
        weeks.isAll || calendar.week(of: day).map { weeks.contains($0) } ?? false
    }

    /// The weekday whose timetable the slot follows on that day.
    func weekday(of day: Day, for slot: DutySlot) -> Weekday {
        slot.schoolDaysOnly ? calendar.timetableWeekday(of: day) : day.weekday
    }
}
