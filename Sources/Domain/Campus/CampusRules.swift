/// Why the map is not changed.
public enum CampusRefusal: Error, Hashable, Sendable {
    /// Only these offices may draw.
    case notYours([Office])
    case notSignedIn
    /// The place, or one inside it, still has this many open hazards.
    case hasOpenHazards(String, Int)
    /// The place, or one inside it, still has this many risk points under control.
    case hasOpenRiskPoints(String, Int)
    /// Somebody has, or ought to have, so many posts at the place, or at one inside it.
    case hasPosts(String, Int)
    /// So many places stand inside it that do not go with it.
    case hasPlacesInside(String, Int)
    /// Somebody else was first.
    case changedMeanwhile(String, by: Person.ID?, at: Moment?)
    /// Somebody else has taken it off the campus.
    case removed(String, by: Person.ID?, at: Moment?)
    /// It is no longer there, or what it lies in is not.
    case gone(String)
    /// Its outline would cross or touch itself.
    case crossesItself(String)
    /// A mobile number or one of an identity card is private, and no part of a name.
    case privateInName(MobileNumber.Kind)
}

/// Who may draw the map of the campus, and what may be taken off it.
public enum CampusRules {
    public static let offices: [Office] = [.safetyOffice, .vicePrincipal, .principal]

    public static func refusalToDraw(holding held: Set<Office>) -> CampusRefusal? {
        held.isDisjoint(with: offices) ? .notYours(offices) : nil
    }

    /// A name that has stood there for long may stay: only a new one is asked.
    public static func refusalToName(_ step: CampusStep) -> CampusRefusal? {
        let (old, new) =
            switch step {
            case .place(_, let before, let after):
                (before.presence == .never ? nil : before.name, after.name)
            case .ground(_, let before, let after):
                (before.presence == .never ? nil : before.name, after.name)
            }
        return old == new ? nil : refusalToName(new)
    }

    public static func refusalToName(_ name: String) -> CampusRefusal? {
        MobileNumber.kind(in: name).map(CampusRefusal.privateInName)
    }

    /// Hazards and risk points are closed first, where they are, and posts are given up by those
    /// who plan them: nobody is to stand guard at a place that is no longer there.
    public static func refusalToDrop(_ name: String, _ ties: PlaceTies) -> CampusRefusal? {
        if ties.openHazards > 0 { return .hasOpenHazards(name, ties.openHazards) }
        return refusalToMerge(name, ties)
    }

    /// Hazards go with the place into the other one; what is signed for the place itself does not.
    public static func refusalToMerge(_ name: String, _ ties: PlaceTies) -> CampusRefusal? {
        if ties.openRiskPoints > 0 { return .hasOpenRiskPoints(name, ties.openRiskPoints) }
        return ties.posts > 0 ? .hasPosts(name, ties.posts) : nil
    }

    /// An outline that already crosses itself, as some maps have them, may be put right bit by bit.
    public static func refusalToReshape(
        _ name: String, from before: GroundFeature.Shape, to after: GroundFeature.Shape
    ) -> CampusRefusal? {
        after.crossesItself && !before.crossesItself ? .crossesItself(name) : nil
    }

    /// Nil for a step that changes no outline.
    public static func refusalToReshape(_ step: CampusStep) -> CampusRefusal? {
        switch step {
        case .place(_, let before, let after):
            guard let old = before.footprint, let new = after.footprint else { return nil }
            return refusalToReshape(after.name, from: .area(old), to: .area(new))
        case .ground(_, let before, let after):
            return refusalToReshape(after.name, from: before.shape, to: after.shape)
        }
    }
}
