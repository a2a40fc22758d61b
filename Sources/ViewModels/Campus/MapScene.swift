public import Domain

/// What the map shows of one day: who answers for which place, where it stands, what is amiss there.
public nonisolated struct MapScene: Sendable {
    public let day: Day
    public let organisation: Organisation
    public let plan: CampusPlan
    /// Open hazards of each place, those of the places inside it included.
    public let counts: [Place.ID: PlaceHazardCounts]
    /// The open risk points of each place, those of the places inside it included.
    public let risks: [Place.ID: PlaceRisk]

    public func count(of place: Place.ID) -> PlaceHazardCounts {
        counts[place] ?? PlaceHazardCounts()
    }
}
