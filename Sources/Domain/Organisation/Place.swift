/// Somewhere on the campus that a grid answers for: a building or area, a floor of it, or a room.
public struct Place: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Place>

    public let id: ID
    public var name: String
    public var kind: PlaceKind
    /// The building of a floor, the floor (or building) of a room; nil for buildings and areas.
    public var parent: ID?
    /// Pinyin initials of the name in lower case (食堂 → st).
    public var initials: String
    /// The place among its siblings, lowest first.
    public var order: Int

    public init(
        id: ID, name: String, kind: PlaceKind, parent: ID? = nil, initials: String, order: Int = 0
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.initials = initials
        self.order = order
    }
}

extension Place {
    /// What an import calls the places whose names nobody knows, before their numbers.
    public static let placeholders = ["未命名", "Unnamed "]

    /// Such a name tells no more than its number does.
    public var isUnnamed: Bool { Self.isPlaceholder(name) }

    /// Whether nobody gave that name.
    public static func isPlaceholder(_ name: String) -> Bool {
        placeholders.contains { placeholder in
            name.hasPrefix(placeholder)
                && name.dropFirst(placeholder.count).allSatisfy(\.isNumber)
        }
    }
}

/// 场所类别, as the plan lists them, and the two levels inside a building.
public enum PlaceKind: String, CaseIterable, Sendable {
    case office, teaching, dormitory, canteen, laboratory, library
    case publicArea = "public-area"
    case gate, surroundings
    case otherBuilding = "other"
    case floor, room

    /// Drawn on the campus map itself; the others are reached by entering a building.
    public var isOnCampusMap: Bool { self != .floor && self != .room }
}
