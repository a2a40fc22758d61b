/// The open risk points of a place, those of the places inside it included.
public struct PlaceRisk: Hashable, Sendable {
    /// How many of each colour; never empty.
    public private(set) var counts: [RiskColour: Int]
    /// How many should have been looked at again.
    public private(set) var overdueReviews: Int

    init(_ colour: RiskColour, isReviewOverdue: Bool) {
        counts = [colour: 1]
        overdueReviews = isReviewOverdue ? 1 : 0
    }

    /// The gravest colour: what the four-colour map paints.
    public var highest: RiskColour { counts.keys.max() ?? .blue }

    public var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ colour: RiskColour, isReviewOverdue: Bool) {
        counts[colour, default: 0] += 1
        if isReviewOverdue { overdueReviews += 1 }
    }

    /// What the places of `organisation` hold by `points`, each for itself and all around it.
    public static func gathered(
        _ points: [RiskPoint], in organisation: Organisation, by tables: RiskTables
    ) -> [Place.ID: PlaceRisk] {
        var risks: [Place.ID: PlaceRisk] = [:]
        for point in points where point.isOpen {
            let colour = tables.colour(of: point.entry.score)
            let isOverdue = point.isReviewOverdue(on: organisation.day)
            for place in organisation.lineage(of: point.entry.place) {
                if risks[place.id] == nil {
                    risks[place.id] = PlaceRisk(colour, isReviewOverdue: isOverdue)
                } else {
                    risks[place.id]?.add(colour, isReviewOverdue: isOverdue)
                }
            }
        }
        return risks
    }
}
