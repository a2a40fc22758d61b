/// 互换: for a day two people take each other's post, or come to their own after all; both or neither, so
/// that nobody is wanted at two places in between.
public struct DutySwap: Hashable, Sendable {
    public let halves: [Substitution]

    /// Each of the two stands at the post of the other one.
    public init(of duty: Duty, with other: Duty, on day: Day, reason: String) {
        self.init(
            duty, .person(other.person), other, .person(duty.person), on: day, reason: reason)
    }

    /// Each of the two stands at the own post again.
    public init(takingBack duty: Duty, _ other: Duty, on day: Day, reason: String) {
        self.init(duty, .withdrawn, other, .withdrawn, on: day, reason: reason)
    }

    private init(
        _ duty: Duty, _ cover: Substitution.Cover, _ other: Duty, _ otherCover: Substitution.Cover,
        on day: Day, reason: String
    ) {
        halves = [
            Substitution(duty: duty.id, day: day, cover: cover, reason: reason),
            Substitution(duty: other.id, day: day, cover: otherCover, reason: reason),
        ]
    }

    public var acts: [DutyAct] { halves.map { .substituted($0) } }
}

extension DutyRules {
    /// Why somebody may not do this now: both posts must be theirs to plan.
    public func refusal(
        of swap: DutySwap, by standing: Standing, at moment: Moment
    ) -> DutyRefusal? {
        let actions = swap.acts.flatMap { $0.actions(in: book) }
        return actions.lazy.compactMap { $0.refusal(for: standing, in: organisation) }.first
            ?? refusal(of: swap, at: moment)
    }

    /// What speaks against it, whoever does it: each half is looked at where the other one is done. A swap
    /// is of the own posts, so that it overrides nobody who was asked to come.
    public func refusal(of swap: DutySwap, at moment: Moment) -> DutyRefusal? {
        for half in swap.halves {
            if let covered = covered(by: half) { return .isCovered(covered, on: half.day) }
            let others = swap.halves.filter { $0 != half }
            let rules = DutyRules(
                book: others.reduce(book) { $0.substituting($1) }, organisation: organisation,
                offices: offices)
            if let refusal = rules.refusal(of: half, at: moment) { return refusal }
        }
        return nil
    }

    /// The duty for which a cover is put down already, where the half puts down another one.
    private func covered(by half: Substitution) -> Duty? {
        guard case .person = half.cover, isCovered(half.duty, on: half.day) else { return nil }
        return book.duties.first { $0.id == half.duty }
    }

    private func isCovered(_ duty: Duty.ID, on day: Day) -> Bool {
        switch book.cover(of: duty, on: day) {
        case .person, .nobody: true
        case .withdrawn, nil: false
        }
    }
}

extension DutyBook {
    /// The own post of that person at the hours of a duty on that day, which the two could swap.
    public func counterpart(of duty: Duty, with person: Person.ID, on day: Day) -> Duty? {
        duties(besides: duty, on: day) { $0.duty.person == person && $0.person == person }
    }

    /// The duty with which this one is swapped on that day.
    public func swapped(with duty: Duty, on day: Day) -> Duty? {
        guard case .person(let cover)? = cover(of: duty.id, on: day) else { return nil }
        return duties(besides: duty, on: day) {
            $0.duty.person == cover && $0.person == duty.person
        }
    }

    /// The own post of that person at the hours of a duty on that day, where nobody is to stand.
    public func emptyPost(of person: Person.ID, besides duty: Duty, on day: Day) -> Duty? {
        duties(besides: duty, on: day) {
            $0.duty.person == person && cover(of: $0.duty.id, on: day) == .nobody
        }
    }

    /// At the same time as the duty, at another place.
    private func duties(
        besides duty: Duty, on day: Day, where isWanted: (DutyPost.Shift) -> Bool
    ) -> Duty? {
        let posts = roster(on: day).posts
        guard let own = posts.first(where: { $0.shifts.contains { $0.duty.id == duty.id } })
        else { return nil }
        let others = posts.filter {
            $0.place != own.place && $0.moments.overlaps(own.moments)
        }
        return others.lazy.flatMap(\.shifts).first(where: isWanted)?.duty
    }
}
