/// 替班人: who is to step in must not stand elsewhere at that time.
extension DutyRules {
    /// Where the stand-in of the duty stands already at that time; whoever stands beside is there.
    func standInClash(
        of duty: Duty, with others: [Duty], on days: some Sequence<Day>
    ) -> DutyRefusal? {
        guard let standIn = duty.standIn else { return nil }
        let own = others.filter { $0.person == standIn && $0.place != duty.place }
        return meeting(of: duty, with: own, on: days).map { .overlaps($0, standIn, on: $1) }
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
    /// person, who then has to leave, or the stand-in, who cannot step in at both. It is no refusal: one
    /// stand-in for a row of posts is usual.
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
