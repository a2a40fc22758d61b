/// Posts that a place requires and nobody holds.
extension GridInspection {
    /// The days that an inspection on `day` looks at: the week, and what is left of the semester.
    public static func days(on day: Day, in calendar: SchoolCalendar) -> ClosedRange<Day> {
        let ahead = daysAhead(of: day, in: calendar)
        let week = day.week
        return min(week.lowerBound, ahead.lowerBound)...max(week.upperBound, ahead.upperBound)
    }

    /// What is left of the semester; between two of them, the one to come, else two weeks.
    private static func daysAhead(
        of day: Day, in calendar: SchoolCalendar
    ) -> ClosedRange<Day> {
        let semester =
            calendar.semester(on: day) ?? calendar.semesters.first { $0.starts > day }
        guard let semester else { return day...day.adding(days: 13) }
        return max(day, semester.starts)...semester.ends
    }

    /// Asked of every day on which the slot falls, so that the finding is there before the day is; what is
    /// required, or of another kind, from a later day on as well.
    func postFindings() -> [GridFinding] {
        let duties = Dictionary(grouping: book.duties) {
            SlotAtPlace(place: $0.place, slot: $0.slot)
        }
        let last = Self.daysAhead(of: organisation.day, in: book.calendar).upperBound
        var terms: [SlotAtPlace: [SlotRequirement]] = [:]
        var order: [SlotAtPlace] = []
        for requirement in book.requirements
        where requirement.starts <= last && requirement.ends.map({ $0 >= organisation.day }) ?? true
        {
            let key = SlotAtPlace(place: requirement.place, slot: requirement.slot)
            if terms[key] == nil { order.append(key) }
            terms[key, default: []].append(requirement)
        }
        var turns: [DutySlot.ID: [Turn]] = [:]
        return order.flatMap { post -> [GridFinding] in
            guard organisation.place(post.place) != nil else { return [] }
            let days = turns[post.slot] ?? self.turns(of: post.slot)
            turns[post.slot] = days
            return findings(bareTurns(terms[post] ?? [], on: days, duties[post] ?? []), at: post)
        }
    }

    /// One for the weekdays that are bare already this week, and one for those of each seven days after it, with the
    /// first of these.
    private func findings(_ bare: [Turn], at post: SlotAtPlace) -> [GridFinding] {
        let sunday = organisation.day.week.upperBound
        var groups: [[Turn]] = []
        for turn in bare.sorted(by: { $0.day < $1.day }) {
            let isOfTheLast =
                groups.last?.first.map {
                    $0.day <= sunday ? turn.day <= sunday : turn.day < $0.day.adding(days: 7)
                } ?? false
            if isOfTheLast {
                groups[groups.count - 1].append(turn)
            } else {
                groups.append([turn])
            }
        }
        return groups.map { turns in
            .slotWithoutPerson(
                post.place, post.slot, Set(turns.map(\.weekday)),
                from: turns.first.flatMap { $0.day > sunday ? $0.day : nil })
        }
    }

    /// Of each weekday the first turn for which nobody comes.
    private func bareTurns(
        _ terms: [SlotRequirement], on turns: [Turn], _ duties: [Duty]
    ) -> [Turn] {
        var weekdays: Set<Weekday> = []
        return turns.filter { turn in
            guard !weekdays.contains(turn.weekday),
                terms.contains(where: { $0.isInForce(on: turn.day) }),
                !duties.contains(where: { book.takes($0, of: turn.slot, on: turn.day) })
            else { return false }
            weekdays.insert(turn.weekday)
            return true
        }
    }

    /// A day on which a slot falls, and the weekday whose timetable it follows.
    private struct Turn {
        let day: Day
        let weekday: Weekday
        let slot: DutySlot
    }

    private func turns(of id: DutySlot.ID) -> [Turn] {
        let days = Self.daysAhead(of: organisation.day, in: book.calendar)
        return (days.lowerBound.ordinal...days.upperBound.ordinal).compactMap { ordinal in
            let day = Day(ordinal: ordinal)
            guard let slot = book.slot(id, on: day), book.falls(slot, on: day) else { return nil }
            return Turn(day: day, weekday: book.weekday(of: day, for: slot), slot: slot)
        }
    }

    private struct SlotAtPlace: Hashable {
        let place: Place.ID
        let slot: DutySlot.ID
    }
}
