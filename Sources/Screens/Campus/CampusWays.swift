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

    func draw(_ features: [GroundFeature], on ground: inout CampusGround) {
        for (_, wall) in walls.sorted(by: { $0.key < $1.key }) { draw(wall, on: &ground) }
        var net = CampusWayNet(tolerance: 0.8 / max(scale, 1e-9))
        for (at, feature) in features.enumerated() where walls[at] == nil {
            guard case .line(let points) = feature.shape else { continue }
            net.add(points, kind: feature.kind, name: feature.name)
        }
        net.simplify()
        var lanes = CampusLanes(
            places: net.nodes.map(place), pieces: net.pieces.map { ($0.from, $0.to) })
        lanes.moveIntoFree(covered)
        for kind in [GroundFeature.Kind.wall, .path, .road] {
            for piece in net.pieces where piece.kind == kind {
                draw(from: lanes[piece.from], to: lanes[piece.to], kind: kind, on: &ground)
            }
        }
        label(net, lanes, on: &ground)
    }

    private func draw(_ wall: Rect, on ground: inout CampusGround) {
        let corners = [
            Point(x: wall.x, y: wall.y), Point(x: wall.maxX - 1, y: wall.y),
            Point(x: wall.maxX - 1, y: wall.maxY - 1), Point(x: wall.x, y: wall.maxY - 1),
        ]
        for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            draw(from: start, to: end, kind: .wall, on: &ground)
        }
    }

    /// What lies a little outside, as a wall around the campus does, is drawn on the edge.
    private func place(_ point: PlanPoint) -> (x: Double, y: Double) {
        let place = warp.place(point)
        func onEdge(_ value: Double, _ length: Int, reach: Double) -> Double {
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

    /// Each named way once, in the middle of its longest free level piece.
    private func label(_ net: CampusWayNet, _ lanes: CampusLanes, on ground: inout CampusGround) {
        var best: [String: (kind: GroundFeature.Kind, row: Int, columns: Range<Int>)] = [:]
        for piece in net.pieces where !piece.name.isEmpty && piece.kind != .wall {
            let (start, end) = (lanes[piece.from], lanes[piece.to])
            guard start.y == end.y, start.x != end.x else { continue }
            let columns = covered.columns(from: start.x, to: end.x)
            for free in covered.free(in: columns, row: start.y)
            where free.count > best[piece.name]?.columns.count ?? 0 {
                best[piece.name] = (piece.kind, start.y, free)
            }
        }
        for name in best.keys.sorted() {
            let width = DisplayText.width(of: name)
            guard let room = best[name], room.columns.count >= width + 2 else { continue }
            let start = room.columns.lowerBound + (room.columns.count - width) / 2
            ground.add(.init(name: name, kind: room.kind, place: Point(x: start, y: room.row)))
        }
    }
}
