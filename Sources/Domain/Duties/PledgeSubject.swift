/// What a person's 责任状 is about: the party, the grids, the places and the duties of a day.
public struct PledgeSubject: Hashable, Sendable {
    public let schoolName: String
    public let schoolYear: Int
    public let layer: PledgeLayer
    public let person: Person
    /// 甲方; nil for the bureau.
    public let party: Person?
    public let grids: [Grid]
    /// Buildings and areas of the grids, in the order of the campus.
    public let places: [Place]
    public let duties: [Line]

    /// One duty with what a text says of it.
    public struct Line: Hashable, Sendable {
        public let duty: Duty
        public let place: Place
        public let slot: DutySlot
    }

    /// Nil for whoever is not in the organisation.
    public init?(
        _ line: PledgeRoll.Line, book: DutyBook, schoolYear: Int, in school: Organisation,
        principal: Person.ID?
    ) {
        guard let person = school.person(line.person) else { return nil }
        self.person = person
        schoolName = school.schoolName
        self.schoolYear = schoolYear
        layer = line.layer
        grids = line.grids.compactMap { school.grid($0) }
        let party: Person.ID? =
            switch line.layer {
            case .bureauPrincipal, .teacherFamilies: nil
            case .principalLeader: principal
            case .leaderMember: line.grids.lazy.compactMap { school.leader(of: $0)?.id }.first
            }
        self.party = party.flatMap { school.person($0) }
        let own = Set(line.grids)
        places = school.places.filter { place in
            school.gridsOfPlace[place.id]?.contains { own.contains($0) } ?? false
        }
        duties = book.duties.filter { $0.person == line.person && $0.isInForce(on: school.day) }
            .compactMap { duty in
                guard let place = school.place(duty.place),
                    let slot = book.slot(duty.slot, on: school.day)
                else { return nil }
                return Line(duty: duty, place: place, slot: slot)
            }
            .sorted { ($0.slot.winter.start, $0.duty.id) < ($1.slot.winter.start, $1.duty.id) }
    }
}
