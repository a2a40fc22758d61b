/// One slot at one place on one day, with the people who stand there.
public struct DutyPost: Hashable, Sendable {
    /// One person at a post.
    public struct Shift: Hashable, Sendable {
        public let duty: Duty
        /// Who stands there, after substitution; nil where the person is away and nobody covers.
        public let person: Person.ID?
        public let tick: DutyTick?

        public init(duty: Duty, person: Person.ID?, tick: DutyTick?) {
            self.duty = duty
            self.person = person
            self.tick = tick
        }

        /// Who stood there: whoever said so, and until then who is to.
        public var present: Person.ID? { tick?.person ?? person }

        /// Who would have stood there; nil where it is the same person.
        public var inPlaceOf: Person.ID? { present == duty.person ? nil : duty.person }

        /// May say that the post was taken: who stands there, or who may step in.
        public func mayTick(_ somebody: Person.ID) -> Bool {
            somebody == person || somebody == duty.standIn
        }
    }

    /// Where a post is on its way through the day.
    public enum State: Hashable, Sendable {
        case ahead, now
        /// Everybody has said 到岗.
        case done
        /// A hazard was reported from here.
        case problem
        /// Over, and somebody has not said anything: silence turns red.
        case missed
    }

    public let place: Place.ID
    public let slot: DutySlot
    public let day: Day
    public let hours: ClockRange
    public let isRequired: Bool
    public let shifts: [Shift]

    public init(
        place: Place.ID, slot: DutySlot, day: Day, hours: ClockRange, isRequired: Bool,
        shifts: [Shift]
    ) {
        self.place = place
        self.slot = slot
        self.day = day
        self.hours = hours
        self.isRequired = isRequired
        self.shifts = shifts
    }

    public var moments: Range<Moment> { hours.moments(on: day) }

    /// 空岗: somebody should stand here, and nobody does or did.
    public var isGap: Bool { shifts.allSatisfy { $0.present == nil } }

    public var people: [Person.ID] { shifts.compactMap(\.present) }

    /// Everybody who stands here has said what was found, nothing amiss being a finding too, or
    /// somebody has reported a hazard.
    public var isReported: Bool {
        hasProblem || !isGap && shifts.allSatisfy { $0.person == nil || $0.tick != nil }
    }

    private var hasProblem: Bool {
        shifts.contains { $0.tick.map { $0.finding != .clear } ?? false }
    }

    public func state(at moment: Moment) -> State {
        if hasProblem { return .problem }
        if isReported { return .done }
        if moment < moments.lowerBound { return .ahead }
        return moment < moments.upperBound ? .now : .missed
    }
}
