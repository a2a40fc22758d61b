import Domain
import TerminalUI

/// The outermost edges of all buildings and of the boxes that they became: what lies beyond the ones lies beyond
/// the others.
nonisolated struct CampusEdges: Hashable, Sendable {
    private let buildings: PlanBounds
    private let boxes: Rect

    /// Nil without any.
    init?(_ bounds: [PlanBounds], rects: [Rect]) {
        guard let first = bounds.first, let box = rects.first else { return nil }
        buildings = bounds.reduce(first) { $0.union($1) }
        boxes = rects.reduce(box) { $0.around($1) }
    }

    /// The nearest cell on the sides of the boxes on which the point lies of the buildings.
    func moved(_ cell: Point, with point: PlanPoint) -> Point {
        var cell = cell
        if point.east < buildings.west { cell.x = min(cell.x, boxes.x - 1) }
        if point.east > buildings.east { cell.x = max(cell.x, boxes.maxX) }
        if point.north > buildings.north { cell.y = min(cell.y, boxes.y - 1) }
        if point.north < buildings.south { cell.y = max(cell.y, boxes.maxY) }
        return cell
    }

    /// Whether a cell lies there.
    func keep(_ cell: Point, with point: PlanPoint) -> Bool { moved(cell, with: point) == cell }

    /// Free cells for what lies at the point, the nearest first: there where any is near, else where no box lies
    /// between them and the edge of the map on these sides, else among the boxes.
    func free(near cell: Point, with point: PlanPoint, on cover: CampusCover) -> [Point] {
        let near = cover.free(near: cell)
        let beyond = near.filter { keep($0, with: point) }
        if !beyond.isEmpty { return beyond }
        for cells in [near, cover.free(near: cell, within: cover.size)] {
            let outermost = cells.filter { isOutermost($0, with: point, on: cover) }
            if !outermost.isEmpty { return outermost }
        }
        return near
    }

    private func isOutermost(
        _ cell: Point, with point: PlanPoint, on cover: CampusCover
    ) -> Bool {
        sides(of: point).allSatisfy { step in
            var next = cell
            while Rect(size: cover.size).contains(next) {
                if cover.isCovered(x: next.x, y: next.y) { return false }
                next = Point(x: next.x + step.x, y: next.y + step.y)
            }
            return true
        }
    }

    /// The ways that lead away from the buildings where the point lies beyond them.
    private func sides(of point: PlanPoint) -> [Point] {
        [
            (point.east < buildings.west, Point(x: -1, y: 0)),
            (point.east > buildings.east, Point(x: 1, y: 0)),
            (point.north > buildings.north, Point(x: 0, y: -1)),
            (point.north < buildings.south, Point(x: 0, y: 1)),
        ].filter(\.0).map(\.1)
    }
}
