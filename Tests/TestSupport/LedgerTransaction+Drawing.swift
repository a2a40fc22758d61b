public import Domain
public import Persistence

extension LedgerTransaction {
    /// Changes a place from `day` on, as the map's editor does.
    public func change(
        _ place: Place.ID, on day: Day, _ change: (inout PlaceDrawing) -> Void
    ) throws {
        guard let before = try drawing(of: place, on: day) else {
            throw PlaceRefusal.unknownPlace(place)
        }
        var after = before
        change(&after)
        try draw(
            [.place(place, from: before, to: after)], at: Moment(day: day, secondOfDay: 0))
    }

    /// Takes places off the map from `day` on, each with everything inside, as the map's editor does.
    public func drop(_ places: [Place.ID], on day: Day) throws {
        let organisation = try organisation(on: day)
        for place in places {
            let steps = try organisation.subtree(of: place).map { inner in
                guard let before = try drawing(of: inner, on: day) else {
                    throw PlaceRefusal.unknownPlace(inner)
                }
                var after = before
                after.presence = .dropped
                return CampusStep.place(inner, from: before, to: after)
            }
            try draw(steps, at: Moment(day: day, secondOfDay: 0))
        }
    }
}
