import Domain
import Persistence

/// Slots, duties, ticks of the last weeks and pledges of the sample school.
struct SampleDuties {
    let staff: SampleStaff
    let time: WorkingTime

    private static let daysTicked = 15

    func file(into transaction: LedgerTransaction, _ random: SeededGenerator) throws {
        var random = random
        let slots = try fileSlots(into: transaction)
        try fileRota(into: transaction, slots)
        try fileLeaderToCome(into: transaction)
        let first = time.day(workdaysBack: Self.daysTicked)
        try fileTicks(from: first, into: transaction, &random)
        try SamplePledges(staff: staff, time: time).file(into: transaction, &random)
    }

    private var beginning: Moment {
        Moment(day: time.days.previousYearStart, hour: 8, minute: 0)
    }

    private func fileSlots(
        into transaction: LedgerTransaction
    ) throws -> [String: DutySlot.ID] {
        var slots: [String: DutySlot.ID] = [:]
        for slot in SampleSlots.all {
            guard let summer = ClockRange(text: slot.summer),
                let winter = ClockRange(text: slot.winter)
            else { continue }
            let act = try transaction.record(
                .slotSet(
                    DutySlot(
                        id: DutySlot.ID(0), name: slot.name, kind: slot.kind, summer: summer,
                        winter: winter, weekdays: Set(digits: slot.weekdays) ?? [],
                        schoolDaysOnly: slot.schoolDaysOnly, starts: beginning.day)),
                at: beginning)
            if case .slotSet(let filed) = act { slots[slot.name] = filed.id }
        }
        return slots
    }

    private func fileRota(
        into transaction: LedgerTransaction, _ slots: [String: DutySlot.ID]
    ) throws {
        let organisation = try transaction.organisation(on: time.now.day)
        let starts = time.days.yearStart
        let moment = Moment(day: starts, hour: 8, minute: 30)
        for line in SampleSlots.rota.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.split(separator: " ").joined(separator: " ") }
            guard cells.count == 3, let slot = slots[cells[1]],
                let place = place(cells[0], in: organisation)
            else { continue }
            try transaction.record(
                .required(SlotRequirement(place: place, slot: slot, starts: starts)), at: moment)
            for person in cells[2].split(separator: ";") {
                guard let duty = duty(person, at: place, slot, from: starts) else { continue }
                try transaction.record(.given(duty, replacing: nil), at: moment)
            }
        }
    }

    /// `教学楼A/一层/东楼梯间`; a missing floor or room leaves what is around it.
    private func place(_ path: String, in organisation: Organisation) -> Place.ID? {
        path.split(separator: "/").reduce(Place.ID?.none) { parent, name in
            organisation.children(of: parent).first { $0.name == name }?.id
        }
    }

    /// `李松年 替 潘云舟`, `罗秉文 1` or `安国良 单`.
    private func duty(
        _ text: Substring, at place: Place.ID, _ slot: DutySlot.ID, from starts: Day
    ) -> Duty? {
        let words = text.split(separator: " ").map(String.init)
        guard let name = words.first, let person = staff.person(named: name) else { return nil }
        var duty = Duty(
            id: Duty.ID(0), person: person, place: place, slot: slot, starts: starts)
        switch (words.dropFirst().first, words.last) {
        case ("替"?, let other?): duty.standIn = staff.person(named: other)
        case (let when?, _):
            if let weekdays = Set<Weekday>(digits: when) {
                duty.weekdays = weekdays
            } else {
                duty.weeks = SchoolWeeks(text: when) ?? .all
            }
        default: break
        }
        return duty
    }

    /// The sports ground changes hands next Monday: its deputy comes to lead, and whoever leads it now is
    /// deputy from then on.
    private func fileLeaderToCome(into transaction: LedgerTransaction) throws {
        guard let grid = staff.grid("G06"), let leader = staff.person(named: "唐远志"),
            let deputy = staff.person(named: "赵劲岩")
        else { return }
        let today = time.now.day
        let monday = today.adding(days: 8 - today.weekday.rawValue)
        let moment = time.moment(-1, after: time.now)
        try transaction.recordLeading(
            GridAssignment(grid: grid, person: leader, role: .leader, starts: monday), at: moment)
        try transaction.record(
            .assigned(
                GridAssignment(grid: grid, person: deputy, role: .deputy, starts: monday)),
            at: moment)
    }

    /// Nearly everybody says 到岗 each time; what is not over yet is still open.
    private func fileTicks(
        from first: Day, into transaction: LedgerTransaction, _ random: inout SeededGenerator
    ) throws {
        let now = time.now
        let book = try transaction.dutyBook(first...now.day)
        var ticks: [DutyTick] = []
        for ordinal in first.ordinal...now.day.ordinal {
            for post in book.roster(on: Day(ordinal: ordinal)).posts {
                for shift in post.shifts {
                    let late = random.next(in: -240...900)
                    let at = post.moments.lowerBound.adding(seconds: late)
                    guard at < now, !random.chance(4), let person = shift.person else { continue }
                    ticks.append(
                        DutyTick(
                            duty: shift.duty.id, day: post.day, person: person, at: at,
                            finding: .clear))
                }
            }
        }
        for tick in ticks.sorted(by: { $0.at < $1.at }) {
            try transaction.record(.ticked(tick), at: tick.at)
        }
    }
}
