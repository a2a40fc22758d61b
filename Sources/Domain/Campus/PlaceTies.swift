/// What holds places on the campus: what is still open there, and where somebody still has to stand.
public struct PlaceTies: Hashable, Sendable {
    public let openHazards: Int
    public let openRiskPoints: Int
    /// Slots of places that are required there, or that somebody has, after the day.
    public let posts: Int

    public init(openHazards: Int = 0, openRiskPoints: Int = 0, posts: Int = 0) {
        self.openHazards = openHazards
        self.openRiskPoints = openRiskPoints
        self.posts = posts
    }

    /// A duty or a requirement whose last day is `day`, or that never was, ties nothing.
    public init(
        of places: Set<Place.ID>, openHazards: Int, risks: [RiskPoint], book: DutyBook,
        after day: Day
    ) {
        struct Post: Hashable {
            let place: Place.ID
            let slot: DutySlot.ID
        }
        func goesOn(_ starts: Day, _ ends: Day?) -> Bool {
            ends.map { $0 > day && $0 >= starts } ?? true
        }
        // A slot that ended takes its posts with it, whatever still names it.
        let ended = Set(book.slots.map(\.id)).subtracting(
            book.slots.filter { goesOn($0.starts, $0.ends) }.map(\.id))
        let duties = book.duties.filter {
            places.contains($0.place) && !ended.contains($0.slot) && goesOn($0.starts, $0.ends)
        }
        let required = book.requirements.filter {
            places.contains($0.place) && !ended.contains($0.slot) && goesOn($0.starts, $0.ends)
        }
        let posts = Set(
            duties.map { Post(place: $0.place, slot: $0.slot) }
                + required.map { Post(place: $0.place, slot: $0.slot) })
        self.init(
            openHazards: openHazards,
            openRiskPoints: risks.count { $0.isOpen && places.contains($0.entry.place) },
            posts: posts.count)
    }
}
