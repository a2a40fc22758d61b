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
