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

    /// Asked of every day on which the slot falls, so that the finding is there before the day is.
    func postFindings() -> [GridFinding] {
        let day = organisation.day
        let duties = Dictionary(grouping: book.duties) {
            SlotAtPlace(place: $0.place, slot: $0.slot)
        }
        var turns: [DutySlot.ID: [Turn]] = [:]
        return book.requirements.filter { $0.isInForce(on: day) }.compactMap { requirement in
            let slot = requirement.slot
            guard book.slot(slot, on: day) != nil, organisation.place(requirement.place) != nil
            else { return nil }
            let key = SlotAtPlace(place: requirement.place, slot: slot)
            let days = turns[slot] ?? self.turns(of: slot)
            turns[slot] = days
            let bare = bareWeekdays(of: requirement, on: days, duties[key] ?? [])
            return bare.isEmpty ? nil : .slotWithoutPerson(requirement.place, slot, bare)
        }
    }

    /// The weekdays on some of which nobody comes.
    private func bareWeekdays(
        of requirement: SlotRequirement, on turns: [Turn], _ duties: [Duty]
    ) -> Set<Weekday> {
        turns.reduce(into: []) { bare, turn in
            guard !bare.contains(turn.weekday), requirement.isInForce(on: turn.day) else { return }
            let isHeld = duties.contains { book.takes($0, of: turn.slot, on: turn.day) }
            if !isHeld { bare.insert(turn.weekday) }
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
