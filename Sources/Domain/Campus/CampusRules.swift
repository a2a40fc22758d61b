/// Why the map is not changed.
public enum CampusRefusal: Error, Hashable, Sendable {
    /// Only these offices may draw.
    case notYours([Office])
    case notSignedIn
    /// The place, or one inside it, still has this many open hazards.
    case hasOpenHazards(String, Int)
    /// The place, or one inside it, still has this many risk points under control.
    case hasOpenRiskPoints(String, Int)
    /// Somebody else was first.
    case changedMeanwhile(String, by: Person.ID?, at: Moment?)
    /// It is no longer there, or what it lies in is not.
    case gone(String)
}

/// Who may draw the map of the campus, and what may be taken off it.
public enum CampusRules {
    public static let offices: [Office] = [.safetyOffice, .vicePrincipal, .principal]

    public static func refusalToDraw(holding held: Set<Office>) -> CampusRefusal? {
        held.isDisjoint(with: offices) ? .notYours(offices) : nil
    }

    /// Hazards and risk points are closed first, where they are.
    public static func refusalToDrop(
        _ name: String, openHazards: Int, openRiskPoints: Int
    ) -> CampusRefusal? {
        if openHazards > 0 { return .hasOpenHazards(name, openHazards) }
        return openRiskPoints > 0 ? .hasOpenRiskPoints(name, openRiskPoints) : nil
    }
}
