import Domain

/// The walls around the buildings of a campus, and what lies beyond them.
struct MapWalls {
    /// The share of all buildings that a wall around the campus has inside.
    private static let most = 0.6

    private let middles: [PlanPoint]
    private var rings: [Footprint]

    /// `middles` are those of all buildings; of the `ground` those pieces count that go around most of them.
    init(
        _ middles: [PlanPoint],
        among ground: [(kind: GroundFeature.Kind, shape: GroundFeature.Shape)]
    ) {
        self.middles = middles
        rings = ground.filter { $0.kind == .wall }.compactMap { Self.ring($0.shape) }
            .filter { Self.isAround(middles, $0) }
    }

    static func isAround(_ middles: [PlanPoint], _ footprint: Footprint) -> Bool {
        Double(middles.count(where: footprint.contains)) >= Double(middles.count) * most
    }

    /// Takes the extent of a campus for its wall, where no other goes around the buildings.
    mutating func takes(_ outline: Footprint) -> Bool {
        let isKnown = rings.contains { MapSifting.areSame($0, outline) }
        guard isKnown || (rings.isEmpty && Self.isAround(middles, outline)) else { return false }
        if !isKnown { rings.append(outline) }
        return true
    }

    /// Whether there are walls, and it lies beyond all of them.
    func leaveOut(_ middle: PlanPoint) -> Bool {
        !rings.isEmpty && !rings.contains { $0.contains(middle) }
    }

    private static func ring(_ shape: GroundFeature.Shape) -> Footprint? {
        switch shape {
        case .area(let footprint): return footprint
        case .line(let points) where points.count > 3 && points.first == points.last:
            return Footprint(outlines: [Outline(ring: Array(points.dropLast()))])
        case .line, .point: return nil
        }
    }
}
