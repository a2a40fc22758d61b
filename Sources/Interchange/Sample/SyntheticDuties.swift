import Domain
import Persistence

/// Years of duties that keep changing hands, for measuring: every place has its patrol, every month
/// half of them go to the next person and a grid gets another leader, and a fifth is ticked each
/// working day.
struct SyntheticDuties {
    let places: [Place.ID]
    let staff: SyntheticStaff
    let now: Moment

    private static let daysPerMonth = 30
    private static let slots = [("早巡", "07:30-08:00"), ("晚巡", "16:30-17:00")]

    func file(into transaction: LedgerTransaction, years: Int) throws {
        let first = now.day.adding(days: -365 * years)
        let slots = try Self.slots.compactMap { name, hours in
            try slot(name, hours, from: first, in: transaction)
        }
        for (index, place) in places.enumerated() {
            let slot = slots[index % slots.count]
            try transaction.record(
                .required(SlotRequirement(place: place, slot: slot, starts: first)),
                at: noon(first))
        }
        var duties: [Duty.ID?] = places.map { _ in nil }
        var day = first
        var month = 0
        while day < now.day {
            let next = day.adding(days: Self.daysPerMonth)
            try turn(&duties, slots, month: month, on: day, in: transaction)
            try tick(duties, from: day, to: min(next, now.day), in: transaction)
            (day, month) = (next, month + 1)
        }
    }

    private func slot(
        _ name: String, _ hours: String, from day: Day, in transaction: LedgerTransaction
    ) throws -> DutySlot.ID? {
        guard let hours = ClockRange(text: hours) else { return nil }
        let slot = DutySlot(
            id: DutySlot.ID(0), name: name, kind: .patrol, summer: hours, winter: hours,
            schoolDaysOnly: false, starts: day)
        guard case .slotSet(let known) = try transaction.record(.slotSet(slot), at: noon(day))
        else { return nil }
        return known.id
    }

    /// The places of one slot go to the next person each, so that nobody stands at two.
    private func turn(
        _ duties: inout [Duty.ID?], _ slots: [DutySlot.ID], month: Int, on day: Day,
        in transaction: LedgerTransaction
    ) throws {
        for (index, place) in places.enumerated() {
            let isTurning = index % slots.count == month % slots.count
            guard isTurning || duties[index] == nil else { continue }
            let person = staff.people[(index / slots.count + month) % staff.people.count]
            let duty = Duty(
                id: Duty.ID(0), person: person, place: place, slot: slots[index % slots.count],
                starts: day)
            let act = try transaction.record(.given(duty, replacing: duties[index]), at: noon(day))
            if case .given(let given, _) = act { duties[index] = given.id }
        }
        guard !staff.grids.isEmpty else { return }
        let leader = GridAssignment(
            grid: staff.grids[month % staff.grids.count],
            person: staff.people[(month * 7 + 3) % staff.people.count], role: .leader,
            starts: day)
        try transaction.record(.assigned(leader), at: noon(day))
    }

    private func tick(
        _ duties: [Duty.ID?], from first: Day, to end: Day, in transaction: LedgerTransaction
    ) throws {
        let book = try transaction.dutyBook(first...end)
        var day = first
        while day < end {
            for (index, id) in duties.enumerated()
            where (index + day.ordinal) % 5 == 0 && !day.weekday.isWeekend {
                guard let id, let duty = book.duty(id) else { continue }
                let tick = DutyTick(
                    duty: id, day: day, person: duty.person, at: noon(day), finding: .clear)
                try transaction.record(.ticked(tick), at: noon(day))
            }
            day = day.adding(days: 1)
        }
    }

    private func noon(_ day: Day) -> Moment { Moment(day: day, hour: 12, minute: 0) }
}
