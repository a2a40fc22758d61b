import Domain
import TerminalUI

/// Draws roads, paths and walls as straight pieces along rows and columns, moved into the free
/// lanes between the boxes where one is near.
nonisolated struct CampusWays {
    let warp: CampusWarp
    let covered: CampusCover
    let scale: Double
    /// The walls that stand in cells of their own, by their place among the features.
    let walls: [Int: Rect]
    /// In metres; nil where nothing beyond the canvas belongs to it.
    var campus: PlanBounds?
    /// Whether ways that lie beside all buildings belong to it as the walls around them do.
    var holdsWays = false
    var banks = CampusBanks()

    /// Cells in a row by which a wall is known.
    private static let leastOfWall = 3

    /// Where a way begins or ends.
    struct End {
        let point: PlanPoint
        let cell: Point
        let kind: GroundFeature.Kind
    }

    /// Where the ways came to lie with their lanes.
    struct Drawn {
        let ends: [End]
        /// The corners of the closed walls, by their place among the features.
        let rings: [Int: [Point]]
    }

    func draw(_ features: [GroundFeature], on ground: inout CampusGround) -> Drawn {
        for (_, wall) in walls.sorted(by: { $0.key < $1.key }) { draw(wall, on: &ground) }
        var net = CampusWayNet(tolerance: 0.8 / max(scale, 1e-9))
        for (at, feature) in features.enumerated() where walls[at] == nil {
            guard case .line(let points) = feature.shape else { continue }
            net.add(points, kind: feature.kind, name: feature.name)
        }
        net.simplify()
        let ofWalls = Set(net.pieces.filter { $0.kind == .wall }.flatMap { [$0.from, $0.to] })
        let places = net.nodes.enumerated().map { at, point in
            place(point, isKept: holdsWays || ofWalls.contains(at))
        }
        var lanes = CampusLanes(places: places, pieces: net.pieces.map { ($0.from, $0.to) })
        lanes.moveIntoFree(covered, walls: ofWalls) { piece, cells, isLevel in
            if ofWalls.contains(piece.0), ofWalls.contains(piece.1) { return 0 }
            let (start, end) = (net.nodes[piece.0], net.nodes[piece.1])
            return isLevel
                ? banks.wrongCells(ofLevel: cells, from: start, to: end)
                : banks.wrongCells(ofUpright: cells, from: start, to: end)
        }
        for kind in [GroundFeature.Kind.wall, .path, .road] {
            for piece in net.pieces where piece.kind == kind {
                draw(from: lanes[piece.from], to: lanes[piece.to], kind: kind, on: &ground)
            }
        }
        if campus != nil, !holdsWays {
            // Of the wall around very many buildings the boxes leave scraps that nobody would take for one.
            ground.thinOut(.wall, least: Self.leastOfWall) { covered.isCovered(x: $0.x, y: $0.y) }
        }
        let isLost = label(net, lanes, on: &ground).contains { name in
            features.contains { $0.name == name && !$0.isSurveyed }
        }
        if isLost { ground.noteLostWords() }
        return Drawn(
            ends: ends(of: net.pieces.filter { $0.kind != .wall }, net, lanes),
            rings: rings(of: features, net, lanes))
    }

    private func rings(
        of features: [GroundFeature], _ net: CampusWayNet, _ lanes: CampusLanes
    ) -> [Int: [Point]] {
        var rings = walls.mapValues(\.cornerCells)
        let bends = Set(net.pieces.filter { $0.kind == .wall }.flatMap { [$0.from, $0.to] })
        for (at, feature) in features.enumerated() where walls[at] == nil {
            guard feature.kind == .wall, case .line(let points) = feature.shape,
                points.count > 3, points.first == points.last
            else { continue }
            rings[at] = points.compactMap(net.node(at:)).filter(bends.contains).map { lanes[$0] }
        }
        return rings
    }

    private func ends(
        of pieces: [CampusWayNet.Piece], _ net: CampusWayNet, _ lanes: CampusLanes
    ) -> [End] {
        let touching = Dictionary(grouping: pieces.flatMap { [$0.from, $0.to] }) { $0 }
        return pieces.flatMap { piece in
            [piece.from, piece.to].filter { touching[$0]?.count == 1 }.map { node in
                End(point: net.nodes[node], cell: lanes[node], kind: piece.kind)
            }
        }
    }

    /// Goes on from the end of a way to a gate that had no room where the way ends, along a row and a
    /// column that are free; not at all where they are not.
    func lead(_ end: End, to gate: Point, on ground: inout CampusGround) {
        let corners = [Point(x: end.cell.x, y: gate.y), Point(x: gate.x, y: end.cell.y)]
        let free = corners.first { corner in
            let between = cells(from: end.cell, to: corner) + cells(from: corner, to: gate)
            return between.filter { $0 != end.cell && $0 != gate }.allSatisfy { cell in
                !covered.isCovered(x: cell.x, y: cell.y) && !ground.isLabelled(cell)
            }
        }
        guard let corner = free else { return }
        draw(from: end.cell, to: corner, kind: end.kind, on: &ground)
        draw(from: corner, to: gate, kind: end.kind, on: &ground)
    }

    /// Both included; the two share a row or a column.
    private func cells(from start: Point, to end: Point) -> [Point] {
        (min(start.y, end.y)...max(start.y, end.y)).flatMap { y in
            (min(start.x, end.x)...max(start.x, end.x)).map { Point(x: $0, y: y) }
        }
    }

    private func draw(_ wall: Rect, on ground: inout CampusGround) {
        let corners = wall.cornerCells
        for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            draw(from: start, to: end, kind: .wall, on: &ground)
        }
    }

    /// What lies a little outside or belongs to the campus, as a wall around it does, is drawn on the edge.
    private func place(_ point: PlanPoint, isKept: Bool) -> (x: Double, y: Double) {
        let place = warp.place(point)
        let isOwn = isKept && campus.map { $0.meets(point) } ?? false
        func onEdge(_ value: Double, _ length: Int, reach: Double) -> Double {
            let reach = isOwn ? Double.infinity : reach
            let last = Double(length) - 0.5
            if value < 0, value > -reach { return 0.5 }
            return value > last && value < last + reach ? last : value
        }
        return (
            onEdge(place.x, covered.size.width, reach: 6),
            onEdge(place.y, covered.size.height, reach: 3)
        )
    }

    /// Along the row first, then along the column; nearly diagonal pieces in even steps.
    private func draw(
        from start: Point, to end: Point, kind: GroundFeature.Kind, on ground: inout CampusGround
    ) {
        guard let (start, end) = clipped(start, end) else { return }
        var here = start
        let (dx, dy) = (abs(end.x - start.x), abs(end.y - start.y))
        let (right, down) = (end.x > start.x, end.y > start.y)
        var error = dx - dy
        while here != end {
            let goesAcross = here.y == end.y || (here.x != end.x && error > 0)
            var next = here
            if goesAcross {
                next.x += right ? 1 : -1
                error -= 2 * dy
            } else {
                next.y += down ? 1 : -1
                error += 2 * dx
            }
            let forward: CampusGround.Links =
                goesAcross ? (right ? .right : .left) : (down ? .down : .up)
            let back: CampusGround.Links =
                goesAcross ? (right ? .left : .right) : (down ? .up : .down)
            ground.link(here, forward, kind)
            ground.link(next, back, kind)
            here = next
        }
    }

    /// The part of the straight line within a margin around the canvas; nil when there is none.
    private func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
        let margin = 2
        let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
        var (first, last) = (0.0, 1.0)
        // Liang and Barsky: the line enters and leaves the strip between two parallel edges.
        for (speed, near, far) in [
            (dx, Double(-margin - start.x), Double(covered.size.width + margin - start.x)),
            (dy, Double(-margin - start.y), Double(covered.size.height + margin - start.y)),
        ] {
            if speed == 0 {
                if near > 0 || far < 0 { return nil }
                continue
            }
            first = max(first, min(near / speed, far / speed))
            last = min(last, max(near / speed, far / speed))
        }
        guard first < last else { return nil }
        func point(_ share: Double) -> Point {
            Point(
                x: start.x + Int((dx * share).rounded()), y: start.y + Int((dy * share).rounded()))
        }
        return (point(first), point(last))
    }

    /// Each named way once, in the middle of its longest free level piece; of two that lie in one row, a road
    /// keeps it to itself. Returns the names for which the longest piece is too short.
    private func label(
        _ net: CampusWayNet, _ lanes: CampusLanes, on ground: inout CampusGround
    ) -> [String] {
        var lost: [String] = []
        var best: [String: (kind: GroundFeature.Kind, row: Int, columns: Range<Int>)] = [:]
        for piece in net.pieces where !piece.name.isEmpty && piece.kind != .wall {
            let (start, end) = (lanes[piece.from], lanes[piece.to])
            guard start.y == end.y, start.x != end.x else { continue }
            let columns = covered.columns(from: start.x, to: end.x)
            let stretches = covered.free(in: columns, row: start.y).flatMap {
                own($0, row: start.y, of: piece.kind, on: ground)
            }
            for free in stretches
            where free.count > best[piece.name]?.columns.count ?? 0 {
                best[piece.name] = (piece.kind, start.y, free)
            }
        }
        for name in best.keys.sorted() {
            let width = DisplayText.width(of: name)
            guard let room = best[name], room.columns.count >= width + 2 else {
                lost.append(name)
                continue
            }
            let start = room.columns.lowerBound + (room.columns.count - width) / 2
            ground.add(.init(name: name, kind: room.kind, place: Point(x: start, y: room.row)))
        }
        return lost
    }

    /// Without the cells that a way of another kind has taken, but for those where it only crosses.
    private func own(
        _ columns: Range<Int>, row: Int, of kind: GroundFeature.Kind, on ground: CampusGround
    ) -> [Range<Int>] {
        func isForeign(_ x: Int) -> Bool {
            ground[Point(x: x, y: row)].map { $0.kind != kind } ?? false
        }
        return columns.split { x in
            isForeign(x) && (isForeign(x - 1) || isForeign(x + 1))
        }
    }
}

nonisolated extension Rect {
    /// One after the other around it.
    fileprivate var cornerCells: [Point] {
        [
            Point(x: x, y: y), Point(x: maxX - 1, y: y), Point(x: maxX - 1, y: maxY - 1),
            Point(x: x, y: maxY - 1),
        ]
    }
}
