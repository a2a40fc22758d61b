/// Whether something is on the campus.
public enum Presence: Hashable, Sendable {
    case standing
    /// No longer; its past stays.
    case dropped
    /// Never was, as what is taken back after it was drawn.
    case never
}

/// A place as the map's editor draws it.
public struct PlaceDrawing: Hashable, Sendable {
    public var name: String
    public var kind: PlaceKind
    public var parent: Place.ID?
    public var initials: String
    /// Nil for floors and rooms, and for what was never drawn.
    public var footprint: Footprint?
    public var presence: Presence

    public init(
        name: String, kind: PlaceKind, parent: Place.ID? = nil, initials: String,
        footprint: Footprint? = nil, presence: Presence = .standing
    ) {
        self.name = name
        self.kind = kind
        self.parent = parent
        self.initials = initials
        self.footprint = footprint
        self.presence = presence
    }
}

/// A piece of ground as the map's editor draws it.
public struct GroundDrawing: Hashable, Sendable {
    public var kind: GroundFeature.Kind
    public var name: String
    public var shape: GroundFeature.Shape
    public var presence: Presence

    public init(
        kind: GroundFeature.Kind, name: String, shape: GroundFeature.Shape,
        presence: Presence = .standing
    ) {
        self.kind = kind
        self.name = name
        self.shape = shape
        self.presence = presence
    }
}

/// One thing that a drawing hand did: what was there, and what is there instead.
public enum CampusStep: Hashable, Sendable {
    case place(Place.ID, from: PlaceDrawing, to: PlaceDrawing)
    case ground(GroundFeature.ID, from: GroundDrawing, to: GroundDrawing)

    /// The step that takes it back.
    public var reversed: CampusStep {
        switch self {
        case .place(let id, let before, let after): .place(id, from: after, to: before)
        case .ground(let id, let before, let after): .ground(id, from: after, to: before)
        }
    }

    fileprivate var takesOff: Bool {
        switch self {
        case .place(_, let before, let after):
            before.presence == .standing && after.presence != .standing
        case .ground(_, let before, let after):
            before.presence == .standing && after.presence != .standing
        }
    }

    /// The name that it bears afterwards, or bore last.
    public var name: String {
        switch self {
        case .place(_, let before, let after):
            after.presence == .standing ? after.name : before.name
        case .ground(_, let before, let after):
            after.presence == .standing ? after.name : before.name
        }
    }

    /// For the journal, in no language: `+食堂` came, `-食堂` went, `食堂→餐厅` was renamed, `~食堂` was
    /// drawn in another way.
    public var mark: String {
        let (before, after, oldName, newName) =
            switch self {
            case .place(_, let old, let new): (old.presence, new.presence, old.name, new.name)
            case .ground(_, let old, let new): (old.presence, new.presence, old.name, new.name)
            }
        if before != .standing, after == .standing { return "+" + newName }
        if after != .standing { return "-" + oldName }
        return oldName == newName ? "~" + newName : oldName + "→" + newName
    }
}

extension [CampusStep] {
    /// The steps that take all of them back, the last one first; but what was taken off comes back as it
    /// went, from the outside in, for nothing stands inside of what is not there.
    public var reversed: [CampusStep] {
        (filter(\.takesOff) + filter { !$0.takesOff }.reversed()).map(\.reversed)
    }

    /// For the journal: the first marks, and how many more there are.
    public var marks: String {
        let shown = prefix(12).map(\.mark).joined(separator: " ")
        return count > 12 ? shown + " (\(count))" : shown
    }
}
