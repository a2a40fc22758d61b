import Domain
import TerminalUI

/// Draws roads, paths and walls as straight pieces along rows and columns, moved into the free
/// lanes between the boxes where one is near.
nonisolated struct CampusWays {
    let warp: CampusWarp
    let covered: CampusCover
    let scale: Double

    func draw(_ features: [GroundFeature], on ground: inout CampusGround) {
        var net = CampusWayNet(tolerance: 0.8 / max(scale, 1e-9))
        for feature in features {
            guard case .line(let points) = feature.shape else { continue }
            net.add(points, kind: feature.kind, name: feature.name)
        }
        net.simplify()
        var lanes = CampusLanes(
            places: net.nodes.map(warp.place), pieces: net.pieces.map { ($0.from, $0.to) })
        lanes.moveIntoFree(covered)
        for kind in [GroundFeature.Kind.wall, .path, .road] {
            for piece in net.pieces where piece.kind == kind {
                draw(from: lanes[piece.from], to: lanes[piece.to], kind: kind, on: &ground)
            }
        }
        label(net, lanes, on: &ground)
    }

    /// Along the row first, then along the column; nearly diagonal pieces in even steps.
    private func draw(
        from start: Point, to end: Point, kind: GroundFeature.Kind, on ground: inout CampusGround
    ) {
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

    /// Each named way once, in the middle of its longest free level piece.
    private func label(_ net: CampusWayNet, _ lanes: CampusLanes, on ground: inout CampusGround) {
        var best: [String: (kind: GroundFeature.Kind, row: Int, columns: Range<Int>)] = [:]
        for piece in net.pieces where !piece.name.isEmpty && piece.kind != .wall {
            let (start, end) = (lanes[piece.from], lanes[piece.to])
            guard start.y == end.y, start.x != end.x else { continue }
            let columns = max(0, min(start.x, end.x))..<max(0, max(start.x, end.x))
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
