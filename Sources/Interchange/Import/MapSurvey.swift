import Domain
import Foundation

/// The buildings and the ground of one file, on the plan and free of repeats.
struct MapSurvey {
    static let mostBuildings = 3000

    private(set) var buildings: [MapBuilding] = []
    private(set) var ground: [MapGround] = []
    /// Extents of the campus.
    private var outlines: [MapBuilding] = []
    let frame: EarthFrame

    private let options: MapImportOptions
    private let reader: OutlineReader

    /// Puts the drafts on the plan; what is left out or bad goes into the report.
    ///
    /// `plan` is what the map shows already.
    init(
        _ drafts: [MapDraft], in frame: EarthFrame, onto plan: CampusPlan,
        options: MapImportOptions, into report: inout MapImportReport
    ) throws(MapImportRefusal) {
        self.frame = frame
        self.options = options
        reader = OutlineReader(frame: frame)
        for draft in drafts { take(draft, into: &report) }
        guard buildings.count <= Self.mostBuildings else {
            throw .tooManyBuildings(buildings.count)
        }
        sizePoints()
        let standing = plan.footprints.values.compactMap { $0.bounds?.centre }
        let sifted = MapSifting(buildings, standing: standing, keepsTiny: options.keepTiny)
            .sifted(into: &report)
        buildings = sifted.buildings
        outlines += sifted.outlines
        enclose(plan, standing, into: &report)
        measure(into: &report)
    }

    /// Draws the extent of the campus as its wall, where it has none, and notes what lies beyond.
    private mutating func enclose(
        _ plan: CampusPlan, _ standing: [PlanPoint], into report: inout MapImportReport
    ) {
        let middles = buildings.compactMap { $0.footprint.bounds?.centre }
        var walls = MapWalls(
            middles + standing,
            among: ground.map { (kind: $0.kind, shape: $0.shape) }
                + plan.ground.map { (kind: $0.kind, shape: $0.shape) })
        // The innermost: a whole district of schools is a campus to some maps.
        for outline in outlines.sorted(by: { $0.footprint.area < $1.footprint.area }) {
            guard walls.takes(outline.footprint) else {
                report.leftOut.append(.init(feature: outline.note, reason: .campusOutline))
                continue
            }
            report.outlines.append(outline.note)
            for (at, shape) in Self.edges(of: outline.footprint).enumerated() {
                ground.append(
                    MapGround(
                        key: at == 0 ? outline.key : "\(outline.key)+\(at)", kind: .wall,
                        name: "", shape: shape))
            }
        }
        report.outside = buildings.filter { building in
            building.footprint.bounds.map { walls.leaveOut($0.centre) } ?? false
        }.map(\.note)
    }

    private mutating func take(_ draft: MapDraft, into report: inout MapImportReport) {
        switch draft.subject {
        case .building(let kind): takeBuilding(draft, kind: kind, into: &report)
        case .buildingPart:
            takeBuilding(draft, kind: .otherBuilding, isPart: true, into: &report)
        case .ground(let kind): takeGround(draft, kind: kind, into: &report)
        case .campusOutline: takeOutline(draft, into: &report)
        case .nothing, .unknown: break
        }
    }

    private mutating func takeOutline(_ draft: MapDraft, into report: inout MapImportReport) {
        guard let footprint = reader.footprint(rings(of: draft)), !footprint.outlines.isEmpty
        else {
            report.leftOut.append(.init(feature: draft.note, reason: .notOfTheMap))
            return
        }
        outlines.append(
            MapBuilding(
                note: draft.note, key: draft.key, kind: .otherBuilding, footprint: footprint))
    }

    /// Its polygons, else its closed lines.
    private func rings(of draft: MapDraft) -> [GeoJSONGeometry.Polygon] {
        let closed = draft.geometry.lines.filter { $0.count >= 4 && $0.first == $0.last }
        return draft.geometry.polygons.isEmpty ? closed.map { [$0] } : draft.geometry.polygons
    }

    private mutating func takeBuilding(
        _ draft: MapDraft, kind: PlaceKind, isPart: Bool = false, into report: inout MapImportReport
    ) {
        let polygons = rings(of: draft)
        var building = MapBuilding(
            note: draft.note, key: draft.key, number: draft.number, kind: kind,
            footprint: Footprint(outlines: []), isPart: isPart)
        if let footprint = reader.footprint(polygons), !polygons.isEmpty {
            guard !footprint.outlines.contains(where: \.crossesItself) else {
                report.bad.append(.init(feature: draft.note, fault: .crossesItself))
                return
            }
            guard footprint.outlines.allSatisfy({ $0.area > 0.01 }) else {
                report.bad.append(.init(feature: draft.note, fault: .ringTooShort))
                return
            }
            building.footprint = footprint
        } else if let point = draft.geometry.points.first, polygons.isEmpty {
            building.isPoint = true
            building.footprint = Self.square(around: frame.point(point), side: 1)
        } else if polygons.isEmpty {
            report.leftOut.append(.init(feature: draft.note, reason: .notOfTheMap))
            return
        } else {
            report.bad.append(.init(feature: draft.note, fault: .ringTooShort))
            return
        }
        buildings.append(building)
    }

    /// A piece of ground for each line and point, one for all its polygons together.
    private mutating func takeGround(
        _ draft: MapDraft, kind: GroundFeature.Kind, into report: inout MapImportReport
    ) {
        var shapes: [GroundFeature.Shape] = []
        let geometry = draft.geometry
        if !geometry.polygons.isEmpty {
            guard let footprint = reader.footprint(geometry.polygons) else {
                report.bad.append(.init(feature: draft.note, fault: .ringTooShort))
                return
            }
            shapes += kind == .wall ? Self.edges(of: footprint) : [.area(footprint)]
        }
        shapes += geometry.lines.map(reader.line).filter { $0.count > 1 }.map { .line($0) }
        shapes += geometry.points.map { .point(frame.point($0)) }
        for (at, shape) in shapes.enumerated() {
            ground.append(
                MapGround(
                    key: at == 0 ? draft.key : "\(draft.key)+\(at)", kind: kind,
                    name: draft.name ?? "", shape: shape))
        }
    }

    /// The rings of a walled area as lines.
    private static func edges(of footprint: Footprint) -> [GroundFeature.Shape] {
        footprint.outlines.compactMap { outline in
            outline.ring.first.map { .line(outline.ring + [$0]) }
        }
    }

    // MARK: Points

    /// Buildings known as points become squares that leave each other room, 20 m at most.
    private mutating func sizePoints() {
        let middles = buildings.filter(\.isPoint).compactMap { $0.footprint.bounds?.centre }
        var nearest = Double.infinity
        for (at, one) in middles.enumerated() {
            for other in middles[(at + 1)...] {
                let distance = max(abs(one.east - other.east), abs(one.north - other.north))
                if distance > 1 { nearest = min(nearest, distance) }
            }
        }
        let side = min(20, max(4, nearest * 0.6))
        for at in buildings.indices where buildings[at].isPoint {
            guard let centre = buildings[at].footprint.bounds?.centre else { continue }
            buildings[at].footprint = Self.square(around: centre, side: side)
        }
    }

    private static func square(around centre: PlanPoint, side: Double) -> Footprint {
        let half = side / 2
        let corners = [(-half, -half), (half, -half), (half, half), (-half, half)].map {
            PlanPoint(east: centre.east + $0.0, north: centre.north + $0.1)
        }
        return Footprint(outlines: [Outline(ring: corners)])
    }

    private func measure(into report: inout MapImportReport) {
        let corners = buildings.flatMap { $0.footprint.outlines.flatMap(\.ring) }
        guard let bounds = PlanBounds(around: corners) else { return }
        report.extentWidth = bounds.width
        report.extentHeight = bounds.height
    }
}
