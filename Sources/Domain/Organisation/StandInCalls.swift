extension DutyBook {
    /// Others' duties that rely on the person after `day`, as their stand-in or for one day, the first one first.
    func calls(of person: Person.ID, after day: Day) -> [StandInCall] {
        let lasting = duties.filter { $0.standIn == person && $0.lasts(beyond: day) }.map { duty in
            call(duty, on: nextDay(of: duty, after: day))
        }
        let single = covers(by: person, after: day).compactMap { cover in
            duty(cover.duty).map { call($0, on: cover.day) }
        }
        return (lasting + single).sorted { $0.order < $1.order }
    }

    private func call(_ duty: Duty, on day: Day?) -> StandInCall {
        let terms = day.flatMap { slot(duty.slot, on: $0) } ?? slots.last { $0.id == duty.slot }
        return StandInCall(duty: duty, slot: terms?.name ?? "", day: day)
    }

    /// Within two months, which holidays do not outlast.
    private func nextDay(of duty: Duty, after day: Day) -> Day? {
        (1...62).lazy.map { day.adding(days: $0) }.first { falls(duty, on: $0) }
    }
}

extension StandInCall {
    fileprivate var order: (Int, Duty.ID) { (day?.ordinal ?? .max, duty.id) }
}
