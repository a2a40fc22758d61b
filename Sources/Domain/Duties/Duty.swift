/// That a person stands guard at a place in a slot, from one day to another.
public struct Duty: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Duty>

    public let id: ID
    public var person: Person.ID
    public var place: Place.ID
    public var slot: DutySlot.ID
    /// 替班: who may step in without being asked.
    public var standIn: Person.ID?
    /// Those of the slot that are this person's; all of them where none is named.
    public var weekdays: Set<Weekday>
    public var weeks: SchoolWeeks
    public var starts: Day
    public var ends: Day?

    public init(
        id: ID, person: Person.ID, place: Place.ID, slot: DutySlot.ID, standIn: Person.ID? = nil,
        weekdays: Set<Weekday> = [], weeks: SchoolWeeks = .all, starts: Day, ends: Day? = nil
    ) {
        self.id = id
        self.person = person
        self.place = place
        self.slot = slot
        self.standIn = standIn
        self.weekdays = weekdays
        self.weeks = weeks
        self.starts = starts
        self.ends = ends
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && (ends.map { day <= $0 } ?? true)
    }
}

/// That somebody else stands in for one day (替班), or nobody does: an event of which the latest
/// about a duty and a day counts.
public struct Substitution: Hashable, Sendable {
    public enum Cover: Hashable, Sendable {
        case person(Person.ID)
        /// The person is away, and nobody has been found.
        case nobody
        /// The person comes after all.
        case withdrawn
    }

    public let duty: Duty.ID
    public let day: Day
    public let cover: Cover
    public let reason: String

    public init(duty: Duty.ID, day: Day, cover: Cover, reason: String) {
        self.duty = duty
        self.day = day
        self.cover = cover
        self.reason = reason
    }
}

/// That a person was there and what was found (到岗): signed and never changed.
public struct DutyTick: Hashable, Sendable {
    public enum Finding: Hashable, Sendable {
        /// 无异常.
        case clear
        /// The number of the hazard that was reported.
        case hazard(String)

        public var hazardNumber: String? {
            if case .hazard(let number) = self { number } else { nil }
        }
    }

    public let duty: Duty.ID
    /// The day on which the slot began.
    public let day: Day
    /// Who was there: the person of the duty, a substitute or the stand-in.
    public let person: Person.ID
    public let at: Moment
    public let finding: Finding

    public init(duty: Duty.ID, day: Day, person: Person.ID, at: Moment, finding: Finding) {
        self.duty = duty
        self.day = day
        self.person = person
        self.at = at
        self.finding = finding
    }
}
