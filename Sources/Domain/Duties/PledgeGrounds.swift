/// What people answered for over the time in which the pledges of a school year were signed: what a
/// pledge was signed for is read from it, and never stored.
public struct PledgeGrounds: Hashable, Sendable {
    /// What somebody answers for on one day.
    public struct Charge: Hashable, Sendable {
        public let grids: Set<Grid.ID>
        public let posts: Set<Post>

        fileprivate var isEmpty: Bool { grids.isEmpty && posts.isEmpty }
    }

    /// A duty as far as a pledge tells of it.
    public struct Post: Hashable, Sendable {
        public let place: Place.ID
        public let slot: String
        public let summer, winter: ClockRange
        public let weekdays: Set<Weekday>
        public let weeks: SchoolWeeks

        init(_ duty: Duty, in slot: DutySlot) {
            place = duty.place
            self.slot = slot.name
            (summer, winter) = (slot.summer, slot.winter)
            weekdays = duty.weekdays.isEmpty ? slot.weekdays : duty.weekdays
            weeks = duty.weeks.isAll ? slot.weeks : duty.weeks
        }
    }

    private let firstDay: Day
    private let roles: [Person.ID: [GridAssignment]]
    private let duties: [Person.ID: [Duty]]
    private let slots: [DutySlot]
    /// Duties that were given on the day on which a pledge was signed, but after it.
    private let givenAfter: [Pledge.ID: Set<Duty.ID>]

    /// `firstDay` is that of the school year; roles and duties are all that were in force since.
    public init(
        firstDay: Day, assignments: [GridAssignment] = [], duties: [Duty] = [],
        slots: [DutySlot] = [], givenAfter: [Pledge.ID: Set<Duty.ID>] = [:]
    ) {
        self.firstDay = firstDay
        roles = Dictionary(grouping: assignments, by: \.person)
        self.duties = Dictionary(grouping: duties, by: \.person)
        self.slots = slots
        self.givenAfter = givenAfter
    }

    /// The day whose duties a pledge was signed for: that of the signature, in the school year. Where the
    /// ledger knows nothing of the person on that day, or nobody's duty, the day of the entry.
    public func day(of pledge: Pledge) -> Day {
        let signed = dayOfSignature(pledge)
        let isKnown = !charge(of: pledge.person, on: pledge.layer, day: signed).isEmpty
        return isKnown && hasRoster(on: signed) ? signed : max(signed, pledge.at.day)
    }

    /// What the pledge was signed for. Its grids are those of the signature wherever any are known.
    public func charge(of pledge: Pledge) -> Charge {
        let day = day(of: pledge)
        let signed = grids(of: pledge.person, on: pledge.layer, dayOfSignature(pledge))
        let later = charge(
            of: pledge.person, on: pledge.layer, day: day, without: dutiesAfter(pledge))
        return Charge(grids: signed.isEmpty ? later.grids : signed, posts: later.posts)
    }

    private func dayOfSignature(_ pledge: Pledge) -> Day { max(pledge.signedOn, firstDay) }

    /// Whether anybody in the school has a duty on the day.
    private func hasRoster(on day: Day) -> Bool {
        duties.values.contains { $0.contains { $0.isInForce(on: day) } }
    }

    public func charge(
        of person: Person.ID, on layer: PledgeLayer, day: Day, without later: Set<Duty.ID> = []
    ) -> Charge {
        Charge(
            grids: grids(of: person, on: layer, day),
            posts: Set(
                (duties[person] ?? []).compactMap { duty in
                    later.contains(duty.id) ? nil : post(duty, on: day)
                }))
    }

    /// Given on the day of the signature, and not yet when it was signed.
    public func dutiesAfter(_ pledge: Pledge) -> Set<Duty.ID> { givenAfter[pledge.id] ?? [] }

    /// The principal's are all of the school, whatever roles the person has.
    private func grids(of person: Person.ID, on layer: PledgeLayer, _ day: Day) -> Set<Grid.ID> {
        guard layer != .bureauPrincipal else { return [] }
        return Set(
            (roles[person] ?? []).filter { role in
                role.isInForce(on: day) && (layer != .principalLeader || role.role == .leader)
            }.map(\.grid))
    }

    private func post(_ duty: Duty, on day: Day) -> Post? {
        guard duty.isInForce(on: day),
            let slot = slots.first(where: { $0.id == duty.slot && $0.isInForce(on: day) })
        else { return nil }
        return Post(duty, in: slot)
    }
}

extension PledgeTemplate {
    /// Whether a person with the one charge signs something else than with the other, as far as the text
    /// tells of grids and duties.
    func differs(_ one: PledgeGrounds.Charge, _ other: PledgeGrounds.Charge) -> Bool {
        text.contains(Mark.grids.text) && one.grids != other.grids
            || text.contains(Mark.duties.text) && one.posts != other.posts
    }
}
