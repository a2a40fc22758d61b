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

        fileprivate var post: PledgeGrounds.Post { PledgeGrounds.Post(duty, in: slot) }
    }

    /// Those that the other does not have.
    public func duties(missingIn other: PledgeSubject) -> [Line] {
        let known = Set(other.duties.map(\.post))
        return duties.filter { !known.contains($0.post) }
    }

    public func grids(missingIn other: PledgeSubject) -> [Grid] {
        let known = Set(other.grids.map(\.id))
        return grids.filter { !known.contains($0.id) }
    }

    /// As of the organisation's day, which is that of the signature where `signed` is given; the book
    /// reaches back to the day before then. Nil for whoever is not in the organisation.
    public init?(
        _ line: PledgeRoll.Line, signed: PledgeRoll.Signed? = nil, book: DutyBook,
        schoolYear: Int, in school: Organisation, principal: Person.ID?
    ) {
        // The principal answers for all, whenever it was signed.
        let answered = line.layer == .bureauPrincipal ? nil : signed?.grids.sorted()
        let ids = answered ?? line.grids
        let later = signed?.later ?? PledgeGrounds.Later()
        guard let person = school.person(line.person) else { return nil }
        self.person = person
        schoolName = school.schoolName
        self.schoolYear = schoolYear
        layer = line.layer
        grids = ids.compactMap { school.grid($0) }
        let party: Person.ID? =
            switch line.layer {
            case .bureauPrincipal, .teacherFamilies: nil
            case .principalLeader: principal
            case .leaderMember:
                ids.lazy.compactMap { school.leader(of: $0)?.id }.first { $0 != person.id }
            }
        // Nobody signs with himself.
        self.party = party.flatMap { $0 == person.id ? nil : school.person($0) }
        let own = Set(ids)
        places = school.places.filter { place in
            school.gridsOfPlace[place.id]?.contains { own.contains($0) } ?? false
        }
        duties = book.duties
            .filter { $0.person == line.person && later.had($0, on: school.day) }
            .compactMap { duty in
                guard let place = school.place(duty.place),
                    let slot = later.slot(duty.slot, among: book.slots, on: school.day)
                else { return nil }
                return Line(duty: duty, place: place, slot: slot)
            }
            .sorted { ($0.slot.winter.start, $0.duty.id) < ($1.slot.winter.start, $1.duty.id) }
    }
}
