import Domain
import TerminalUI

/// On which sides of ponds, gardens and fields the ways lie on the plan.
nonisolated struct CampusBanks: Hashable, Sendable {
    private struct Area: Hashable {
        let bounds: PlanBounds
        let cells: Rect
    }

    private var areas: [Area] = []

    /// `runs` are the cells in which it is seen.
    mutating func add(_ feature: GroundFeature, _ runs: [(row: Int, columns: Range<Int>)]) {
        guard [.water, .green, .field].contains(feature.kind), let bounds = feature.shape.bounds,
            let first = runs.first
        else { return }
        let cells = runs.map {
            Rect(x: $0.columns.lowerBound, y: $0.row, width: $0.columns.count, height: 1)
        }.reduce(Rect(x: first.columns.lowerBound, y: first.row, width: 1, height: 1)) {
            $0.around($1)
        }
        areas.append(Area(bounds: bounds, cells: cells))
    }

    /// Along how many of its own cells a way would pass areas on the wrong side, or lie upon them, if it lay in a
    /// row of these cells.
    func wrongCells(ofLevel way: Rect, from start: PlanPoint, to end: PlanPoint) -> Int {
        let (south, north) = (min(start.north, end.north), max(start.north, end.north))
        return areas.reduce(0) { sum, area in
            let isWrong =
                south >= area.bounds.north && way.y >= area.cells.y
                || north <= area.bounds.south && way.y < area.cells.maxY
            let shared = min(way.maxX, area.cells.maxX) - max(way.x, area.cells.x)
            return isWrong ? sum + max(0, shared) : sum
        }
    }

    /// The same of one in a column.
    func wrongCells(ofUpright way: Rect, from start: PlanPoint, to end: PlanPoint) -> Int {
        let (west, east) = (min(start.east, end.east), max(start.east, end.east))
        return areas.reduce(0) { sum, area in
            let isWrong =
                east <= area.bounds.west && way.x >= area.cells.x
                || west >= area.bounds.east && way.x < area.cells.maxX
            let shared = min(way.maxY, area.cells.maxY) - max(way.y, area.cells.y)
            return isWrong ? sum + max(0, shared) : sum
        }
    }
}
