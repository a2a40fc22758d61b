import Domain
import TerminalUI

/// On which side of the closed walls words lie on the plan, and on which their cells lie as the walls
/// are drawn.
nonisolated struct CampusWallSides {
    private struct Wall {
        let plan: Footprint
        /// A metre to the east for a column, one to the south for a row.
        let drawn: Footprint

        /// Whether the cells lie where the point does. A word that stands upon the wall, or in one that is
        /// drawn too small for it, may lie anywhere.
        func keeps(_ cells: [Point], with point: PlanPoint) -> Bool {
            let isInside = plan.contains(point)
            return cells.allSatisfy { drawn.contains(CampusWallSides.onPlan($0)) == isInside }
                || isInside && !holds(cells.count)
                || point.around(CampusWallSides.reach).contains { plan.contains($0) != isInside }
        }

        private func holds(_ columns: Int) -> Bool {
            drawn.bounds.map { Double(columns) < $0.width && $0.height > 1 } ?? false
        }
    }

    private let walls: [Wall]

    /// Metres from a wall within which a word stands upon it.
    private static let reach = 0.5

    /// `rings` are the cells in which the closed walls have their corners, by their place among the features.
    init(_ features: [GroundFeature], rings: [Int: [Point]]) {
        walls = rings.sorted { $0.key < $1.key }.compactMap { index, cells -> Wall? in
            guard case .line(let points) = features[index].shape else { return nil }
            return Wall(
                plan: Footprint(outlines: [Outline(ring: points)]),
                drawn: Footprint(outlines: [Outline(ring: cells.map(Self.onPlan))]))
        }
    }

    /// Whether so many cells from `start` on lie on the sides of `point`, and on no wall.
    func keep(
        _ columns: Int, from start: Point, with point: PlanPoint, on ground: CampusGround
    ) -> Bool {
        guard !walls.isEmpty else { return true }
        let cells = (start.x..<(start.x + columns)).map { Point(x: $0, y: start.y) }
        return cells.allSatisfy { ground[$0]?.kind != .wall }
            && walls.allSatisfy { $0.keeps(cells, with: point) }
    }

    private static func onPlan(_ cell: Point) -> PlanPoint {
        PlanPoint(east: Double(cell.x), north: -Double(cell.y))
    }
}

nonisolated extension PlanPoint {
    fileprivate func around(_ metres: Double) -> [PlanPoint] {
        [(-1.0, 0.0), (1, 0), (0, -1), (0, 1)].map {
            PlanPoint(east: east + $0 * metres, north: north + $1 * metres)
        }
    }
}
