/// 替班人: who is to step in must not stand elsewhere at that time.
extension DutyRules {
    /// Whether a stand-in would stand elsewhere at that time, whichever of the two duties is entered first;
    /// whoever stands beside is there. A pair that met already while `replaced` was in force keeps nobody
    /// from changing the rest of it.
    func standInClash(
        of duty: Duty, replacing replaced: Duty?, with others: [Duty], on days: some Sequence<Day>
    ) -> DutyRefusal? {
        let elsewhere = others.filter { $0.place != duty.place }
        func clash(_ isPair: (Duty, Duty) -> Bool) -> (other: Duty, day: Day)? {
            let posts = elsewhere.filter { other in
                guard isPair(duty, other) else { return false }
                guard let replaced, isPair(replaced, other), replaced.place != other.place
                else { return true }
                return meeting(of: replaced, with: [other], on: days) == nil
            }
            return meeting(of: duty, with: posts, on: days)
        }
        if let standIn = duty.standIn, let (own, day) = clash({ $0.standIn == $1.person }) {
            return .standInIsBusy(own, standIn, on: day)
        }
        return clash { $0.person == $1.standIn }.map { .standsIn($0, duty.person, on: $1) }
    }

    /// Somebody who is wanted at one place and may be wanted at another one at the same time.
    public struct DoubleStandIn: Hashable, Sendable {
        public let person: Person.ID
        /// The other duty that the person is the stand-in of.
        public let other: Duty
        /// The first day of both.
        public let day: Day
    }

    /// Whether one of the two people of a duty may be called elsewhere, as the stand-in of another one: the
    /// person, who then has to leave, where it was so before; or the stand-in, who cannot step in at both: that
    /// is no refusal, as one stand-in for a row of posts is usual.
    public func doubleStandIn(of duty: Duty, replacing replaced: Duty.ID? = nil) -> DoubleStandIn? {
        let others = book.duties.filter {
            $0.id != duty.id && $0.id != replaced && $0.place != duty.place
        }
        for person in [duty.person, duty.standIn].compactMap({ $0 }) {
            let posts = others.filter { $0.standIn == person }
            if let (other, day) = meeting(of: duty, with: posts, on: days(of: duty)) {
                return DoubleStandIn(person: person, other: other, day: day)
            }
        }
        return nil
    }
}
