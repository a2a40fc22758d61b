/// What other hours and days of a slot lead to.
extension DutyRules {
    /// Who would come to have two duties at one time, each once; on days on which somebody has so already it is
    /// no news. The book has to reach to the horizon.
    public func doublyBooked(bySetting slot: DutySlot) -> [Person.ID] {
        let changed = DutyRules(
            book: book.setting(slot), organisation: organisation, offices: offices)
        let others = Dictionary(grouping: book.duties, by: \.person)
        let people = book.duties.filter {
            $0.slot == slot.id && $0.lasts(beyond: slot.starts.adding(days: -1))
        }.filter { duty in
            let days = days(of: duty, from: slot.starts)
            return (others[duty.person] ?? []).contains { other in
                other.id != duty.id
                    && days.contains { day in
                        changed.meets(duty, other, on: day) && !meets(duty, other, on: day)
                    }
            }
        }.map(\.person)
        return Set(people).sorted()
    }

    private func meets(_ duty: Duty, _ other: Duty, on day: Day) -> Bool {
        meeting(of: duty, with: [other], on: CollectionOfOne(day)) != nil
    }

    private func days(of duty: Duty, from day: Day) -> LazyMapSequence<ClosedRange<Int>, Day> {
        var rest = duty
        rest.starts = max(duty.starts, day)
        return days(of: rest)
    }
}
