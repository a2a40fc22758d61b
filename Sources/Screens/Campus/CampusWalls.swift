import Domain
import TerminalUI

/// The closed walls of a campus of few buildings: there each is drawn whole around all that it
/// encloses, with room of its own.
nonisolated struct CampusWalls {
    private struct Ring {
        /// Its place among the ground features.
        let index: Int
        let area: Footprint
        let bounds: PlanBounds

        /// Whether it goes around all of it but the very edge.
        func encloses(_ other: PlanBounds) -> Bool {
            bounds.encloses(other) && other.shrunk.corners.allSatisfy(area.contains)
        }

        /// Whether that lies where a rectangle goes around it and the wall does not.
        func leavesOut(_ point: PlanPoint) -> Bool {
            bounds.west < point.east && point.east < bounds.east && bounds.south < point.north
                && point.north < bounds.north && !area.contains(point)
        }
    }

    /// The smaller ones first: another may lie around them.
    private let rings: [Ring]
    private let items: [PlanBounds]
    private let reserved: [(index: Int, bounds: PlanBounds)]

    /// What a wall takes on each side: a free column between it and the boxes.
    private static let columns = 2
    private static let rows = 1

    init(_ site: CampusSite, ground: [GroundFeature]) {
        let items = site.items.compactMap(\.bounds)
        self.items = items
        reserved = site.reserved.map { ($0.index, $0.bounds) }
        guard items.count <= CampusSite.few else {
            rings = []
            return
        }
        let blocks = items + reserved.map(\.bounds)
        rings = ground.enumerated().compactMap { index, feature -> Ring? in
            guard feature.kind == .wall, case .line(let points) = feature.shape, points.count > 3,
                points.first == points.last, let bounds = PlanBounds(around: points)
            else { return nil }
            let area = Footprint(outlines: [Outline(ring: points)])
            let ring = Ring(index: index, area: area, bounds: bounds)
            // Each is drawn as a rectangle, whatever its shape.
            let isTrue = !blocks.contains { ring.leavesOut($0.centre) }
            return isTrue && items.contains(where: ring.encloses) ? ring : nil
        }.sorted {
            ($0.bounds.width * $0.bounds.height, $0.index)
                < ($1.bounds.width * $1.bounds.height, $1.index)
        }
    }

    /// What is left for everything else; nil where there are no such walls.
    func room(in size: Size) -> Size? {
        let count = rings.count
        guard count > 0 else { return nil }
        let room = Size(
            width: size.width - 2 * count * Self.columns,
            height: size.height - 2 * count * Self.rows)
        return room.width > 0 && room.height > 0 ? room : nil
    }

    /// With room for every wall around what it encloses; nil where one cannot keep out what lies outside.
    func around(_ fitted: CampusDrawing.Fitted) -> CampusDrawing.Fitted? {
        var fitted = fitted
        for ring in rings {
            guard let inside = inside(ring, of: fitted) else { return nil }
            let wall = enclose(inside, for: ring, in: &fitted)
            fitted.walls[ring.index] = wall
        }
        for ring in rings {
            guard let wall = fitted.walls[ring.index] else { return nil }
            let boxes = zip(items, fitted.rects).filter { !ring.encloses($0.0) }.map(\.1)
            let ground = reserved.filter { !ring.encloses($0.bounds) }
                .compactMap { fitted.ground[$0.index] }
            guard (boxes + ground).allSatisfy({ $0.intersection(wall).isEmpty }) else {
                return nil
            }
        }
        return fitted
    }

    /// Around the boxes, the ground and the walls that lie in it.
    private func inside(_ ring: Ring, of fitted: CampusDrawing.Fitted) -> Rect? {
        let boxes = zip(items, fitted.rects).filter { ring.encloses($0.0) }.map(\.1)
        let ground = reserved.filter { ring.encloses($0.bounds) }
            .compactMap { fitted.ground[$0.index] }
        let walls = rings.filter { $0.index != ring.index && ring.bounds.encloses($0.bounds) }
            .compactMap { fitted.walls[$0.index] }
        let all = boxes + ground + walls
        return all.first.map { first in all.reduce(first) { $0.around($1) } }
    }

    /// Makes room on each side where there is none, and returns where the wall stands.
    private func enclose(
        _ inside: Rect, for ring: Ring, in fitted: inout CampusDrawing.Fitted
    ) -> Rect {
        var inside = inside
        let (columns, rows) = (Self.columns, Self.rows)
        func isFree(_ area: Rect) -> Bool {
            let boxes = fitted.rects + fitted.ground.values + fitted.walls.values
            return Rect(size: fitted.size).covers(area)
                && boxes.allSatisfy { $0.intersection(area).isEmpty || $0.encloses(area) }
        }
        let left = Rect(
            x: inside.x - columns, y: inside.y, width: columns, height: inside.height)
        if !isFree(left) {
            fitted.insert(columns: columns, at: inside.x)
            inside.x += columns
        }
        let right = Rect(x: inside.maxX, y: inside.y, width: columns, height: inside.height)
        if !isFree(right) { fitted.insert(columns: columns, at: inside.maxX) }
        let width = inside.width + 2 * columns
        let top = Rect(x: inside.x - columns, y: inside.y - rows, width: width, height: rows)
        if !isFree(top) {
            fitted.insert(rows: rows, at: inside.y)
            inside.y += rows
        }
        let bottom = Rect(x: inside.x - columns, y: inside.maxY, width: width, height: rows)
        if !isFree(bottom) { fitted.insert(rows: rows, at: inside.maxY) }
        return inside.inset(dx: -columns, dy: -rows)
    }
}

nonisolated extension CampusDrawing.Fitted {
    fileprivate mutating func insert(columns: Int, at x: Int) {
        insert(columns, at: x, from: \.x, along: \.width)
        size.width += columns
    }

    fileprivate mutating func insert(rows: Int, at y: Int) {
        insert(rows, at: y, from: \.y, along: \.height)
        size.height += rows
    }

    /// What begins there or behind it moves on; a wall around it grows.
    private mutating func insert(
        _ cells: Int, at place: Int, from start: WritableKeyPath<Rect, Int>,
        along length: WritableKeyPath<Rect, Int>
    ) {
        func moved(_ rect: Rect, isWall: Bool = false) -> Rect {
            var rect = rect
            if rect[keyPath: start] >= place {
                rect[keyPath: start] += cells
            } else if isWall, rect[keyPath: start] + rect[keyPath: length] > place {
                rect[keyPath: length] += cells
            }
            return rect
        }
        rects = rects.map { moved($0) }
        ground = ground.mapValues { moved($0) }
        walls = walls.mapValues { moved($0, isWall: true) }
    }
}

nonisolated extension PlanBounds {
    fileprivate func encloses(_ other: PlanBounds) -> Bool {
        west <= other.west && south <= other.south && east >= other.east && north >= other.north
    }

    /// Without its edge: what stands at a wall stands within it.
    fileprivate var shrunk: PlanBounds {
        PlanBounds(
            west: west + width * 0.05, south: south + height * 0.05, east: east - width * 0.05,
            north: north - height * 0.05)
    }
}

nonisolated extension Rect {
    /// Whether the other one lies within the line around this one.
    fileprivate func encloses(_ other: Rect) -> Bool { inset(dx: 1, dy: 1).covers(other) }
}
