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

    /// What took effect on the day on which a pledge was signed, but was done after it.
    public struct Later: Hashable, Sendable {
        public var given: Set<Duty.ID> = []
        /// Until the day before.
        public var ended: Set<Duty.ID> = []
        /// With other hours or days from that day on.
        public var slots: Set<DutySlot.ID> = []
        public var assigned: Set<GridAssignment> = []
        /// Until the day before.
        public var unassigned: Set<GridAssignment> = []

        public init() {}

        /// Whether the person had the duty when the pledge was signed.
        func had(_ duty: Duty, on day: Day) -> Bool {
            ended.contains(duty.id) || duty.isInForce(on: day) && !given.contains(duty.id)
        }

        func had(_ role: GridAssignment, on day: Day) -> Bool {
            unassigned.contains(role) || role.isInForce(on: day) && !assigned.contains(role)
        }

        /// The slot as it was when the pledge was signed.
        func slot(_ id: DutySlot.ID, among slots: [DutySlot], on day: Day) -> DutySlot? {
            let days = self.slots.contains(id) ? [day.adding(days: -1), day] : [day]
            return days.lazy.compactMap { day in
                slots.first { $0.id == id && $0.isInForce(on: day) }
            }.first
        }
    }

    private let firstDay: Day
    private let roles: [Person.ID: [GridAssignment]]
    private let duties: [Person.ID: [Duty]]
    private let slots: [DutySlot]
    private let later: [Pledge.ID: Later]

    /// `firstDay` is that of the school year; roles and duties are all that were in force since.
    public init(
        firstDay: Day, assignments: [GridAssignment] = [], duties: [Duty] = [],
        slots: [DutySlot] = [], later: [Pledge.ID: Later] = [:]
    ) {
        self.firstDay = firstDay
        roles = Dictionary(grouping: assignments, by: \.person)
        self.duties = Dictionary(grouping: duties, by: \.person)
        self.slots = slots
        self.later = later
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
        let later = later(than: pledge)
        let first = dayOfSignature(pledge)
        let signed = grids(
            of: pledge.person, on: pledge.layer, first, without: first == day ? later : Later())
        let known = charge(of: pledge.person, on: pledge.layer, day: day, without: later)
        return Charge(grids: signed.isEmpty ? known.grids : signed, posts: known.posts)
    }

    /// So long before a role begins the pledge for it may be signed: on the Friday before that Monday.
    static let daysBeforeTheRole = 31

    /// Whether none of the grids that somebody answers for is one that the pledge was signed for, or that came soon
    /// after: whoever came to lead, or moved, long after it has to sign anew, and so has whoever signed as a leader
    /// of none. What was signed on screen names its grids, and is for no other one, however soon that came. The
    /// principal answers for all. Of a day before the ledger began, on which it knows of no grid of anybody, nobody
    /// can tell, and the pledge counts.
    public func isForOtherGrids(_ pledge: Pledge, than present: Set<Grid.ID>) -> Bool {
        guard pledge.layer != .bureauPrincipal, knowsGrids(of: pledge) else { return false }
        let signed = charge(of: pledge).grids
        let isNamed = pledge.signature.isOnScreen && !signed.isEmpty
        let meant = isNamed ? signed : signed.union(gridsToCome(after: pledge))
        guard meant.isEmpty else { return meant.isDisjoint(with: present) }
        let day = day(of: pledge)
        return pledge.layer == .principalLeader
            && (roles[pledge.person] ?? []).contains { $0.isInForce(on: day) }
    }

    /// Whether anybody had a part in a grid when it was signed.
    private func knowsGrids(of pledge: Pledge) -> Bool {
        let day = dayOfSignature(pledge)
        return roles.values.contains { $0.contains { $0.isInForce(on: day) } }
    }

    private func gridsToCome(after pledge: Pledge) -> Set<Grid.ID> {
        let first = dayOfSignature(pledge)
        let soon = first...first.adding(days: Self.daysBeforeTheRole)
        return Set(
            (roles[pledge.person] ?? []).filter { role in
                soon.contains(role.starts) && role.counts(on: pledge.layer)
            }.map(\.grid))
    }

    private func dayOfSignature(_ pledge: Pledge) -> Day { max(pledge.signedOn, firstDay) }

    /// Whether anybody in the school has a duty on the day.
    private func hasRoster(on day: Day) -> Bool {
        duties.values.contains { $0.contains { $0.isInForce(on: day) } }
    }

    public func charge(
        of person: Person.ID, on layer: PledgeLayer, day: Day, without later: Later = Later()
    ) -> Charge {
        let posts = (duties[person] ?? []).filter { later.had($0, on: day) }.compactMap { duty in
            later.slot(duty.slot, among: slots, on: day).map { Post(duty, in: $0) }
        }
        return Charge(
            grids: grids(of: person, on: layer, day, without: later), posts: Set(posts))
    }

    /// What was not so yet when the pledge was signed; nothing where that was on another day than the one
    /// that it is for.
    func later(than pledge: Pledge) -> Later {
        day(of: pledge) == pledge.at.day ? later[pledge.id] ?? Later() : Later()
    }

    /// The principal's are all of the school, whatever roles the person has.
    private func grids(
        of person: Person.ID, on layer: PledgeLayer, _ day: Day, without later: Later
    ) -> Set<Grid.ID> {
        guard layer != .bureauPrincipal else { return [] }
        return Set(
            (roles[person] ?? []).filter { role in
                later.had(role, on: day) && role.counts(on: layer)
            }.map(\.grid))
    }
}

extension GridAssignment {
    /// Whether a pledge of that layer is for the grid.
    fileprivate func counts(on layer: PledgeLayer) -> Bool {
        layer != .principalLeader || role == .leader
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
