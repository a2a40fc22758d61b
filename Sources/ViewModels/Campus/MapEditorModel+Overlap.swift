import Domain

/// Buildings that come to lie over each other.
extension MapEditorModel {
    /// The names of the buildings over which the one in hand would stand; empty for areas.
    public var overlapped: [String] {
        let draft = draft
        guard let mine = draft.item(subject?.place ?? CampusDraft.newPlace),
            mine.place.kind.isBuilding
        else { return [] }
        return draft.items.filter { other in
            other.id != mine.id && other.place.kind.isBuilding
                && mine.footprint.overlaps(other.footprint)
        }.map(\.place.name)
    }

    /// Whether it was told already that what is in hand lies just there; it is from now on.
    public func knowsOverlap() -> Bool {
        let footprint = draft.item(subject?.place ?? CampusDraft.newPlace)?.footprint
        defer { toldOverlap = footprint }
        return toldOverlap == footprint
    }
}

extension PlaceKind {
    /// Not an area that others may stand on.
    fileprivate nonisolated var isBuilding: Bool {
        self != .publicArea && self != .surroundings && self != .gate
    }
}
