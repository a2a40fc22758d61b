import Domain
import TerminalUI

/// Everything that decides what the campus looks like true to scale: the same input, the same
/// picture.
nonisolated struct TrueScaleInput: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        var id: Place.ID
        var name: String
        /// Nil for a place that was typed in and never drawn.
        var footprint: Footprint?
        /// The box of a place without a footprint.
        var boxes: [CampusDetail: Size]
        /// Its name is the last that is missed.
        var isUnnamed = false
    }

    var items: [Item]
    var ground: [GroundFeature] = []
    var viewport: Size
    /// Metres that ground may lie beyond a small campus.
    private static let reach = 100.0
    /// As that of `CampusLayoutInput`.
    var zoom = 0

    /// Cells that are wanted beyond the walls, for words that lie there: within, they would stand on the wrong
    /// side.
    struct WordsBeyond: Hashable {
        var left = 0
        var right = 0
        var top = 0
        var bottom = 0

        /// Beside the campus at most a third of the room is left to words: longer ones stand where they can.
        func within(_ width: Int) -> WordsBeyond {
            guard (left + right) * 3 > width else { return self }
            var beyond = self
            (beyond.left, beyond.right) = (0, 0)
            return beyond
        }

        /// With these cells on each side, and the rest as large as it then fits.
        func framed(_ bounds: PlanBounds, in room: Size, zoom: Int) -> (PlanFrame, Size) {
            let inner = Size(
                width: max(room.width / 2, room.width - left - right),
                height: max(room.height / 2, room.height - top - bottom))
            let frame = PlanFrame(showing: bounds, in: inner, zoom: zoom)
            let size = frame.size(of: bounds)
            return (
                PlanFrame(
                    origin: PlanPoint(
                        east: frame.origin.east - Double(left) * frame.metresPerColumn,
                        north: frame.origin.north + Double(top) * frame.metresPerRow),
                    metresPerColumn: frame.metresPerColumn),
                Size(
                    width: size.width + left + right, height: size.height + top + bottom)
            )
        }
    }

    /// For labels beyond both the walls and the buildings: one that lies beyond a wall inside the campus lies among
    /// the buildings all the same.
    var wordsBeyondWalls: WordsBeyond {
        var beyond = WordsBeyond()
        let walls = ground.compactMap { $0.kind == .wall ? $0.shape.bounds : nil }
        guard let bounds, let first = walls.first else { return beyond }
        let buildings = items.compactMap { $0.footprint?.bounds }
        let within = (walls + buildings).reduce(first) { $0.union($1) }
        for feature in ground where feature.kind == .label && !feature.isSurveyed {
            guard case .point(let point) = feature.shape, bounds.meets(point) else { continue }
            let columns = DisplayText.width(of: feature.name) + 1
            if point.east < within.west {
                beyond.left = max(beyond.left, columns)
            } else if point.east > within.east {
                beyond.right = max(beyond.right, columns)
            } else if point.north > within.north {
                beyond.top = 1
            } else if point.north < within.south {
                beyond.bottom = 1
            }
        }
        return beyond.within(viewport.width)
    }

    /// Around the buildings and the ground, unless that goes far beyond them: then only around the pieces
    /// that lie among the buildings or belong to them, and what is close by.
    var bounds: PlanBounds? {
        let buildings = items.compactMap { $0.footprint?.bounds }
        let pieces = ground.compactMap(\.shape.bounds)
        guard let first = buildings.first ?? pieces.first else { return nil }
        let core =
            buildings.isEmpty
            ? pieces.reduce(first) { $0.union($1) }
            : buildings.reduce(first) {
                $0.union($1)
            }
        let all = pieces.reduce(core) { $0.union($1) }
        let isNear =
            all.width <= 1.3 * core.width + Self.reach
            && all.height <= 1.3 * core.height + Self.reach
        if isNear { return all }
        let outskirts = CampusOutskirts(core, among: ground)
        let near = outskirts.bounds(with: ground)
            .widened(by: 0.15 * max(core.width, core.height))
        return pieces.filter { near.contains($0) }
            .reduce(outskirts.frame(with: ground)) { $0.union($1) }
    }
}
