/// What may be done to the grids; asked for the key bar and again inside the transaction.
public struct GridRules: Sendable {
    /// As it stands on the first day of the change.
    public let organisation: Organisation
    /// As it stands on each later day on which something of the grids changes, the earliest first.
    public let later: [Organisation]
    public let book: DutyBook

    public init(organisation: Organisation, later: [Organisation] = [], book: DutyBook) {
        self.organisation = organisation
        self.later = later
        self.book = book
    }

    /// Why somebody may not do this now; `standing` is that of today.
    public func refusal(
        of act: GridAct, by standing: Standing, at moment: Moment
    ) -> DutyRefusal? {
        if let refusal = act.action.refusal(for: standing, in: organisation) { return refusal }
        if let day = act.takesEffect, day < moment.day { return .changesThePast }
        return refusal(of: act)
    }

    /// What speaks against the act, whoever does it.
    public func refusal(of act: GridAct) -> DutyRefusal? {
        switch act {
        case .opened(let grid, _): refusal(ofOpening: grid)
        case .renamed(let grid, let name):
            if organisation.grid(grid) == nil {
                .unknownGrid
            } else {
                refusal(ofName: name)
            }
        case .moved(let grid, let parent, _): refusal(ofMoving: grid, under: parent)
        case .closed(let grid, _): refusal(ofClosing: grid)
        case .assigned(let role): refusal(of: role)
        case .assignmentEnded(let grid, let person, let role, let day, let endingDuties):
            refusal(
                ofEnding: role, of: person, in: grid, on: day, endingDuties: endingDuties)
        case .placeGiven(let place, let grid, _):
            if organisation.place(place) == nil {
                .unknownPlace
            } else {
                grid.flatMap { refusal(ofGiving: place, to: $0) }
            }
        }
    }

    private func refusal(ofName name: String) -> DutyRefusal? {
        if name.isEmpty { return .gridWithoutName }
        return MobileNumber.kind(in: name).map { .roll(.privateInName($0)) }
    }

    /// Why nothing can be put into a grid for good; what is put there matters while it `isThere`.
    private func refusal(
        ofUsing grid: Grid.ID, while isThere: (Organisation) -> Bool
    ) -> DutyRefusal? {
        if organisation.grid(grid) == nil { return .unknownGrid }
        let closed = later.first { $0.grid(grid) == nil && isThere($0) }
        return closed.map { .gridEnds(on: $0.day.adding(days: -1)) }
    }

    /// 定格: a place lies in a grid that has no other below it, then and on each later day.
    private func refusal(ofGiving place: Place.ID, to grid: Grid.ID) -> DutyRefusal? {
        if let refusal = refusal(ofUsing: grid, while: { $0.place(place) != nil }) {
            return refusal
        }
        let inner = ([organisation] + later).first { then in
            then.place(place) != nil && then.hasGrids(below: grid)
        }
        return inner.map { .hasGridsBelow(from: $0.day > organisation.day ? $0.day : nil) }
    }

    private func refusal(ofOpening grid: Grid) -> DutyRefusal? {
        if let refusal = refusal(ofName: grid.name) ?? refusal(ofName: grid.code) { return refusal }
        if organisation.grids.contains(where: { $0.code == grid.code }) {
            return .gridCodeTaken(grid.code)
        }
        guard let parent = grid.parent else { return organisation.grids.isEmpty ? nil : .rootStays }
        return refusal(ofUsing: parent) { _ in true }
    }

    private func refusal(ofMoving grid: Grid.ID, under parent: Grid.ID) -> DutyRefusal? {
        guard let moved = organisation.grid(grid), organisation.grid(parent) != nil else {
            return .unknownGrid
        }
        if moved.parent == nil { return .rootStays }
        if organisation.lineage(of: parent).contains(where: { $0.id == grid }) {
            return .liesInside
        }
        // From now on the grid lies there on each later day too.
        let ring = later.first { then in
            then.grid(grid) != nil && then.lineage(of: parent).contains { $0.id == grid }
        }
        if let ring { return .liesInsideLater(on: ring.day) }
        if let refusal = refusal(ofUsing: parent, while: { $0.grid(grid) != nil }) {
            return refusal
        }
        let places = ([organisation] + later).map { $0.places(givenTo: parent).count }.max() ?? 0
        return places > 0 ? .gridHasPlaces(places) : nil
    }

    private func refusal(ofClosing grid: Grid.ID) -> DutyRefusal? {
        guard let closed = organisation.grid(grid) else { return .unknownGrid }
        if closed.parent == nil { return .rootStays }
        for then in [organisation] + later {
            let places = then.gridsOfPlace.values.count { $0.contains(grid) }
            let grids = then.grids.count { $0.parent == grid }
            guard places + grids > 0 else { continue }
            return then.day == organisation.day
                ? .gridStillHas(places: places, grids: grids)
                : .gridGets(places: places, grids: grids, on: then.day)
        }
        return nil
    }

    private func refusal(of role: GridAssignment) -> DutyRefusal? {
        guard organisation.grid(role.grid) != nil else { return .unknownGrid }
        guard let person = organisation.person(role.person) else { return .unknownPerson }
        if let last = person.lastDay(before: role.starts) {
            return .roll(.hasLeft(person.id, last))
        }
        if let ends = role.ends, ends < role.starts { return .endsBeforeItStarts }
        return otherRole(beside: role).map { .hasRole(role.person, $0) }
    }

    /// Nobody has two roles in one grid, then or later: whoever leads it is not their own deputy (AB角),
    /// and either is no member besides. A deputy or member who comes to lead is none from then on.
    private func otherRole(beside role: GridAssignment) -> GridRole? {
        GridRole.allCases.first { other in
            guard other != role.role, !organisation.givesUp(other, for: role) else { return false }
            return ([organisation] + later).contains { then in
                (role.ends.map { then.day <= $0 } ?? true)
                    && then.people(in: role.grid, as: other).contains { $0.id == role.person }
            }
        }
    }

    private func refusal(
        ofEnding role: GridRole, of person: Person.ID, in grid: Grid.ID, on day: Day,
        endingDuties: Bool
    ) -> DutyRefusal? {
        guard organisation.grid(grid) != nil else { return .unknownGrid }
        let duties = book.duties(of: person, in: grid, after: day, organisation)
        return duties.isEmpty || endingDuties ? nil : .stillOnDuty(duties.count)
    }
}

extension GridAct {
    /// The first day that looks different afterwards; nil for a name, which has no past.
    public var takesEffect: Day? {
        switch self {
        case .opened(_, let day), .moved(_, _, let day), .placeGiven(_, _, let day): day
        case .assigned(let role): role.starts
        case .closed(_, let day), .assignmentEnded(_, _, _, let day, _): day.adding(days: 1)
        case .renamed: nil
        }
    }

    public var action: DutyAction {
        switch self {
        case .assigned(let role) where role.role == .member: .changeMembers(of: role.grid)
        case .assignmentEnded(let grid, _, .member, _, _): .changeMembers(of: grid)
        default: .changeGrids
        }
    }
}

extension DutyBook {
    /// What a person still has to do after `day` at the places of a grid.
    public func duties(
        of person: Person.ID, in grid: Grid.ID, after day: Day, _ organisation: Organisation
    ) -> [Duty] {
        duties.filter { duty in
            duty.person == person && duty.ends.map { $0 > day && $0 >= duty.starts } ?? true
                && organisation.grid(of: duty.place)?.id == grid
        }
    }
}
