public import Domain

/// The campus as the editor shows it: what stands today, with what is in hand laid over it.
public struct CampusDraft: Equatable {
    /// A building or area with its footprint.
    public struct Item: Equatable, Identifiable {
        public var place: Place
        public var footprint: Footprint

        public var id: Place.ID { place.id }
    }

    public var items: [Item]
    public var ground: [GroundFeature]

    /// Stands for what is being drawn and has no number yet.
    public nonisolated static let newPlace = Place.ID(0)
    public nonisolated static let newGround = GroundFeature.ID(0)

    public init(_ organisation: Organisation, _ plan: CampusPlan) {
        items = organisation.children(of: nil).compactMap { place in
            plan.footprints[place.id].map { Item(place: place, footprint: $0) }
        }
        ground = plan.ground
    }

    /// Around everything that is drawn.
    public var bounds: PlanBounds? {
        PlanBounds(
            around: items.compactMap(\.footprint.bounds) + ground.compactMap(\.shape.bounds))
    }

    public func item(_ id: Place.ID) -> Item? { items.first { $0.id == id } }

    public func feature(_ id: GroundFeature.ID) -> GroundFeature? { ground.first { $0.id == id } }

    public func bounds(of subject: CampusSubject) -> PlanBounds? {
        switch subject {
        case .place(let id): item(id)?.footprint.bounds
        case .ground(let id): feature(id)?.shape.bounds
        }
    }

    public func shape(of subject: CampusSubject) -> GroundFeature.Shape? {
        switch subject {
        case .place(let id): item(id).map { .area($0.footprint) }
        case .ground(let id): feature(id)?.shape
        }
    }

    /// What lies at a point: the smallest building, then gates and words, ways, areas; ways and
    /// points as far as `reach` metres away.
    public func subject(at point: PlanPoint, reach: Double) -> CampusSubject? {
        let buildings = items.filter { $0.footprint.contains(point) }
        if let smallest = buildings.min(by: { $0.footprint.area < $1.footprint.area }) {
            return .place(smallest.id)
        }
        let near = ground.compactMap { feature in
            feature.shape.distance(to: point).map { (feature: feature, distance: $0) }
        }.filter { $0.distance <= reach }
        let nearest = near.min {
            ($0.feature.shape.rank, $0.distance) < ($1.feature.shape.rank, $1.distance)
        }
        return nearest.map { .ground($0.feature.id) }
    }

    /// The bounds of everything but `subject`.
    public func neighbours(of subject: CampusSubject?) -> [PlanBounds] {
        items.filter { .place($0.id) != subject }.compactMap(\.footprint.bounds)
            + ground.filter { .ground($0.id) != subject }.compactMap { feature in
                if case .area(let footprint) = feature.shape { footprint.bounds } else { nil }
            }
    }
}

/// Something that the editor can take in hand.
public enum CampusSubject: Hashable, Sendable {
    case place(Place.ID)
    case ground(GroundFeature.ID)

    public nonisolated var place: Place.ID? {
        if case .place(let id) = self { id } else { nil }
    }
}

extension GroundFeature.Shape {
    /// Points before lines before areas.
    fileprivate var rank: Int {
        switch self {
        case .point: 0
        case .line: 1
        case .area: 2
        }
    }

    /// Metres; an area is reached only from inside.
    fileprivate func distance(to point: PlanPoint) -> Double? {
        switch self {
        case .point(let place): return place.distance(to: point)
        case .area(let footprint): return footprint.contains(point) ? 0 : nil
        case .line(let points):
            return zip(points, points.dropFirst()).map { point.distance(from: $0, to: $1) }.min()
        }
    }
}

extension PlanPoint {
    fileprivate func distance(to other: PlanPoint) -> Double {
        let (east, north) = (east - other.east, north - other.north)
        return (east * east + north * north).squareRoot()
    }

    /// From the straight line between two points.
    fileprivate func distance(from start: PlanPoint, to end: PlanPoint) -> Double {
        let (east, north) = (end.east - start.east, end.north - start.north)
        let square = east * east + north * north
        guard square > 0 else { return distance(to: start) }
        let along = ((self.east - start.east) * east + (self.north - start.north) * north) / square
        let share = min(1, max(0, along))
        return distance(
            to: PlanPoint(east: start.east + share * east, north: start.north + share * north))
    }
}
