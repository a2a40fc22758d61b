/// Where the grid does not hold (定级, 定格, 定人, 定责), as it stands on one day.
public enum GridFinding: Hashable, Sendable {
    /// 空白: no grid answers for the place.
    case placeWithoutGrid(Place.ID)
    /// 重叠.
    case placeInSeveralGrids(Place.ID, [Grid.ID])
    /// In a grid that has others below it.
    case placeInUpperGrid(Place.ID, Grid.ID)
    /// A grid with no other below it that answers for nothing.
    case gridWithoutPlace(Grid.ID)
    case gridWithoutLeader(Grid.ID)
    /// Somebody leads it, and nobody from a day on that is near.
    case gridToLoseLeader(Grid.ID, from: Day)
    /// No AB角, or nobody but the leader.
    case gridWithoutDeputy(Grid.ID)
    /// A slot that the place requires, on weekdays on which nobody has it; with the first of these days where
    /// that lies behind the week that is looked at.
    case slotWithoutPerson(Place.ID, DutySlot.ID, Set<Weekday>, from: Day? = nil)
    /// Somebody has a duty who belongs to no grid and holds no office any more.
    case onDutyAfterLeaving(Duty)
    case overlappingDuties(Duty, Duty)
    /// The stand-in of a duty has the other one at the same time, or stands in for it; with a day of the
    /// week on which that is so.
    case standInElsewhere(Duty, Duty, on: Day)
    case personWithoutPledge(Person.ID, PledgeLayer)
    /// Signed, and the person's duties have changed since.
    case pledgeOutOfDate(Person.ID, PledgeLayer)

    public enum Kind: CaseIterable, Hashable, Sendable {
        case placeWithoutGrid, placeInSeveralGrids, placeInUpperGrid
        case gridWithoutPlace, gridWithoutLeader, gridToLoseLeader, gridWithoutDeputy
        case slotWithoutPerson, onDutyAfterLeaving, overlappingDuties, personWithoutPledge
        case standInElsewhere, pledgeOutOfDate
    }

    public var kind: Kind {
        switch self {
        case .placeWithoutGrid: .placeWithoutGrid
        case .placeInSeveralGrids: .placeInSeveralGrids
        case .placeInUpperGrid: .placeInUpperGrid
        case .gridWithoutPlace: .gridWithoutPlace
        case .gridWithoutLeader: .gridWithoutLeader
        case .gridToLoseLeader: .gridToLoseLeader
        case .gridWithoutDeputy: .gridWithoutDeputy
        case .slotWithoutPerson: .slotWithoutPerson
        case .onDutyAfterLeaving: .onDutyAfterLeaving
        case .overlappingDuties: .overlappingDuties
        case .personWithoutPledge: .personWithoutPledge
        case .standInElsewhere: .standInElsewhere
        case .pledgeOutOfDate: .pledgeOutOfDate
        }
    }

    /// What had better be done, and leaves no gap where it is not.
    public var isAdvice: Bool { [.standInElsewhere, .pledgeOutOfDate].contains(kind) }
}

/// Looks for what does not hold; computed anew whenever a fact changes, never stored.
public struct GridInspection: Sendable {
    let organisation: Organisation
    private let offices: [OfficeAssignment]
    let book: DutyBook
    private let pledges: PledgeBook
    private let leaderGaps: [Grid.ID: Day]

    /// The book has to reach over `GridInspection.days`; `leaderGaps` are the days from which on nobody
    /// follows who leads now.
    public init(
        organisation: Organisation, offices: [OfficeAssignment], book: DutyBook,
        pledges: PledgeBook, leaderGaps: [Grid.ID: Day] = [:]
    ) {
        self.leaderGaps = leaderGaps
        self.organisation = organisation
        self.offices = offices
        self.book = book
        self.pledges = pledges
    }

    /// In the order of `GridFinding.Kind`.
    public func findings() -> [GridFinding] {
        let posts = postsOfTheWeek
        let roll = PledgeRoll(organisation: organisation, offices: offices, book: pledges)
        let layers = PledgeLayer.personal
        return placeFindings() + gridFindings() + postFindings() + dutyFindings(posts)
            + layers.flatMap { layer in
                roll.unsigned(layer).map { .personWithoutPledge($0.person, layer) }
            } + standInFindings(posts)
            + layers.flatMap { layer in
                roll.changed(layer).map { .pledgeOutOfDate($0.person, layer) }
            }
    }

    /// And of the day after the week that the organisation's day lies in: a night lasts into it.
    private var postsOfTheWeek: [DutyPost] {
        let monday = organisation.day.week.lowerBound
        return (0...7).flatMap { book.roster(on: monday.adding(days: $0)).posts }
    }

    private func placeFindings() -> [GridFinding] {
        let several = organisation.places.filter {
            (organisation.gridsOfPlace[$0.id]?.count ?? 0) > 1
        }
        return organisation.blankPlaces.map { .placeWithoutGrid($0.id) }
            + several.map { .placeInSeveralGrids($0.id, organisation.gridsOfPlace[$0.id] ?? []) }
            + upperGrids.flatMap { grid in
                organisation.places(givenTo: grid.id).map { .placeInUpperGrid($0.id, grid.id) }
            }
    }

    private var upperGrids: [Grid] {
        organisation.grids.filter { organisation.hasGrids(below: $0.id) }
    }

    private func gridFindings() -> [GridFinding] {
        let grids = organisation.grids
        // A school that has no place yet has none to give.
        let empty = organisation.places.isEmpty ? [] : grids.filter(isLowestWithoutPlace)
        return empty.map { .gridWithoutPlace($0.id) }
            + grids.filter { organisation.leader(of: $0.id) == nil }
            .map { .gridWithoutLeader($0.id) }
            + grids.compactMap { grid in
                leaderGaps[grid.id].map { .gridToLoseLeader(grid.id, from: $0) }
            }
            + grids.filter { organisation.deputies(of: $0.id).isEmpty }
            .map { .gridWithoutDeputy($0.id) }
    }

    private func isLowestWithoutPlace(_ grid: Grid) -> Bool {
        !organisation.hasGrids(below: grid.id) && organisation.places(givenTo: grid.id).isEmpty
    }

    private func dutyFindings(_ posts: [DutyPost]) -> [GridFinding] {
        let day = organisation.day
        let inForce = book.duties.filter { $0.isInForce(on: day) }
        let staff = organisation.staff(with: offices)
        let left = inForce.filter { !staff.contains($0.person) }
        return left.map { .onDutyAfterLeaving($0) } + overlaps(among: posts)
    }

    /// Within a week.
    private func overlaps(among posts: [DutyPost]) -> [GridFinding] {
        var found: [GridFinding] = []
        var seen: Set<[Duty.ID]> = []
        let shifts = posts.flatMap { post in post.shifts.map { (post, $0) } }
        let groups = Dictionary(grouping: shifts) { $0.1.duty.person }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
            for (index, (post, shift)) in group.enumerated() {
                for (other, otherShift) in group[(index + 1)...]
                where shift.duty.id != otherShift.duty.id && post.moments.overlaps(other.moments) {
                    let pair = [shift.duty.id, otherShift.duty.id].sorted()
                    if seen.insert(pair).inserted {
                        found.append(.overlappingDuties(shift.duty, otherShift.duty))
                    }
                }
            }
        }
        return found
    }
}

extension Organisation {
    /// Everybody who has a role in a grid or an office on the organisation's day.
    public func staff(with offices: [OfficeAssignment]) -> Set<Person.ID> {
        Set(assignments.map(\.person))
            .union(offices.filter { $0.isInForce(on: day) }.map(\.person))
            .subtracting(people.filter { !$0.isOnRoll(on: day) }.map(\.id))
    }
}
