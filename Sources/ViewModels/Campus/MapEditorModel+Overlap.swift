import Domain

/// Buildings that come to lie over each other, and what lies too far out for the map.
extension MapEditorModel {
    /// The names of the buildings over which the one in hand would stand, or over which the area in hand would
    /// come to lie and does not yet.
    public var overlapped: [String] {
        let draft = draft
        guard let mine = draft.item(subject?.place ?? CampusDraft.newPlace),
            mine.place.kind.isBuilding || mine.place.kind == .publicArea
        else { return [] }
        // Others may stand on an area.
        let before = mine.place.kind.isBuilding ? nil : campus.item(mine.id)?.footprint
        return draft.items.filter { other in
            other.id != mine.id && other.place.kind.isBuilding
                && mine.footprint.overlaps(other.footprint)
                && !(before?.overlaps(other.footprint) ?? false)
        }.map(\.place.name)
    }

    /// Whether it was told already that what is in hand lies just there; it is from now on.
    public func knowsOverlap() -> Bool {
        let footprint = draft.item(subject?.place ?? CampusDraft.newPlace)?.footprint
        defer { toldOverlap = footprint }
        return toldOverlap == footprint
    }
}

extension MapEditorModel {
    /// Whether no map would show the ground in hand, so far from all buildings would it lie.
    public var isOutOfSight: Bool {
        let draft = draft
        let id: GroundFeature.ID
        switch subject {
        case .ground(let known): id = known
        case nil: id = CampusDraft.newGround
        case .place: return false
        }
        return draft.feature(id).map(draft.leavesOut) ?? false
    }

    /// The same of a point that was drawn at once.
    public func isOutOfSight(_ drawn: DrawnShape) -> Bool {
        guard case .ground(let kind) = drawn.kind else { return false }
        return campus.leavesOut(
            GroundFeature(id: CampusDraft.newGround, kind: kind, name: "", shape: drawn.shape))
    }
}

extension CampusDraft {
    /// Without a building all that is drawn is on the map.
    fileprivate func leavesOut(_ feature: GroundFeature) -> Bool {
        let buildings = items.compactMap(\.footprint.bounds)
        guard let first = buildings.first else { return false }
        let all = ground.filter { $0.id != feature.id } + [feature]
        return CampusOutskirts(buildings.reduce(first) { $0.union($1) }, among: all)
            .leavesOut(feature, of: all)
    }
}

extension PlaceKind {
    /// Not an area that others may stand on.
    fileprivate nonisolated var isBuilding: Bool {
        self != .publicArea && self != .surroundings && self != .gate
    }
}
