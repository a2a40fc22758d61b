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

    /// Takes places off the map from `day` on.
    public func drop(_ places: [Place.ID], on day: Day) throws {
        for place in places { try change(place, on: day) { $0.presence = .dropped } }
    }
}
