public import Domain
internal import GRDB
internal import Security

/// What was arranged for places before they were given to a grid, by which they are given back.
public struct PlaceHandover: Hashable, Sendable {
    let grid: Grid.ID?
    /// Of the places for which it changed something, the terms from that day on.
    let before: [Place.ID: [GridSight.Term]]
    /// The grids of these terms that others lie below: what has lain there all the same may go back.
    let upper: Set<Grid.ID>

    public var isEmpty: Bool { before.isEmpty }

    /// Whether a place lay in several grids at once: nobody knows which of them it would go back to.
    public var isUnclear: Bool {
        before.values.contains { terms in
            zip(terms, terms.dropFirst()).contains { one, next in
                guard let ends = one.ends, let starts = next.starts else { return true }
                return ends >= starts
            }
        }
    }
}

extension LedgerTransaction {
    /// Gives the places to the grid, nil for none, from the day of `moment` on and for good; what was
    /// dated later ends with it. All of them or none.
    ///
    /// Throws the `DutyRefusal` that a rule or a change since they were `seen` has for it.
    public func give(
        _ places: [Place.ID], to grid: Grid.ID?, seen: [Place.ID: GridSight], at moment: Moment
    ) throws -> PlaceHandover {
        let sights = try GridSight.fetchAll(db)
        for place in places where sights[place]?.terms ?? [] != seen[place]?.terms ?? [] {
            throw DutyRefusal.changedMeanwhile(by: try lastActor(on: .place(place)))
        }
        let moved = places.filter {
            !GridSight.lies(sights[$0], in: grid, from: moment.day)
        }
        let before = Dictionary(
            moved.map { ($0, sights[$0]?.terms(from: moment.day) ?? []) },
            uniquingKeysWith: { first, _ in first })
        let organisation = try organisation(on: moment.day)
        let grids = Set(before.values.joined().compactMap(\.grid))
        try takeTogether(
            moved.map { .placeGiven($0, grid, from: moment.day) }, at: moment)
        return PlaceHandover(
            grid: grid, before: before, upper: grids.filter(organisation.hasGrids))
    }

    /// Puts back what was arranged before, from the day of `moment` on, but of those places from which
    /// somebody has gone on; they are returned, with who it was. Throws `CampusRefusal.changedMeanwhile` with
    /// the first where none is left to put back.
    public func giveBack(
        _ handover: PlaceHandover, at moment: Moment
    ) throws -> [Place.ID: Person.ID?] {
        let sights = try GridSight.fetchAll(db)
        let staying = handover.before.keys.sorted().filter {
            !GridSight.lies(sights[$0], in: handover.grid, from: moment.day)
        }
        let places = handover.before.keys.sorted().filter { !staying.contains($0) }
        // Whoever gave it last need not be who took it off the map.
        let actors = try staying.map { try lastActor(on: .place($0)) }.map {
            $0 == signer?.person ? nil : $0
        }
        if places.isEmpty, let first = staying.first {
            throw CampusRefusal.changedMeanwhile(try name(of: first), by: actors[0], at: nil)
        }
        let acts = places.flatMap { place in
            Self.acts(giving: place, handover.before[place] ?? [], from: moment.day)
        }
        try takeTogether(acts, backInto: handover.upper, at: moment)
        return Dictionary(uniqueKeysWithValues: zip(staying, actors))
    }

    /// The acts after which the place has exactly these terms from `day` on.
    private static func acts(
        giving place: Place.ID, _ terms: [GridSight.Term], from day: Day
    ) -> [GridAct] {
        var acts: [GridAct] = []
        var free: Day? = day
        for term in terms where term.ends.map({ $0 >= day }) ?? true {
            let starts = max(term.starts ?? day, day)
            if let free, free < starts { acts.append(.placeGiven(place, nil, from: free)) }
            acts.append(.placeGiven(place, term.grid, from: starts))
            free = term.ends?.adding(days: 1)
        }
        if let free { acts.append(.placeGiven(place, nil, from: free)) }
        return acts
    }

    /// Records acts of which none changes what the rules say of the others: the rules are read once for
    /// each day on which some take effect.
    private func takeTogether(
        _ acts: [GridAct], backInto upper: Set<Grid.ID> = [], at moment: Moment
    ) throws {
        guard !acts.isEmpty else { return }
        let standing = try standing(in: organisation(on: moment.day))
        for (day, acts) in Dictionary(grouping: acts, by: { $0.takesEffect ?? moment.day }) {
            let rules = try gridRules(from: day)
            for act in acts {
                let refusal =
                    standing.map { rules.refusal(of: act, by: $0, at: moment) }
                    ?? rules.refusal(of: act)
                guard let refusal else { continue }
                if case .placeGiven(_, let grid?, _) = act, upper.contains(grid),
                    refusal == .hasGridsBelow(from: nil)
                {
                    continue
                }
                throw refusal
            }
        }
        for act in acts { try record(act, at: moment) }
    }
}
