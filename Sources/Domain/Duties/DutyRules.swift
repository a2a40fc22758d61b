/// What may be written into a book of duties; asked for the key bar and again inside the
/// transaction.
public struct DutyRules: Sendable {
    public let book: DutyBook
    /// On the day on which the change takes effect.
    public let organisation: Organisation
    public let offices: [OfficeAssignment]

    /// So long before a slot begins 到岗 can be said.
    public static let earliestTick = 30 * 60
    /// Clashes are looked for so far ahead.
    private static let horizon = 400

    public init(book: DutyBook, organisation: Organisation, offices: [OfficeAssignment] = []) {
        self.book = book
        self.organisation = organisation
        self.offices = offices
    }

    /// Why this duty cannot be given; `replaced` ends the day before, or never was.
    public func refusal(ofGiving duty: Duty, replacing replaced: Duty.ID? = nil) -> DutyRefusal? {
        if let ends = duty.ends, ends < duty.starts { return .endsBeforeItStarts }
        guard organisation.person(duty.person) != nil else { return .unknownPerson }
        guard organisation.place(duty.place) != nil else { return .unknownPlace }
        guard book.slots.contains(where: { $0.id == duty.slot }) else { return .unknownSlot }
        if duty.standIn == duty.person { return .standsInForSelf }
        let staff = organisation.staff(with: offices)
        if let gone = [duty.person, duty.standIn].compactMap({ $0 })
            .first(where: { !staff.contains($0) })
        {
            return .notInForce(gone)
        }
        if let refusal = refusal(ofOutlasting: duty) { return refusal }
        let days = days(of: duty)
        guard days.contains(where: { book.falls(duty, on: $0) }) else { return .neverFalls }
        let others = book.duties.filter { $0.id != duty.id && $0.id != replaced }
        return clash(of: duty, with: others, on: days)
            ?? standInClash(
                of: duty, replacing: replaced.flatMap(book.duty), with: others, on: days)
    }

    /// Nobody is on duty, or called to one, after the own last day.
    private func refusal(ofOutlasting duty: Duty) -> DutyRefusal? {
        for id in [duty.person, duty.standIn].compactMap(\.self) {
            if let last = organisation.person(id)?.lastDay, duty.lasts(beyond: last) {
                return .roll(.leaves(id, last))
            }
        }
        return nil
    }

    /// Where the person stands already at that time.
    private func clash(
        of duty: Duty, with others: [Duty], on days: some Sequence<Day>
    ) -> DutyRefusal? {
        let own = others.filter { $0.person == duty.person }
        return meeting(of: duty, with: own, on: days).map { other, day in
            other.place == duty.place && other.slot == duty.slot
                ? .alreadyOnDuty : .overlaps(other, duty.person, on: day)
        }
    }

    /// The first of the other duties that lasts at the same time, and the first day of both.
    func meeting(
        of duty: Duty, with others: [Duty], on days: some Sequence<Day>
    ) -> (other: Duty, day: Day)? {
        guard !others.isEmpty else { return nil }
        for day in days where book.falls(duty, on: day) {
            if let other = others.first(where: { overlap(duty, $0, on: day) }) {
                return (other, day)
            }
        }
        return nil
    }

    /// A night lasts into the next day, so the days before and after are looked at as well.
    private func overlap(_ duty: Duty, _ other: Duty, on day: Day) -> Bool {
        guard let moments = moments(of: duty, on: day) else { return false }
        return (-1...1).contains { offset in
            let otherDay = day.adding(days: offset)
            guard book.falls(other, on: otherDay),
                let others = self.moments(of: other, on: otherDay)
            else { return false }
            return moments.overlaps(others)
        }
    }

    private func moments(of duty: Duty, on day: Day) -> Range<Moment>? {
        book.slot(duty.slot, on: day).map { book.hours(of: $0, on: day).moments(on: day) }
    }

    func days(of duty: Duty) -> LazyMapSequence<ClosedRange<Int>, Day> {
        let last = min(
            duty.ends ?? duty.starts.adding(days: Self.horizon),
            duty.starts.adding(days: Self.horizon))
        return (duty.starts.ordinal...max(duty.starts, last).ordinal).lazy.map(Day.init(ordinal:))
    }

    /// Why `cover` cannot stand in on that day.
    public func refusal(
        of substitution: Substitution, at moment: Moment
    ) -> DutyRefusal? {
        guard let duty = book.duties.first(where: { $0.id == substitution.duty }) else {
            return .unknownDuty
        }
        let day = substitution.day
        guard let slot = book.slot(duty.slot, on: day), book.falls(duty, on: day) else {
            return .notOnThatDay
        }
        guard moment < book.hours(of: slot, on: day).moments(on: day).upperBound else {
            return .dayIsOver
        }
        if let tick = book.tick(of: duty.id, on: day) {
            return .alreadyTicked(by: tick.person, at: tick.at)
        }
        let hours = book.hours(of: slot, on: day).moments(on: day)
        switch substitution.cover {
        case .nobody: return nil
        case .withdrawn:
            // Meanwhile the person may have come to stand elsewhere.
            let clash = clash(of: duty.person, covering: duty.id, during: hours, on: day)
            guard case .overlaps(let other, let person, let day)? = clash else { return clash }
            return .standsElsewhere(other, person, on: day)
        case .person(let other):
            guard let coming = organisation.person(other) else { return .unknownPerson }
            if let last = coming.lastDay(before: day) { return .roll(.hasLeft(other, last)) }
            if other == duty.person { return .standsInForSelf }
            return clash(of: other, covering: duty.id, during: hours, on: day)
        }
    }

    /// Where the person stands already at that time, unless in the very place that is covered: a night
    /// lasts into the next day.
    private func clash(
        of person: Person.ID, covering covered: Duty.ID, during moments: Range<Moment>,
        on day: Day
    ) -> DutyRefusal? {
        for offset in -1...1 {
            let otherDay = day.adding(days: offset)
            let busy = book.roster(on: otherDay).posts.filter { $0.moments.overlaps(moments) }
            let shift = busy.lazy.flatMap(\.shifts).first {
                $0.person == person && ($0.duty.id != covered || otherDay != day)
            }
            if let shift { return .overlaps(shift.duty, person, on: otherDay) }
        }
        return nil
    }
}
