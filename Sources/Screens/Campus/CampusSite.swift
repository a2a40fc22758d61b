import Domain
import TerminalUI

/// What has to find room on the map: the buildings, and the ground that must not be built over.
nonisolated struct CampusSite {
    /// Ground that gets room of its own.
    struct Reserved {
        /// Its place among the ground features.
        let index: Int
        let bounds: PlanBounds
        var least = Size(width: 6, height: 2)
        /// Metres beyond which it is drawn no larger.
        var mostAcross = Double.infinity
        var mostAlong = Double.infinity
    }

    /// Of so few buildings each pair counts, and so do the walls and the words between them.
    static let few = 8
    /// Of so many the lawns and ways beside them have room as well.
    static let notMany = 40
    /// Fields, lakes and lawns beside the buildings.
    private static let mostBeside = 6

    let items: [CampusLayoutInput.Item]
    /// The fields and lakes, and among few buildings the words.
    let reserved: [Reserved]
    /// Around all of it, in metres, empty stretches shortened.
    let bounds: PlanBounds
    /// With the walls around it and the ways beside it, nothing shortened.
    let campus: PlanBounds
    private let across: CampusSqueeze
    private let along: CampusSqueeze
    /// The buildings with a name that somebody gave, the largest first.
    private let named: [Place.ID]

    /// How many buildings have a name that somebody gave.
    var namedCount: Int { named.count }

    init(_ items: [CampusLayoutInput.Item], ground: [GroundFeature]) {
        self.items = items
        named = items.enumerated().filter { !$0.element.isUnnamed }.sorted {
            ($1.element.area, $0.offset) < ($0.element.area, $1.offset)
        }.map(\.element.id)
        let all = items.compactMap(\.bounds)
        let buildings = all.dropFirst().reduce(
            all.first ?? PlanBounds(west: 0, south: 0, east: 1, north: 1)
        ) { $0.union($1) }
        campus = CampusOutskirts(buildings, among: ground).frame(with: ground)
        let fields = Self.reserved(ground, among: all, in: buildings)
        let words = items.count <= Self.few ? Self.words(of: ground, among: all, fields) : []
        reserved = fields + words
        let drawn = all + reserved.map(\.bounds)
        across = CampusSqueeze(drawn.map { $0.west...max($0.west, $0.east) })
        along = CampusSqueeze(drawn.map { $0.south...max($0.south, $0.north) })
        let whole = reserved.reduce(buildings) { $0.union($1.bounds) }
        bounds = PlanBounds(
            west: across[whole.west], south: along[whole.south], east: across[whole.east],
            north: along[whole.north])
    }

    /// The items in their order, then the reserved ground. So many `names` that somebody gave have room at
    /// the least level of detail too, with a mark.
    func blocks(at detail: CampusDetail, names: Int = 0) -> CampusPacking {
        let kept = detail < .tag ? Set(named.prefix(names)) : []
        let buildings = items.compactMap { item in
            item.bounds.map {
                block(
                    $0, area: item.area,
                    minimum: kept.contains(item.id)
                        ? item.labels[.tag].map(PlaceBox.withOneMark) : item.labels[detail])
            }
        }
        let fields = reserved.map { piece in
            var field = block(
                piece.bounds, area: piece.bounds.size, minimum: piece.least, isBuilding: false)
            field.width = min(field.width, piece.mostAcross)
            field.height = min(field.height, piece.mostAlong)
            return field
        }
        return CampusPacking(buildings + fields)
    }

    /// A slanting or ragged footprint fills its bounds only in part: the block is the smaller for
    /// it, in the same proportion.
    private func block(
        _ bounds: PlanBounds, area: Double, minimum: Size?, isBuilding: Bool = true
    ) -> CampusPacking.Block {
        let whole = max(1, bounds.width * bounds.height)
        let share = min(1, max(0.5, (area / whole).squareRoot()))
        return CampusPacking.Block(
            x: across[bounds.centre.east], y: -along[bounds.centre.north],
            width: bounds.width * share,
            height: bounds.height * share, minimum: minimum ?? Size(width: 1, height: 1),
            area: isBuilding ? area : nil)
    }

    /// Fields and lakes large enough to be seen and not built upon, the largest twenty. What lies beside the
    /// buildings is drawn half as large as all of them at most.
    private static func reserved(
        _ ground: [GroundFeature], among buildings: [PlanBounds], in whole: PlanBounds
    ) -> [Reserved] {
        let wholeArea = max(1, whole.width * whole.height)
        let outskirts = CampusOutskirts(whole, among: ground)
        var found: [Reserved] = []
        for (index, feature) in ground.enumerated() {
            guard case .area(let footprint) = feature.shape, let bounds = footprint.bounds,
                feature.kind == .field || feature.kind == .water || feature.kind == .green
            else { continue }
            let area = bounds.size
            let isInside = whole.meets(bounds.centre)
            let isWanted =
                isInside
                ? feature.kind != .green
                : outskirts.holds(feature)
                    && (feature.kind != .green || buildings.count <= notMany)
            let isVisible =
                area > wholeArea * 0.004 && (area < wholeArea * 0.3 || !isInside)
            let isFree =
                !buildings.contains { bounds.common(with: $0) > 0.3 * min(area, $0.size) }
                && !found.contains {
                    bounds.common(with: $0.bounds) > 0.3 * min(area, $0.bounds.size)
                }
            guard isWanted, isVisible, isFree else { continue }
            var piece = Reserved(index: index, bounds: bounds)
            if !isInside {
                (piece.mostAcross, piece.mostAlong) = (whole.width / 2, whole.height / 2)
            }
            found.append(piece)
        }
        let largest = found.sorted { ($1.bounds.size, $0.index) < ($0.bounds.size, $1.index) }
        let among = largest.filter { whole.meets($0.bounds.centre) }
        let beside = largest.filter { !whole.meets($0.bounds.centre) }
        return (among.prefix(20) + beside.prefix(mostBeside)).sorted { $0.index < $1.index }
    }

    /// What is written between the buildings, such as the name of a road, with a blank on either side. What
    /// is written upon a field stays there; of very many words the first few, for the buildings need room.
    private static func words(
        of ground: [GroundFeature], among buildings: [PlanBounds], _ fields: [Reserved]
    ) -> [Reserved] {
        let walls = ground.compactMap { feature -> PlanBounds? in
            guard feature.kind == .wall, case .line(let points) = feature.shape else { return nil }
            return PlanBounds(around: points)
        }
        guard let first = buildings.first else { return [] }
        let campus = (buildings + walls).reduce(first) { $0.union($1) }
        let taken = buildings + fields.map(\.bounds)
        let words = ground.enumerated().compactMap { index, feature -> Reserved? in
            guard feature.kind == .label, case .point(let point) = feature.shape,
                campus.meets(point), !taken.contains(where: { $0.meets(point) })
            else { return nil }
            let columns = DisplayText.width(of: feature.name)
            return Reserved(
                index: index,
                bounds: PlanBounds(
                    west: point.east - 0.5, south: point.north - 0.5, east: point.east + 0.5,
                    north: point.north + 0.5),
                least: Size(width: columns + 2, height: 1))
        }
        return Array(words.prefix(few))
    }
}

nonisolated extension PlanBounds {
    fileprivate var size: Double { width * height }

    func meets(_ point: PlanPoint) -> Bool {
        west <= point.east && point.east <= east && south <= point.north && point.north <= north
    }

    /// Square metres that both cover.
    fileprivate func common(with other: PlanBounds) -> Double {
        max(0, min(east, other.east) - max(west, other.west))
            * max(0, min(north, other.north) - max(south, other.south))
    }
}
