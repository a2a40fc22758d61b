/// What lies beside the buildings of a campus and belongs to it: the playground to the west of the teaching
/// blocks, a pond behind them. A map from elsewhere knows of much more around a school.
public struct CampusOutskirts: Sendable {
    /// Around the buildings.
    public let buildings: PlanBounds

    /// Metres from the buildings.
    private static let reach = 100.0
    /// Metres of a playground: a running track of 400 m takes 180 by 95.
    private static let field = 250.0
    /// Metres around all of that.
    private static let rim = 50.0
    /// So much of their extent the ground of a published map may lie beyond the buildings.
    private static let margin = 0.15
    /// Around the innermost wall around the buildings.
    private let wall: PlanBounds?

    public init(_ buildings: PlanBounds, among ground: [GroundFeature]) {
        self.buildings = buildings
        let walls = ground.compactMap { feature -> PlanBounds? in
            guard feature.kind == .wall, let bounds = feature.shape.bounds,
                bounds.contains(buildings)
            else { return nil }
            switch feature.shape {
            case .point: return nil
            case .area: return bounds
            case .line(let points): return Self.isRing(points) ? bounds : nil
            }
        }
        wall = walls.min { $0.width + $0.height < $1.width + $1.height }
    }

    /// But for a gate.
    private static func isRing(_ points: [PlanPoint]) -> Bool {
        guard points.count > 3, let first = points.first, let last = points.last else {
            return false
        }
        return abs(first.east - last.east) <= rim && abs(first.north - last.north) <= rim
    }

    /// The buildings, and all that belongs to them.
    public func bounds(with ground: [GroundFeature]) -> PlanBounds {
        ground.filter(holds).compactMap(\.shape.bounds).reduce(buildings) { $0.union($1) }
    }

    /// The same with the walls around it, and the ways that lead nowhere else. Of what somebody drew also the
    /// walls that lie further out, and ways that lie there as a whole.
    public func frame(with ground: [GroundFeature]) -> PlanBounds {
        let campus = bounds(with: ground)
        let near = campus.widened(by: Self.rim)
        let far = campus.widened(by: grown)
        let lines = ground.compactMap { feature -> PlanBounds? in
            guard case .line(let points) = feature.shape, let bounds = PlanBounds(around: points)
            else { return nil }
            if near.contains(bounds) { return bounds }
            guard !feature.isSurveyed else { return nil }
            let isWall = feature.kind == .wall
            if isWall, bounds.contains(buildings) { return bounds }
            return (isWall || !near.touches(bounds)) && far.contains(bounds) ? bounds : nil
        }
        return lines.reduce(campus) { $0.union($1) }
    }

    /// Whether no map shows anything of what somebody drew: so far out does it lie. `ground` is all there is,
    /// itself among it.
    public func leavesOut(_ feature: GroundFeature, of ground: [GroundFeature]) -> Bool {
        guard !feature.isSurveyed else { return false }
        let frame = frame(with: ground)
        switch feature.shape {
        case .line(let points):
            return zip(points, points.dropFirst()).allSatisfy { start, end in
                PlanBounds(around: [start, end]).map { !frame.touches($0) } ?? true
            }
        case .area, .point: return feature.shape.bounds.map { !frame.touches($0) } ?? false
        }
    }

    /// Whether it belongs there: what is close by as a whole, and a playground that begins close by. Ways
    /// lead anywhere.
    public func holds(_ feature: GroundFeature) -> Bool {
        guard let bounds = feature.shape.bounds, isOwn(feature, within: bounds) else {
            return false
        }
        switch feature.shape {
        case .line: return false
        case .area where feature.kind == .field:
            let isOfThisSchool =
                bounds.width <= max(Self.field, buildings.width)
                && bounds.height <= max(Self.field, buildings.height)
            return isOfThisSchool && buildings.distance(to: bounds) <= reach(of: feature)
        case .area, .point: return buildings.widened(by: reach(of: feature)).contains(bounds)
        }
    }

    private func reach(of feature: GroundFeature) -> Double {
        feature.isSurveyed ? Self.reach : grown
    }

    /// Metres beyond the buildings within which what somebody drew makes the map larger: as far as they extend
    /// themselves.
    private var grown: Double { max(Self.reach, buildings.width, buildings.height) }

    /// What somebody drew is the school's. Of a published map it is what lies within the wall; where there is
    /// none, the garden of a neighbour is no less green than that of the school.
    private func isOwn(_ feature: GroundFeature, within bounds: PlanBounds) -> Bool {
        guard feature.isSurveyed else { return true }
        if let wall { return wall.contains(bounds) }
        guard feature.kind != .field else { return true }
        return buildings.widened(by: Self.margin * max(buildings.width, buildings.height))
            .contains(bounds)
    }
}

extension PlanBounds {
    public func contains(_ other: PlanBounds) -> Bool {
        west <= other.west && other.east <= east && south <= other.south && other.north <= north
    }

    /// Whether the two share a point.
    public func touches(_ other: PlanBounds) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// With so many metres more on each side.
    public func widened(by metres: Double) -> PlanBounds {
        PlanBounds(
            west: west - metres, south: south - metres, east: east + metres,
            north: north + metres)
    }

    /// Metres between the two on the axis on which they lie further apart; nought where they meet.
    fileprivate func distance(to other: PlanBounds) -> Double {
        max(
            0, other.west - east, west - other.east, other.south - north, south - other.north)
    }
}
